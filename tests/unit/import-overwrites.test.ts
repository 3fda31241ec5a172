import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importFeed } from "../../scripts/import/feed.ts";
import { fixture, item, rssOf } from "../support/harbour-feeds.ts";
import { importFoldersOfEachTest } from "../support/import-folders.ts";

const { root, into, snapshot, briefings, feedOf } = importFoldersOfEachTest();

const rss = (items: string, head?: string) => feedOf(rssOf(items, head));

describe("nothing is overwritten", () => {
  test("a second import writes nothing", async () => {
    for (const name of ["harbour.rss", "hostile.rss"]) {
      const folder = join(root, name);
      const first = await importFeed({ from: fixture(name), into: folder });
      const before = snapshot(folder);
      const second = await importFeed({ from: fixture(name), into: folder });
      expect(second).toMatchObject({
        seen: first.seen,
        written: 0,
        skipped: 0,
        kept: first.written,
        problems: [],
        notes: first.notes,
      });
      expect(snapshot(folder)).toEqual(before);
    }
  });

  test("a file that was edited is kept and noted", async () => {
    await importFeed({ from: fixture("harbour.rss"), into });
    const path = join(into, "2021/2021-05-23-tide-tables-for-june-2.md");
    writeFileSync(path, "mine");
    const report = await importFeed({ from: fixture("harbour.rss"), into });
    expect(report).toMatchObject({ written: 0, kept: 5, problems: [] });
    expect(report.notes).toEqual([
      "2021/2021-05-23-tide-tables-for-june-2.md is there with another text. It is left as it is.",
    ]);
    expect(readFileSync(path, "utf8")).toBe("mine");
  });

  test("an item that the feed repeats word for word is imported once", async () => {
    const once = item(
      "The same notice twice",
      "It says the same on both occasions, to the letter and the day.",
    );
    expect(await importFeed({ from: rss(once + once), into })).toMatchObject({
      seen: 2,
      written: 1,
      kept: 1,
      problems: [],
    });
  });

  test("settings and topics of the folder's own are kept, and unknown categories are noted", async () => {
    mkdirSync(join(into, "vocabulary"), { recursive: true });
    writeFileSync(
      join(into, "archive.yaml"),
      "title: Mine\ndescription: Mine\nurl: https://mine.example\nlang: fr\n",
    );
    writeFileSync(
      join(into, "vocabulary/topics.yaml"),
      "speeches: { name: Discours }\nport-almada-harbour-office: { name: Port }\n",
    );
    const before = snapshot();
    const report = await importFeed({ from: fixture("harbour.rss"), into });
    expect(report).toMatchObject({ written: 5, problems: [] });
    expect(report.notes).toEqual([
      "The category “Notices & Rules” of 3 items is no topic here and was left out.",
    ]);
    expect(snapshot()).toMatchObject(before);
    expect(new Set(briefings().map(({ meta }) => `${meta.lang} ${meta.topics}`))).toEqual(
      new Set(["en-GB port-almada-harbour-office", "en-GB speeches"]),
    );
  });

  test("an item whose topics the folder does not know is reported with the remedy", async () => {
    mkdirSync(join(into, "vocabulary"), { recursive: true });
    writeFileSync(join(into, "vocabulary/topics.yaml"), "speeches: { name: Speeches }\n");
    const report = await importFeed({ from: fixture("harbour.rss"), into });
    expect(report).toMatchObject({ written: 1, skipped: 4 });
    expect(report.problems[0]?.message).toContain("Add `port-almada-harbour-office: { name: … }`");
    briefings();
  });

  test("broken settings of the folder are named before anything is written", async () => {
    mkdirSync(into);
    writeFileSync(join(into, "archive.yaml"), "titel: Mine\n");
    await expect(importFeed({ from: fixture("harbour.rss"), into })).rejects.toThrow(
      /^Mend this before importing: archive\.yaml:/,
    );
    expect(Object.keys(snapshot())).toEqual(["archive.yaml"]);
  });

  test("a year or a setting that is a symbolic link is not written through", async () => {
    const elsewhere = join(root, "elsewhere");
    mkdirSync(elsewhere);
    mkdirSync(into);
    symlinkSync(elsewhere, join(into, "2021"));
    await expect(importFeed({ from: fixture("harbour.rss"), into })).rejects.toThrow(
      /2021 is a symbolic link or a file/,
    );
    rmSync(join(into, "2021"));
    symlinkSync(join(elsewhere, "settings"), join(into, "archive.yaml"));
    await expect(importFeed({ from: fixture("harbour.rss"), into })).rejects.toThrow(
      /archive\.yaml is no regular file/,
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("a briefing's name that is a symbolic link is kept and not followed", async () => {
    mkdirSync(join(into, "2021"), { recursive: true });
    symlinkSync(join(root, "target"), join(into, "2021/2021-05-23-tide-tables-for-june.md"));
    expect(await importFeed({ from: fixture("harbour.rss"), into })).toMatchObject({
      written: 4,
      kept: 1,
    });
    expect(existsSync(join(root, "target"))).toBe(false);
  });

  test("an import into an archive that has briefings leaves every one of them", async () => {
    cpSync(join(import.meta.dirname, "../../briefings"), into, { recursive: true });
    const before = snapshot();
    await importFeed({ from: fixture("malformed.rss"), into });
    expect(snapshot()).toMatchObject(before);
  });
});
