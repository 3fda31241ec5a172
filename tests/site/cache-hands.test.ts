import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OutputRefused } from "../../scripts/files/output-refused.ts";
import { bytesOf } from "../support/building.ts";
import {
  expectCleanNow,
  FIRST_PAGE,
  keepStandby,
  LAST,
  LAST_PAGE,
  scribble,
  siteOfEachTest,
} from "../support/kept-site.ts";
import { filesOf } from "../support/pages.ts";
import { isFull } from "../support/promise.ts";

const kept = siteOfEachTest();

// A file that is written into with its size and its time kept is not noticed, as with git's index.
describe("whoever lays hands on the site gets it back as it was:", () => {
  const kinds = {
    "a page": () => LAST_PAGE,
    "the manifest": () => "manifest.json",
    "a file of the search index": () =>
      filesOf(kept.site.output).find((path) => path.endsWith("pagefind-entry.json")) ?? "",
    "the style sheet": () => filesOf(kept.site.output).find((path) => path.endsWith(".css")) ?? "",
  };
  const deeds: Readonly<Record<string, (file: string) => void>> = {
    // Nobody can know any more which files are ours when the list of them is spoilt; so it is, here.
    "written into, where it stands": (file) => scribble(file),
    deleted: (file) => rmSync(file),
    "replaced by an empty folder": (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  };
  const all = Object.entries(deeds);
  // In a sample each kind has one of them, and each of them comes.
  for (const [turn, [kind, pathOf]] of Object.entries(kinds).entries())
    for (const [deed, does] of isFull ? all : all.slice(turn % all.length).slice(0, 1))
      test(`${kind} ${deed}`, async () => {
        await keepStandby(kept.site);
        const path = pathOf();
        does(join(kept.site.output, path));
        if (path === "manifest.json" && deed !== "written into, where it stands") {
          await expect(kept.site.build()).rejects.toThrow(OutputRefused);
          rmSync(kept.site.output, { recursive: true });
        }
        await expectCleanNow(kept.site);
      });

  test("a file among ours is refused, and stays", async () => {
    const file = join(kept.site.output, "2025/thesis.doc");
    writeFileSync(file, "ten years of work");
    await expect(kept.site.build()).rejects.toThrow(OutputRefused);
    kept.site.edit(LAST, { words: 1 });
    await expect(kept.site.build()).rejects.toThrow(OutputRefused);
    expect(readFileSync(file, "utf8")).toBe("ten years of work");
  });

  test("a file put among ours while the site is built is not published later", async () => {
    await keepStandby(kept.site);
    kept.site.edit(LAST, { words: 1 });
    const late = () => writeFileSync(join(kept.site.output, "2025/late.txt"), "late");
    await kept.site.build({ onProgress: late });
    for (const words of [2, 4, 5]) {
      kept.site.edit(LAST, { words });
      await kept.site.build();
      expect(existsSync(join(kept.site.output, "2025/late.txt"))).toBe(false);
    }
    expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean());
  });

  test("a whole site moved away, edited there, and built again", async () => {
    await keepStandby(kept.site);
    const away = join(kept.site.folder, "away");
    renameSync(kept.site.output, away);
    scribble(join(away, FIRST_PAGE));
    await expectCleanNow(kept.site);
  });

  test("an empty folder beside our files", async () => {
    mkdirSync(join(kept.site.output, "2025/empty"));
    await expectCleanNow(kept.site);
  });
});
