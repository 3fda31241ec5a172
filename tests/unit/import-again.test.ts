import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { keyOf } from "../../scripts/import/item-key.ts";
import { type Item, item } from "../support/feed-items.ts";
import { logOf } from "../support/harbour-feeds.ts";
import { importFoldersOfEachTest } from "../support/import-folders.ts";

const { into, importOf, files, textOf } = importFoldersOfEachTest();

const MOLE = "2021/2021-06-07-the-mole-is-closed-on-monday.md";

describe("a known item", () => {
  const guid = "harbour-7";
  test.each<[string, Item, Item]>([
    ["a new title", { guid }, { guid, title: "The mole opens again on Tuesday" }],
    ["a new date", { guid }, { guid, date: "Tue, 08 Jun 2021 10:00:00 GMT" }],
    [
      "a new link",
      { guid },
      { guid, title: "Mole closed", link: "https://harbour.example/closed/" },
    ],
    ["a new title and no guid", {}, { title: "The mole opens again on Tuesday" }],
    [
      "a new title and a newsletter's link",
      { link: "https://harbour.example/mole?p=1&utm_source=rss&utm_medium=feed" },
      { link: "http://harbour.example/mole/?p=1&fbclid=x", title: "The mole opens again" },
    ],
    [
      "a new title and a guid that is its address, over https now",
      { guid: "http://harbour.example/?p=7" },
      { guid: "https://harbour.example/?p=7", title: "The mole opens again" },
    ],
    ["a guid where it had none", {}, { guid, title: "The mole opens again" }],
  ])("with %s is the known briefing", async (_, before, after) => {
    await importOf(logOf(item(before)));
    const text = textOf(MOLE);
    const report = await importOf(logOf(item(after)));
    expect(report).toMatchObject({ seen: 1, written: 0, kept: 1, skipped: 0, problems: [] });
    expect(report.notes).toEqual([expect.stringContaining(MOLE)]);
    expect(files()).toEqual([MOLE]);
    expect(textOf(MOLE)).toBe(text);
  });

  test("of Atom is known by its id", async () => {
    const entry = (title: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour log</title><entry><title>${title}</title><id>urn:mole</id><link href="https://harbour.example/${title.length}/"/><updated>2021-06-07T10:00:00Z</updated><content>The mole is closed to everyone from seven in the morning.</content></entry></feed>`;
    await importOf(entry("The mole is closed on Monday"));
    expect(await importOf(entry("The mole opens again"))).toMatchObject({ written: 0, kept: 1 });
    expect(files()).toEqual([MOLE]);
  });

  test("is known in a briefing that was imported before guids were noted, and in one that was edited", async () => {
    await importOf(logOf(item({ guid })));
    writeFileSync(join(into, MOLE), textOf(MOLE).replace(/^# imported-item.*\n/m, ""));
    const same = await importOf(logOf(item({ guid })));
    expect(same).toMatchObject({ written: 0, kept: 1, notes: [] });
    const renamed = await importOf(logOf(item({ guid, title: "The mole opens again" })));
    expect(renamed).toMatchObject({ written: 0, kept: 1 });
    expect(files()).toEqual([MOLE]);
  });

  test("twice in one feed under two titles is written once", async () => {
    const report = await importOf(logOf(item({ guid }) + item({ guid, title: "The mole opens" })));
    expect(report).toMatchObject({ written: 1, kept: 1 });
    expect(report.notes).toEqual([expect.stringContaining("The first is kept")]);
  });

  test("shows no guid: it may name a machine inside the house", async () => {
    await importOf(logOf(item({ guid: "http://intranet.harbour.local/?p=7" })));
    expect(textOf(MOLE)).not.toContain("intranet");
  });
});

describe("two items stay two", () => {
  test("with one title and day, in one feed or in two", async () => {
    const one = item({ guid: "a", link: "https://harbour.example/a" });
    const two = item({ guid: "b", link: "https://harbour.example/b", text: "It is closed again." });
    await importOf(logOf(one));
    expect(await importOf(logOf(two))).toMatchObject({ written: 1 });
    expect(files()).toEqual([MOLE.replace(/\.md$/, "-2.md"), MOLE]);
    expect(await importOf(logOf(two + one))).toMatchObject({ written: 0, kept: 2, notes: [] });
  });

  test.each<[string, Item, Item]>([
    ["on one page, without guids", {}, { title: "The mole opens again" }],
    ["on one page, with guids", { guid: "a" }, { guid: "b", title: "The mole opens again" }],
    [
      "with a guid that says nothing",
      { guid: "0" },
      { guid: "0", title: "The mole opens again", link: "https://harbour.example/b" },
    ],
    [
      "by their place on a page",
      { link: "https://harbour.example/log#1" },
      { link: "https://harbour.example/log#2", title: "The mole opens again" },
    ],
    [
      "by a parameter that names the page",
      { link: "https://harbour.example/?p=1" },
      { link: "https://harbour.example/?p=2", title: "The mole opens again" },
    ],
  ])("%s", async (_, one, two) => {
    expect(await importOf(logOf(item(one) + item(two)))).toMatchObject({ written: 2, kept: 0 });
    expect(await importOf(logOf(item(one) + item(two)))).toMatchObject({ written: 0, kept: 2 });
  });

  test("when a briefing of the desk's own cites the page", async () => {
    await importOf(logOf(item()));
    const own = textOf(MOLE)
      .replace(/^# imported.*\n/m, "")
      .replaceAll("release", "notice");
    mkdirSync(join(into, "2022"));
    writeFileSync(join(into, "2022/2022-01-01-own.md"), own.replaceAll("2021-06-07", "2022-01-01"));
    rmSync(join(into, MOLE));
    expect(await importOf(logOf(item({ title: "The mole is shut" })))).toMatchObject({
      written: 1,
    });
  });
});

test("one address has one key in its usual spellings, and another page has another", () => {
  const keys = (urls: string[]) => new Set(urls.map(keyOf)).size;
  expect(
    keys([
      "https://harbour.example/a",
      "http://harbour.example/a/",
      "HTTPS://HARBOUR.example:443/a/?utm_campaign=x&gclid=1&mc_eid=2",
      "https://harbour.example/a#xtor=RSS-1",
    ]),
  ).toBe(1);
  expect(
    keys([
      "https://harbour.example/a",
      "https://harbour.example/A",
      "https://harbour.example/a?id=1",
      "https://harbour.example/a#b",
    ]),
  ).toBe(4);
});

describe("days are those of the archive's zone", () => {
  test.each([
    ["America/New_York", "Tue, 08 Jun 2021 01:00:00 GMT", "2021-06-07"],
    ["Asia/Tehran", "Mon, 07 Jun 2021 21:00:00 GMT", "2021-06-08"],
    ["UTC", "Tue, 08 Jun 2021 01:00:00 GMT", "2021-06-08"],
    ["Pacific/Auckland", "Mon, 07 Jun 2021 12:30:00 +0000", "2021-06-08"],
    ["America/New_York", "Mon, 08 Mar 2021 04:30:00 GMT", "2021-03-07"],
  ])("%s: %s is %s", async (zone, date, day) => {
    mkdirSync(into);
    writeFileSync(
      join(into, "archive.yaml"),
      `title: Log\ndescription: Log\nurl: https://log.example\nzone: ${zone}\n`,
    );
    await importOf(logOf(item({ date })));
    expect(files()).toEqual([`${day.slice(0, 4)}/${day}-the-mole-is-closed-on-monday.md`]);
    expect(textOf(files()[0] ?? "")).toContain(`\ndate: ${day}\n`);
  });

  test("without an archive they are those of UTC", async () => {
    await importOf(logOf(item({ date: "Tue, 08 Jun 2021 01:00:00 GMT" })));
    expect(files()[0]).toContain("2021-06-08");
  });
});
