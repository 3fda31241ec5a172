import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bytesOf } from "../support/building.ts";
import { onAnotherSystem } from "../support/in-memory.ts";
import {
  expectCleanAfterEdit,
  FIRST_PAGE,
  keepStandby,
  LAST,
  scribble,
  siteOfEachTest,
  standbyOf,
} from "../support/kept-site.ts";
import { isFull, sampleOf } from "../support/promise.ts";

const kept = siteOfEachTest();

test("the site before the last becomes the next one, and the last its standby site", async () => {
  const standby = await keepStandby(kept.site);
  const inodes = [lstatSync(standby).ino, lstatSync(kept.site.output).ino];
  await expectCleanAfterEdit(kept.site);
  expect([lstatSync(kept.site.output).ino, lstatSync(standbyOf(kept.site)).ino]).toEqual(inodes);
});

describe("the standby site may be", () => {
  const hands: Readonly<Record<string, (standby: string) => void>> = {
    "written into": (standby) => scribble(join(standby, FIRST_PAGE)),
    "robbed of a page": (standby) => rmSync(join(standby, FIRST_PAGE)),
    "robbed of an index": (standby) => rmSync(join(standby, "pagefind"), { recursive: true }),
    "given a file": (standby) => writeFileSync(join(standby, "2025/secret.html"), "secret"),
    "given a folder with a file": (standby) => {
      mkdirSync(join(standby, "2025/secret"));
      writeFileSync(join(standby, "2025/secret/index.html"), "secret");
    },
    "given a folder for a page": (standby) => {
      rmSync(join(standby, FIRST_PAGE));
      mkdirSync(join(standby, FIRST_PAGE));
    },
    "given a link for a page": (standby) => {
      rmSync(join(standby, FIRST_PAGE));
      symlinkSync("/etc/hostname", join(standby, FIRST_PAGE));
    },
    "given a link for a folder": (standby) => {
      renameSync(join(standby, "2025/01"), join(kept.site.folder, "moved"));
      symlinkSync(join(kept.site.folder, "moved"), join(standby, "2025/01"));
    },
    deleted: (standby) => rmSync(standby, { recursive: true }),
    emptied: (standby) => {
      for (const name of readdirSync(standby)) rmSync(join(standby, name), { recursive: true });
    },
    "replaced by a file": (standby) => {
      rmSync(standby, { recursive: true });
      writeFileSync(standby, "no folder");
    },
  };
  for (const [hand, does] of sampleOf(Object.entries(hands), 5))
    test(hand, async () => {
      does(await keepStandby(kept.site));
      await expectCleanAfterEdit(kept.site);
      kept.site.edit(LAST, { words: 5 });
      await kept.site.build();
      expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean());
    });
});

test("what only partners may read never comes to the public by way of the standby site", async () => {
  kept.site.edit("2025-03-02-wrong", { held: "green" });
  await kept.site.build();
  const green = join(kept.site.folder, "green", "site");
  await kept.site.build({ audience: "green" }, { output: green });
  const secret = "2025/03/02/wrong/index.html";
  expect(existsSync(join(green, secret))).toBe(true);
  // Somebody puts the partners' site into the folder of the public one: the folder stays what it was.
  for (const name of readdirSync(kept.site.output))
    rmSync(join(kept.site.output, name), { recursive: true });
  cpSync(green, kept.site.output, { recursive: true });
  for (const words of isFull ? [1, 2, 4] : [1, 2]) {
    kept.site.edit(LAST, { words });
    await kept.site.build();
    expect(existsSync(join(kept.site.output, secret))).toBe(false);
    expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean());
  }
});

test("a folder that partners had and the public has now has the site of the last", async () => {
  kept.site.edit("2025-03-02-wrong", { held: "green" });
  for (const words of sampleOf([1, 2, 4, 5], 2)) {
    rmSync(kept.site.output, { recursive: true });
    for (const audience of ["green", "public", "public"] as const) {
      kept.site.edit(LAST, { words, title: words });
      await kept.site.build({ audience });
      expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean({ audience }));
    }
  }
});

test("two outputs by turns are each as built from nothing", async () => {
  const other = join(kept.site.folder, "other", "site");
  for (const words of sampleOf([1, 2, 4, 5, 6], 2)) {
    kept.site.edit(LAST, { words, title: words });
    for (const output of [other, kept.site.output, kept.site.output]) {
      await kept.site.build({}, { output });
      expect(bytesOf(output)).toEqual(await kept.site.clean());
    }
  }
  expect(readdirSync(dirname(other))).toEqual(["site"]);
});

const another = onAnotherSystem(tmpdir());
/** Pagefind numbers pages as the file system lists them, and no two kinds list alike: all but its files. */
const pagesOf = (lines: readonly string[]) =>
  lines.filter((line) => !/^(?:pagefind\/|manifest\.json )/.test(line));

test.runIf(another !== undefined)(
  "a site on another file system is copied, and as built from nothing",
  async () => {
    const folder = mkdtempSync(join(another ?? "", "dateline-"));
    try {
      const output = join(folder, "site");
      expect(await kept.site.build({}, { output })).toMatchObject({ rendered: 0, indexed: 0 });
      for (const words of isFull ? [1, 2, 4] : [1, 2]) {
        kept.site.edit(LAST, { words });
        expect(await kept.site.build({}, { output })).toMatchObject({ rendered: 5, indexed: 1 });
        expect(pagesOf(bytesOf(output))).toEqual(pagesOf(await kept.site.clean()));
      }
      scribble(join(output, FIRST_PAGE));
      await kept.site.build({}, { output });
      expect(pagesOf(bytesOf(output))).toEqual(pagesOf(await kept.site.clean()));
      expect(readdirSync(folder)).toEqual(["site"]);
      expect(await kept.site.build({}, { output })).toMatchObject({ rendered: 0, indexed: 0 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
