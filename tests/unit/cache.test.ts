import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseListing } from "../../scripts/build/parsing.ts";
import { Cache } from "../../scripts/cache/cache.ts";
import { reach } from "../../scripts/cache/code-version.ts";
import { ObjectStore } from "../../scripts/cache/object-store.ts";
import { aroundOf } from "../../scripts/cache/own-code.js";
import { readPack, writePack } from "../../scripts/cache/pack-file.ts";
import { ParsedCache, stampsOf } from "../../scripts/cache/parsed-cache.ts";
import { keepNewest } from "../../scripts/cache/prune.ts";
import { writeRecord } from "../../scripts/cache/site-record.ts";
import { parseSettingsOf } from "../../scripts/check/check.ts";
import { linkOrCopy } from "../../scripts/files/link.ts";
import { parseShare } from "../../scripts/processes/parse-share.ts";
import { Pool } from "../../scripts/processes/pool.ts";
import { sha256Of } from "../../scripts/read/file.ts";
import { listFolder } from "../../scripts/read/read.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";

let place: ReturnType<typeof temporary>;
const at = (name: string) => join(place.folder, name);
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

describe("a pack", () => {
  test("is read as it was written, and leaves nothing beside it", () => {
    const value = new Map([["a", { list: [1, undefined, "ü"] }]]);
    writePack(at("a.pack"), value);
    expect(readPack(at("a.pack"))).toEqual(value);
    expect(readdirSync(place.folder)).toEqual(["a.pack"]);
  });

  test("is none with any byte changed, and none when cut anywhere", () => {
    writePack(at("a.pack"), new Map([["a", [1, 2, 3]]]));
    const whole = readFileSync(at("a.pack"));
    for (let index = 0; index < whole.length; index++) {
      const flipped = Buffer.from(whole);
      flipped[index] = (flipped[index] ?? 0) ^ 1;
      writeFileSync(at("b.pack"), flipped);
      expect(readPack(at("b.pack"))).toBeUndefined();
      writeFileSync(at("b.pack"), whole.subarray(0, index));
      expect(readPack(at("b.pack"))).toBeUndefined();
    }
  });

  test("is none where there is no file, or a folder", () => {
    expect(readPack(at("none"))).toBeUndefined();
    expect(readPack(place.folder)).toBeUndefined();
  });
});

describe("objects", () => {
  const text = "The barn was dry.";
  const sha256 = sha256Of(text);
  let objects: ObjectStore;
  let known = { sha256, size: 0, time: 0 };
  const path = () => join(at("objects"), sha256.slice(0, 2), sha256.slice(2));
  beforeEach(() => {
    objects = new ObjectStore(at("objects"));
    writeFileSync(at("page"), text);
    objects.keep(at("page"), sha256);
    known = { sha256, size: text.length, time: lstatSync(at("page")).mtimeMs };
  });

  test("are other names of the file, and so are what is brought", () => {
    expect(objects.bring(known, at("deep/er/page"))).toBe(true);
    const inodes = [at("page"), path(), at("deep/er/page")].map((file) => lstatSync(file).ino);
    expect(new Set(inodes).size).toBe(1);
  });

  test("replace what stands in their way, and leave its other names", () => {
    writeFileSync(at("old"), "old");
    linkSync(at("old"), at("kept"));
    expect(objects.bring(known, at("old"))).toBe(true);
    expect(readFileSync(at("old"), "utf8")).toBe(text);
    expect(readFileSync(at("kept"), "utf8")).toBe("old");
  });

  test("are not brought when they were written into, and are forgotten", () => {
    writeFileSync(path(), "The barn was wet.");
    expect(objects.bring(known, at("new"))).toBe(false);
    expect(existsSync(path())).toBe(false);
    expect(existsSync(at("new"))).toBe(false);
  });

  test("are brought with another time when their bytes are right", () => {
    utimesSync(path(), 1, 1);
    expect(objects.bring(known, at("new"))).toBe(true);
  });

  test("are swept when nobody names them and an hour has passed, and only then", () => {
    const hour = 3_600_000;
    const now = lstatSync(path()).ctimeMs;
    objects.sweep(() => true, now + 2 * hour);
    expect(existsSync(path())).toBe(true);
    objects.sweep(() => false, now + hour - 1);
    expect(existsSync(path())).toBe(true);
    objects.sweep(() => false, now + hour + 1);
    expect(existsSync(path())).toBe(false);
  });

  test("that are not there are not brought", () => {
    expect(objects.bring({ ...known, sha256: sha256Of("other") }, at("new"))).toBe(false);
  });
});

test("what cannot be linked because it is not there is an error, and no empty file", () => {
  expect(() => linkOrCopy(at("none"), at("new"))).toThrow(/ENOENT/);
  expect(existsSync(at("new"))).toBe(false);
});

test("a shelf keeps the newest", () => {
  for (const [index, name] of ["a", "b", "c"].entries()) {
    mkdirSync(at(name));
    writeFileSync(join(at(name), "file"), name);
    utimesSync(at(name), 1000 - index, 1000 - index);
  }
  keepNewest(place.folder, 2);
  expect(readdirSync(place.folder).sort()).toEqual(["a", "b"]);
});

describe("a parsed file", () => {
  const path = "2025/2025-06-12-one.md";
  const workers = new Pool("build", { count: 1 });
  let archive: ReturnType<typeof writeArchive>;
  beforeEach(() => {
    archive = writeArchive({ [path]: briefing("2025-06-12") });
  });
  afterEach(() => archive.remove());

  const retitle = (title: string) =>
    writeFileSync(join(archive.folder, path), briefing("2025-06-12", { fields: { title } }));

  /** Parses as a command of its own does, and says the title. `isSlow` saves long after the files were read. */
  async function titleOf({ isSlow = false } = {}): Promise<string | undefined> {
    const root = archive.folder;
    const listing = listFolder(root);
    const settings = parseSettingsOf(listing, "errors");
    const parsed = new Cache(at("cache")).parsed(root, settings);
    const { briefings } = await parseListing(listing, {
      ...{ root, settings, cache: parsed, pool: workers, prefix: undefined },
    });
    parsed.save();
    if (isSlow) for (const pack of packs()) utimesSync(pack, later(), later());
    return briefings[0]?.meta.title;
  }
  const later = () => Date.now() / 1000 + 60;
  const packs = () =>
    readdirSync(at("cache/parsed"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".pack"))
      .map((name) => join(at("cache/parsed"), name));

  test("is parsed again when it has other bytes, its size and time kept", async () => {
    retitle("The barn is dry");
    await titleOf({ isSlow: true });
    const { atimeMs, mtimeMs } = lstatSync(join(archive.folder, path));
    retitle("The barn is wet");
    utimesSync(join(archive.folder, path), atimeMs / 1000, mtimeMs / 1000);
    // The instant of the change itself cannot be set.
    expect(await titleOf()).toBe("The barn is wet");
  });

  test("is parsed again when it was saved twice within one tick of the clock, and remembered much later", () => {
    const root = archive.folder;
    const settings = parseSettingsOf(listFolder(root), "errors");
    const files = listFolder(root).briefings;
    retitle("The barn is dry");
    const first = new Cache(at("cache")).parsed(root, settings);
    const parsed = parseShare({ root, files, settings });
    retitle("The barn is wet");
    // Within one tick the file says of itself the same after the second time as after the first.
    first.remember(parsed, stampsOf(root, files));
    first.save();
    for (const pack of packs()) utimesSync(pack, later(), later());
    const second = new Cache(at("cache")).parsed(root, settings);
    expect(files.map((file) => second.recall(file, root))).toEqual([undefined]);
  });
});

describe("the code that something depends on", () => {
  const imports = {
    "one.ts": ["two.ts", "later.ts"],
    "two.ts": ["deep/three.tsx"],
    "later.ts": [],
    "deep/three.tsx": ["one.ts"],
    "other.ts": [],
  };
  const files = Object.fromEntries(Object.keys(imports).map((path) => [path, `hash of ${path}`]));
  const code = { around: "", files, imports };

  test("is a file and all that it imports, in circles too, and nothing else", () => {
    const all = ["deep/three.tsx", "later.ts", "one.ts", "two.ts"];
    expect(reach(code, ["one.ts"], [])).toEqual(all);
    expect(reach(code, ["later.ts", "other.ts"], [])).toEqual(["later.ts", "other.ts"]);
  });

  test("leaves out what it is told to, and what only that imports", () => {
    expect(reach(code, ["one.ts"], ["two.ts"])).toEqual(["later.ts", "one.ts"]);
  });

  test("is everything where it is not known who imports what", () => {
    expect(reach({ around: "", files }, ["one.ts"], ["two.ts"])).toEqual(Object.keys(files));
  });

  test("cannot be a file that is no part of the program", () => {
    expect(() => reach(code, ["one.ts", "gone.ts"], [])).toThrow("gone.ts is no part");
  });
});

describe("the packages that are there", () => {
  const write = (installed: object) => {
    mkdirSync(at("project/node_modules"), { recursive: true });
    writeFileSync(at("project/package-lock.json"), "{}");
    const packages = { "node_modules/pages": { version: "1.0.0" }, ...installed };
    writeFileSync(at("project/node_modules/.package-lock.json"), JSON.stringify({ packages }));
    return aroundOf(at("project"));
  };

  test("count, whatever the lock file asks for", () => {
    const version = write({});
    expect(write({ "node_modules/pages": { version: "1.0.1" } })).not.toBe(version);
    expect(write({})).toBe(version);
  });

  test("do not count where they are of one kind of machine, so that parts of two kinds agree", () => {
    const one = write({ "node_modules/pages-arm": { version: "1.0.0", cpu: ["arm64"] } });
    expect(write({ "node_modules/pages-x64": { version: "1.0.0", cpu: ["x64"] } })).toBe(one);
  });
});

test("a cache that cannot be made costs the memory, and no build waits for it", () => {
  // Node's own recursive way never comes back below /proc.
  new ObjectStore("/proc/nowhere/objects").keep(import.meta.filename, "ab".repeat(32));
  new ParsedCache("/proc/nowhere", "one").begin();
  expect(() => writeRecord("/proc/nowhere/sites/one.pack", {} as never)).toThrow(/E/);
});
