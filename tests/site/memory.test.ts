import {
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { OutputRefused } from "../../scripts/files/output-refused.ts";
import { Objects } from "../../scripts/memory/objects.ts";
import {
  filesOf as filesOfRecord,
  readRecord,
  type SiteRecord,
} from "../../scripts/memory/site-record.ts";
import { PAGEFIND_ROOT } from "../../scripts/site-plan.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { manuscript } from "../support/desk.ts";
import { filesOf, read } from "../support/pages.ts";
import { madeAnew, Remembered, standingOf } from "../support/remembered.ts";

// Most of a small build is the start of its processes: one is kept for the whole file.
const workers = oneWorker();
afterAll(() => workers.close());

let site: Remembered;
beforeEach(async () => {
  site = new Remembered(workers);
  await site.build();
});
afterEach(() => site.remove());

const LAST = "2025-06-12-last";
const LAST_PAGE = "2025/06/12/last/index.html";
const FIRST_PAGE = "2025/01/04/first/index.html";

/** Overwrites the first bytes of a file where it stands, as many as there were. */
function scribble(file: string): void {
  const handle = openSync(file, "r+");
  writeSync(handle, "~~~~~~~~", Math.min(3, statSync(file).size - 1));
  closeSync(handle);
}

const spareOf = ({ cache }: Remembered) => {
  const [name = ""] = readdirSync(join(cache, "spares"));
  return join(cache, "spares", name);
};
function present(record: SiteRecord | undefined): SiteRecord {
  if (record === undefined) throw new Error("There is no record.");
  return record;
}
const objectsOf = ({ cache }: Remembered) =>
  filesOf(join(cache, "objects")).map((path) => join(cache, "objects", path));

/** Two edits and builds: then there is a spare, of the site before the last. */
async function keepSpare(): Promise<string> {
  site.edit(LAST, { words: 1 });
  await site.build();
  site.edit(LAST, { words: 2 });
  await site.build();
  return spareOf(site);
}

/** Edits and builds; the site must be the very one that is built from nothing. */
async function expectCleanAfterEdit(): Promise<void> {
  site.edit(LAST, { title: 1, words: 4 });
  await site.build();
  expect(bytesOf(site.output)).toEqual(await site.clean());
  expect(readdirSync(dirname(site.output))).toEqual(["site"]);
}

async function expectCleanNow(): Promise<void> {
  await site.build();
  expect(bytesOf(site.output)).toEqual(await site.clean());
  // What went wrong may lie in the spare, or in the site before it: it must not come back.
  await expectCleanAfterEdit();
  site.edit(LAST, { title: 2, words: 5 });
  await site.build();
  expect(bytesOf(site.output)).toEqual(await site.clean());
}

/** Of the site's files, those that no search reads. */
const isPage = (path: string) => /\.(?:html|xml)$/.test(path);

describe("what is built anew", () => {
  test("is nothing where nothing changed: no file is touched, and the folder is the same", async () => {
    const before = [lstatSync(site.output).ino, standingOf(site.output)];
    expect(await site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect([lstatSync(site.output).ino, standingOf(site.output)]).toEqual(before);
  });

  test("is nothing where a file was saved again with the same bytes", async () => {
    const file = join(site.briefings, `2025/${LAST}.md`);
    writeFileSync(file, readFileSync(file));
    const before = standingOf(site.output);
    expect(await site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(standingOf(site.output)).toEqual(before);
  });

  test("is one page and one index where the body of one briefing changed", async () => {
    const before = standingOf(site.output);
    site.edit(LAST, { words: 1 });
    expect(await site.build()).toMatchObject({ rendered: 1, indexed: 1 });
    expect(madeAnew(site.output, before).filter(isPage)).toEqual([LAST_PAGE]);
  });

  test("is one page and no index where a file changed in what no reader sees", async () => {
    site.edit(LAST, { remark: 1 });
    expect(await site.build()).toMatchObject({ rendered: 1, indexed: 0 });
  });

  test("is every page that names a briefing, and no other, where its title changed", async () => {
    const before = standingOf(site.output);
    site.edit(LAST, { title: 7 });
    await site.build();
    const anew = madeAnew(site.output, before).filter(isPage);
    const title = "Lower Field counts its sheaves 7";
    const shows = filesOf(site.output).filter((path) => read(site.output, path).includes(title));
    expect(anew).toEqual(shows.filter(isPage));
    expect(anew.length).toBeLessThan(filesOf(site.output).length / 2);
  });

  test("is what shows a topic, and no other page, where the topic has a new name", async () => {
    const before = standingOf(site.output);
    site.desk.vocabulary.topics.set("weather", { name: "Sky over the field" });
    site.write();
    await site.build();
    const anew = madeAnew(site.output, before).filter(isPage);
    const shows = filesOf(site.output).filter((path) =>
      read(site.output, path).includes("Sky over the field"),
    );
    expect(anew).toEqual(shows.filter(isPage));
    expect(anew).not.toContain("2025/03/02/wrong/index.html");
  });

  test("is every page, and no index, where the archive has another title", async () => {
    site.desk.settings.title = "Barn Desk";
    site.write();
    const { rendered, pages, indexed } = await site.build();
    expect({ rendered, indexed }).toEqual({ rendered: pages, indexed: 0 });
  });

  test("is nothing where readers of another audience had their site meanwhile", async () => {
    const green = { output: join(site.folder, "partners", "site") };
    await site.build({ audience: "green" }, green);
    expect(await site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(await site.build({ audience: "green" }, green)).toMatchObject({
      rendered: 0,
      indexed: 0,
    });
    expect(bytesOf(site.output)).toEqual(await site.clean());
    expect(bytesOf(green.output)).toEqual(await site.clean({ audience: "green" }));
  });

  test("is what another path prefix asks for, bodies too", async () => {
    const prefix = "/briefings/";
    await site.build({ prefix });
    // A process that has rendered nothing yet.
    const fresh = oneWorker();
    const output = join(site.folder, "fresh", "site");
    const place = { briefings: site.briefings, output, cache: join(site.folder, "fresh", "cache") };
    await buildAt(place, fresh, { prefix }).finally(() => fresh.close());
    expect(bytesOf(site.output)).toEqual(bytesOf(output));
    expect(await site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(bytesOf(site.output)).toEqual(await site.clean());
  });

  test("is the index of its own volume alone where a briefing is added to a large archive", async () => {
    const slugs = Array.from({ length: 530 }, (_, index) => `note-${index}`);
    const days = ["2024-02-03", "2025-11-11"];
    site.desk.manuscripts.push(
      ...slugs.map((slug, index) => manuscript(days[index % 2] ?? "", slug)),
    );
    site.write();
    const joined = standingOf(site.output);
    const { volumes } = await site.build();
    expect(volumes).toBeGreaterThan(1);
    expect(madeAnew(site.output, joined)).toContain(PAGEFIND_ROOT);
    const before = standingOf(site.output);
    site.desk.manuscripts.push(manuscript("2025-12-01", "newest"));
    site.write();
    expect(await site.build()).toMatchObject({ volumes, indexed: 1 });
    const anew = madeAnew(site.output, before);
    expect(anew.filter((path) => path.endsWith("pagefind-entry.json"))).toHaveLength(1);
    // It names the volumes, and these are the same.
    expect(anew).not.toContain(PAGEFIND_ROOT);
    expect(bytesOf(site.output)).toEqual(await site.clean());
  });
});

describe("the folder of what is remembered may be", () => {
  test("deleted between builds", async () => {
    rmSync(site.cache, { recursive: true });
    await expectCleanNow();
  });

  test("restored elsewhere, for a site that is not there yet", async () => {
    const cache = join(site.folder, "restored");
    const output = join(site.folder, "elsewhere", "site");
    cpSync(site.cache, cache, { recursive: true });
    rmSync(site.cache, { recursive: true });
    expect(await site.build({}, { cache, output })).toMatchObject({ rendered: 0, indexed: 0 });
    expect(bytesOf(output)).toEqual(bytesOf(site.output));
    // From here on its times are known, and nothing is hashed again.
    site.edit(LAST, { words: 1 });
    expect(await site.build({}, { cache, output })).toMatchObject({ rendered: 1, indexed: 1 });
    expect(bytesOf(output)).toEqual(await site.clean());
  });

  test("a file, or a folder in which nothing can be written", async () => {
    for (const name of ["objects", "sites", "spares", "parsed"]) {
      rmSync(join(site.cache, name), { recursive: true, force: true });
      writeFileSync(join(site.cache, name), "no folder");
      await expectCleanAfterEdit();
      rmSync(join(site.cache, name));
    }
    rmSync(site.cache, { recursive: true });
    writeFileSync(site.cache, "no folder");
    await expectCleanAfterEdit();
  });

  const harms: Readonly<Record<string, (file: string, all: readonly string[]) => void>> = {
    cut: (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    emptied: (file) => truncateSync(file, 0),
    scribbled: scribble,
    deleted: (file) => rmSync(file),
    "made a folder": (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    "made a link to nothing": (file) => {
      rmSync(file);
      symlinkSync("nowhere", file);
    },
    "replaced by another's bytes": (file, all) => {
      const other = readFileSync(all.find((one) => one !== file) ?? file);
      rmSync(file);
      writeFileSync(file, other);
    },
  };
  for (const [harm, does] of Object.entries(harms)) {
    for (const part of ["objects", "sites", "parsed"])
      test(`harmed: each file of ${part}/ ${harm}`, async () => {
        // Copied, so that the files of the site are not harmed with it.
        const cache = join(site.folder, "copied");
        cpSync(site.cache, cache, { recursive: true });
        const files = filesOf(join(cache, part)).map((path) => join(cache, part, path));
        for (const file of files) does(file, files);
        const output = join(site.folder, "elsewhere", "site");
        await site.build({}, { cache, output });
        expect(bytesOf(output)).toEqual(bytesOf(site.output));
        // A folder in the place of a record stays in its way, and only costs the memory.
        if (part === "sites" && harm === "made a folder") return;
        expect(await site.build({}, { cache, output })).toMatchObject({ rendered: 0, indexed: 0 });
      });
  }

  test("robbed of half its objects", async () => {
    for (const [index, file] of objectsOf(site).entries()) if (index % 2 === 0) rmSync(file);
    rmSync(site.output, { recursive: true });
    await expectCleanNow();
  });
});

// A file that is written into with its size and its time kept is not noticed, as with git's index.
describe("whoever lays hands on the site gets it back as it was:", () => {
  const kinds = {
    "a page": () => LAST_PAGE,
    "the manifest": () => "manifest.json",
    "a file of the search index": () =>
      filesOf(site.output).find((path) => path.endsWith("pagefind-entry.json")) ?? "",
    "the style sheet": () => filesOf(site.output).find((path) => path.endsWith(".css")) ?? "",
  };
  for (const [kind, pathOf] of Object.entries(kinds)) {
    test(`${kind} written into, where it stands`, async () => {
      await keepSpare();
      scribble(join(site.output, pathOf()));
      // Nobody can know any more which files are ours when the list of them is spoilt; so it is, here.
      await expectCleanNow();
    });
    test(`${kind} deleted`, async () => {
      await keepSpare();
      const path = pathOf();
      rmSync(join(site.output, path));
      if (path === "manifest.json") {
        await expect(site.build()).rejects.toThrow(OutputRefused);
        rmSync(site.output, { recursive: true });
      }
      await expectCleanNow();
    });
    test(`${kind} replaced by an empty folder`, async () => {
      await keepSpare();
      const path = pathOf();
      rmSync(join(site.output, path));
      mkdirSync(join(site.output, path));
      if (path === "manifest.json") {
        await expect(site.build()).rejects.toThrow(OutputRefused);
        rmSync(site.output, { recursive: true });
      }
      await expectCleanNow();
    });
  }

  test("a file among ours is refused, and stays", async () => {
    const file = join(site.output, "2025/thesis.doc");
    writeFileSync(file, "ten years of work");
    await expect(site.build()).rejects.toThrow(OutputRefused);
    site.edit(LAST, { words: 1 });
    await expect(site.build()).rejects.toThrow(OutputRefused);
    expect(readFileSync(file, "utf8")).toBe("ten years of work");
  });

  test("a file put among ours while the site is built is not published later", async () => {
    await keepSpare();
    site.edit(LAST, { words: 1 });
    const late = () => writeFileSync(join(site.output, "2025/late.txt"), "late");
    await site.build({ onProgress: late });
    for (const words of [2, 4, 5]) {
      site.edit(LAST, { words });
      await site.build();
      expect(existsSync(join(site.output, "2025/late.txt"))).toBe(false);
    }
    expect(bytesOf(site.output)).toEqual(await site.clean());
  });

  test("a whole site moved away, edited there, and built again", async () => {
    await keepSpare();
    const away = join(site.folder, "away");
    renameSync(site.output, away);
    scribble(join(away, FIRST_PAGE));
    await expectCleanNow();
  });

  test("an empty folder beside our files", async () => {
    mkdirSync(join(site.output, "2025/empty"));
    await expectCleanNow();
  });
});

test("the site before the last becomes the next one, and the last its spare", async () => {
  const spare = await keepSpare();
  const inodes = [lstatSync(spare).ino, lstatSync(site.output).ino];
  await expectCleanAfterEdit();
  expect([lstatSync(site.output).ino, lstatSync(spareOf(site)).ino]).toEqual(inodes);
});

describe("the spare site may be", () => {
  const hands: Readonly<Record<string, (spare: string) => void>> = {
    "written into": (spare) => scribble(join(spare, FIRST_PAGE)),
    "robbed of a page": (spare) => rmSync(join(spare, FIRST_PAGE)),
    "robbed of an index": (spare) => rmSync(join(spare, "pagefind"), { recursive: true }),
    "given a file": (spare) => writeFileSync(join(spare, "2025/secret.html"), "secret"),
    "given a folder with a file": (spare) => {
      mkdirSync(join(spare, "2025/secret"));
      writeFileSync(join(spare, "2025/secret/index.html"), "secret");
    },
    "given a folder for a page": (spare) => {
      rmSync(join(spare, FIRST_PAGE));
      mkdirSync(join(spare, FIRST_PAGE));
    },
    "given a link for a page": (spare) => {
      rmSync(join(spare, FIRST_PAGE));
      symlinkSync("/etc/hostname", join(spare, FIRST_PAGE));
    },
    "given a link for a folder": (spare) => {
      renameSync(join(spare, "2025/01"), join(site.folder, "moved"));
      symlinkSync(join(site.folder, "moved"), join(spare, "2025/01"));
    },
    deleted: (spare) => rmSync(spare, { recursive: true }),
    emptied: (spare) => {
      for (const name of readdirSync(spare)) rmSync(join(spare, name), { recursive: true });
    },
    "replaced by a file": (spare) => {
      rmSync(spare, { recursive: true });
      writeFileSync(spare, "no folder");
    },
  };
  for (const [hand, does] of Object.entries(hands))
    test(hand, async () => {
      does(await keepSpare());
      await expectCleanAfterEdit();
      site.edit(LAST, { words: 5 });
      await site.build();
      expect(bytesOf(site.output)).toEqual(await site.clean());
    });
});

test("what only partners may read never comes to the public by way of the spare", async () => {
  site.edit("2025-03-02-wrong", { held: "green" });
  await site.build();
  const green = join(site.folder, "green", "site");
  await site.build({ audience: "green" }, { output: green });
  const secret = "2025/03/02/wrong/index.html";
  expect(existsSync(join(green, secret))).toBe(true);
  // Somebody puts the partners' site into the folder of the public one: the folder stays what it was.
  for (const name of readdirSync(site.output)) rmSync(join(site.output, name), { recursive: true });
  cpSync(green, site.output, { recursive: true });
  for (const words of [1, 2, 4]) {
    site.edit(LAST, { words });
    await site.build();
    expect(existsSync(join(site.output, secret))).toBe(false);
    expect(bytesOf(site.output)).toEqual(await site.clean());
  }
});

test("a folder that partners had and the public has now has the site of the last", async () => {
  site.edit("2025-03-02-wrong", { held: "green" });
  for (const words of [1, 2, 4, 5]) {
    rmSync(site.output, { recursive: true });
    for (const audience of ["green", "public", "public"] as const) {
      site.edit(LAST, { words, title: words });
      await site.build({ audience });
      expect(bytesOf(site.output)).toEqual(await site.clean({ audience }));
    }
  }
});

test("two outputs by turns are each as built from nothing", async () => {
  const other = join(site.folder, "other", "site");
  for (const words of [1, 2, 4, 5, 6]) {
    site.edit(LAST, { words, title: words });
    for (const output of [other, site.output, site.output]) {
      await site.build({}, { output });
      expect(bytesOf(output)).toEqual(await site.clean());
    }
  }
  expect(readdirSync(dirname(other))).toEqual(["site"]);
});

const SHARED_MEMORY = "/dev/shm";
/** Pagefind numbers pages as the file system lists them, and no two kinds list alike: all but its files. */
const pagesOf = (lines: readonly string[]) =>
  lines.filter((line) => !/^(?:pagefind\/|manifest\.json )/.test(line));

test.runIf(existsSync(SHARED_MEMORY) && statSync(SHARED_MEMORY).dev !== statSync(".").dev)(
  "a site on another file system is copied, and as built from nothing",
  async () => {
    const folder = mkdtempSync(join(SHARED_MEMORY, "dateline-"));
    try {
      const output = join(folder, "site");
      expect(await site.build({}, { output })).toMatchObject({ rendered: 0, indexed: 0 });
      for (const words of [1, 2, 4]) {
        site.edit(LAST, { words });
        expect(await site.build({}, { output })).toMatchObject({ rendered: 1, indexed: 1 });
        expect(pagesOf(bytesOf(output))).toEqual(pagesOf(await site.clean()));
      }
      scribble(join(output, FIRST_PAGE));
      await site.build({}, { output });
      expect(pagesOf(bytesOf(output))).toEqual(pagesOf(await site.clean()));
      expect(readdirSync(folder)).toEqual(["site"]);
      expect(await site.build({}, { output })).toMatchObject({ rendered: 0, indexed: 0 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

describe("what is remembered has bounds:", () => {
  test("thirty edits leave, once swept, no more than the files of one site", async () => {
    for (let edit = 0; edit < 30; edit++) {
      site.edit(LAST, { title: edit, words: edit });
      await site.build();
    }
    const record = join(site.cache, "sites", readdirSync(join(site.cache, "sites"))[0] ?? "");
    const named = new Set(
      [...filesOfRecord(present(readRecord(record)))].map(([, file]) => file.sha256),
    );
    expect(objectsOf(site).length).toBeGreaterThan(named.size);
    const objects = new Objects(join(site.cache, "objects"));
    const isNamed = (sha256: string) => named.has(sha256);
    objects.sweep(isNamed, Date.now());
    // Another build may be about to name what is young.
    expect(objectsOf(site).length).toBeGreaterThan(named.size);
    objects.sweep(isNamed, Date.now() + 2 * 3_600_000);
    expect(objectsOf(site)).toHaveLength(named.size);
    rmSync(site.output, { recursive: true });
    expect(await site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(bytesOf(site.output)).toEqual(await site.clean());
  });

  test("on a fresh machine, where all files look new, what no site names goes at once", async () => {
    for (const words of [1, 2, 4]) {
      site.edit(LAST, { words });
      rmSync(site.output, { recursive: true, force: true });
      await site.build();
    }
    const record = join(site.cache, "sites", readdirSync(join(site.cache, "sites"))[0] ?? "");
    const named = [...filesOfRecord(present(readRecord(record)))].map(([, { sha256 }]) => sha256);
    expect(objectsOf(site)).toHaveLength(new Set(named).size);
  });

  test("eight sites, their spares with them, and eight kinds of parsed files", async () => {
    for (let index = 0; index < 11; index++) {
      site.desk.settings.lang = `en-${String.fromCharCode(65 + index).repeat(2)}`;
      site.write();
      for (const words of [1, 2, 4]) {
        if (words > 1) site.edit(LAST, { words });
        await site.build({ prefix: `/${index}/` });
      }
    }
    expect(readdirSync(join(site.cache, "sites"))).toHaveLength(8);
    expect(readdirSync(join(site.cache, "parsed")).length).toBeLessThanOrEqual(8);
    expect(readdirSync(join(site.cache, "spares")).length).toBeLessThanOrEqual(8);
  });
});
