import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OutputRefused, orRefuseWhole } from "../../scripts/files/output-refused.ts";
import { strangerIn, writeManifest } from "../../scripts/publish/manifest.ts";
import { claimOutput, publish, stage, tidy } from "../../scripts/publish/publish.ts";
import { sha256Of } from "../../scripts/read/file.ts";
import { temporary } from "../support/cli.ts";

let place: ReturnType<typeof temporary>;
let output: string;
let briefings: string;
beforeEach(() => {
  place = temporary();
  output = join(place.folder, "site");
  briefings = join(place.folder, "briefings");
});
afterEach(() => place.remove());

function build(text: string): void {
  claimOutput(output, briefings);
  const staging = stage(output);
  mkdirSync(join(staging.site, "b"));
  writeFileSync(join(staging.site, "b/index.html"), text);
  writeFileSync(join(staging.site, "a.txt"), "a");
  writeManifest(
    staging.site,
    ["b/index.html", "a.txt"].map((path) => {
      const bytes = readFileSync(join(staging.site, path));
      return [path, { size: bytes.length, sha256: sha256Of(bytes) }] as const;
    }),
  );
  publish(staging, output);
  tidy(staging, output);
}

test("a site replaces the last one whole, and leaves nothing beside it", () => {
  build("one");
  build("two");
  expect(readFileSync(join(output, "b/index.html"), "utf8")).toBe("two");
  expect(readdirSync(output).sort()).toEqual(["a.txt", "b", "manifest.json"]);
  expect(readdirSync(place.folder)).toEqual(["site"]);
});

test("the manifest lists every file by path, with size and SHA-256", () => {
  build("one");
  expect(JSON.parse(readFileSync(join(output, "manifest.json"), "utf8"))).toEqual({
    format: "dateline-manifest-1",
    files: [
      {
        path: "a.txt",
        size: 1,
        sha256: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
      },
      {
        path: "b/index.html",
        size: 3,
        sha256: "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
      },
    ],
  });
  expect(strangerIn(output)).toBeUndefined();
});

test("a build that fails leaves the last good site and no staging", () => {
  build("one");
  claimOutput(output, briefings);
  const staging = stage(output);
  writeFileSync(join(staging.site, "half"), "x");
  tidy(staging, output);
  expect(readFileSync(join(output, "b/index.html"), "utf8")).toBe("one");
  expect(readdirSync(place.folder)).toEqual(["site"]);
});

describe("in the place of a site", () => {
  const two = () => {
    build("one");
    claimOutput(output, briefings);
    const staging = stage(output);
    writeFileSync(join(staging.site, "two.html"), "two");
    return staging;
  };

  test("stands the new one, whether folders can be exchanged in one step or not", () => {
    const path = process.env.PATH;
    try {
      for (const found of [path, ""]) {
        process.env.PATH = found;
        const staging = two();
        const standby = join(place.folder, "spares", "one");
        publish(staging, output, standby);
        tidy(staging, output);
        expect(readdirSync(output)).toEqual(["two.html"]);
        expect(readFileSync(join(standby, "b/index.html"), "utf8")).toBe("one");
        expect(readdirSync(place.folder).sort()).toEqual(["site", "spares"]);
        rmSync(output, { recursive: true });
      }
    } finally {
      process.env.PATH = path;
    }
  });

  test("the former one stands again where the new one cannot be put there", () => {
    const staging = two();
    rmSync(staging.site, { recursive: true });
    expect(() => publish(staging, output)).toThrow(/ENOENT/);
    expect(readFileSync(join(output, "b/index.html"), "utf8")).toBe("one");
  });
});

describe("what the machine refuses", () => {
  test.each([
    ["in an error of Node's", Object.assign(new Error("no space"), { code: "ENOSPC" }), "ENOSPC"],
    [
      "in one that another wraps",
      new Error("Having trouble", { cause: Object.assign(new Error("x"), { code: "EROFS" }) }),
      "EROFS",
    ],
    [
      "in Pagefind's words",
      new Error('Os { code: 28, kind: StorageFull, message: "…" }'),
      "ENOSPC",
    ],
  ])("is known %s, and refused with a remedy in one line", async (_, error, code) => {
    const refused = orRefuseWhole(output, () => Promise.reject(error));
    await expect(refused).rejects.toThrow(OutputRefused);
    await expect(refused).rejects.toThrow(
      new RegExp(`^${output} cannot be written \\(${code}\\)\\. .* Nothing was published\\.$`),
    );
  });
  test.each([
    ["a file that is not there", Object.assign(new Error("x"), { code: "ENOENT" })],
    ["an error of Node's own", Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_TYPE" })],
    ["one that wraps itself", loop()],
  ])("is not %s: that may be our fault, and its stack is needed", async (_, error) => {
    await expect(orRefuseWhole(output, () => Promise.reject(error))).rejects.toBe(error);
  });
});

/** An error that is its own cause. */
function loop(): Error {
  const error = new Error("round");
  error.cause = error;
  return error;
}

describe("after a killed build, the next one", () => {
  test("puts back a site that was moved away and never replaced", () => {
    build("one");
    renameSync(output, join(place.folder, ".site.previous"));
    claimOutput(output, briefings);
    expect(readFileSync(join(output, "b/index.html"), "utf8")).toBe("one");
  });
  test("removes staging folders of processes that are gone, and only those", () => {
    mkdirSync(join(place.folder, ".site.staging-4194303"));
    mkdirSync(join(place.folder, `.site.staging-${process.ppid}`));
    claimOutput(output, briefings);
    expect(existsSync(join(place.folder, ".site.staging-4194303"))).toBe(false);
    expect(existsSync(join(place.folder, `.site.staging-${process.ppid}`))).toBe(true);
  });
});

describe("an output is refused that", () => {
  test("holds files that no build wrote", () => {
    mkdirSync(output);
    writeFileSync(join(output, "thesis.doc"), "ten years of work");
    expect(() => claimOutput(output, briefings)).toThrow(OutputRefused);
    expect(readFileSync(join(output, "thesis.doc"), "utf8")).toBe("ten years of work");
  });
  test("holds a file that was put among ours", () => {
    build("one");
    writeFileSync(join(output, "b/thesis.doc"), "ten years of work");
    expect(() => claimOutput(output, briefings)).toThrow(/b\/thesis\.doc was written by no build/);
    expect(existsSync(join(output, "b/thesis.doc"))).toBe(true);
  });
  test("holds a manifest and nothing that it names", () => {
    mkdirSync(output);
    writeFileSync(join(output, "manifest.json"), "{}");
    expect(() => claimOutput(output, briefings)).toThrow(OutputRefused);
  });
  test("holds the briefings, or lies among them", () => {
    expect(() => claimOutput(output, join(output, "briefings"))).toThrow(
      /cannot stand in each other/,
    );
    expect(() => claimOutput(join(briefings, "site"), briefings)).toThrow(OutputRefused);
    expect(() => claimOutput(briefings, briefings)).toThrow(OutputRefused);
  });
  test("cannot be made", () => {
    expect(() => claimOutput("/proc/nowhere/site", briefings)).toThrow(/cannot be written \(E/);
  });
  test("is a symbolic link", () => {
    mkdirSync(join(place.folder, "elsewhere"));
    symlinkSync(join(place.folder, "elsewhere"), output);
    expect(() => claimOutput(output, briefings)).toThrow(/symbolic link/);
  });
  test("is a file", () => {
    writeFileSync(output, "x");
    expect(() => claimOutput(output, briefings)).toThrow(/is a file/);
  });
});
