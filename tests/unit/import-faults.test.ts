import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { importFeed } from "../../scripts/import/feed.ts";
import { upTo } from "../../scripts/import/feed-bytes.ts";
import { type FeedPart, readFeed } from "../../scripts/import/read-feed.ts";
import { surveyFeed } from "../../scripts/import/survey.ts";
import { FileRefused } from "../../scripts/read/named-file.ts";
import { NOW } from "../support/feed-items.ts";
import { fixture, item, rssOf } from "../support/harbour-feeds.ts";
import { importFoldersOfEachTest } from "../support/import-folders.ts";

const { root, into, feedOf, briefings } = importFoldersOfEachTest();

const rss = (items: string, head?: string) => feedOf(rssOf(items, head));

describe("what is wrong is reported with its number", () => {
  test("malformed items are skipped one by one and the rest is imported", async () => {
    const report = await importFeed({ from: fixture("malformed.rss"), into, now: NOW });
    expect(report).toMatchObject({ seen: 10, written: 2, skipped: 8, kept: 0 });
    expect(report.problems.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(report.problems.map(({ message }) => message).join("\n")).toMatchInlineSnapshot(`
      "It has no date, and we never invent one.
      Its date, \`Wed, 31 Feb 2021 10:00:00 GMT\`, is not a real day with a time and an offset.
      Its date, \`12/06/2021\`, is not a real day with a time and an offset.
      It has no title.
      Its link, \`javascript:alert(1)\`, is no web address.
      It has no link to its source.
      Its link, \`https://user:secret@faults.example/8\`, is no web address.
      Its date, 2099-06-07, is ahead of today."
    `);
    expect(briefings()).toHaveLength(2);
  });

  test.each([
    ["inside a text", 0.75],
    ["inside a tag", 0.5],
    ["between two items", 0.6],
  ])("a feed that is cut off %s keeps what came before and says so once", async (_, share) => {
    const whole = readFileSync(fixture("harbour.rss"), "utf8");
    const report = await importFeed({ from: feedOf(whole.slice(0, whole.length * share)), into });
    expect(report.written).toBeGreaterThan(0);
    expect(report.problems).toEqual([
      {
        number: report.seen + 1,
        message: expect.stringMatching(/^The feed is cut off after item \d\. Fetch it again/),
      },
    ]);
    expect(briefings()).toHaveLength(report.written);
  });

  test("a gzipped feed that is cut off keeps what came before", async () => {
    const items = Array.from({ length: 200 }, (_, index) =>
      item(`Notice number ${index}`, `Text of notice ${index}.`),
    ).join("");
    const bytes = gzipSync(readFileSync(rss(items)));
    const report = await importFeed({ from: feedOf(bytes.subarray(0, bytes.length / 2)), into });
    expect(report.written).toBeGreaterThan(10);
    expect(report.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("is cut off after item"),
    ]);
  });

  test.each([
    ["plain words", "No feed at all."],
    ["a web page", "<!doctype html><html><body><p>404</p></body></html>"],
    ["nothing", ""],
    ["random bytes", new Uint8Array([0x1f, 0x8b, 1, 2, 3])],
  ])("%s instead of a feed is one problem and no folder", async (_, text) => {
    const report = await importFeed({ from: feedOf(text), into });
    expect(report).toMatchObject({
      seen: 0,
      written: 0,
      problems: [{ number: 1, message: expect.stringContaining("no RSS or Atom feed") }],
    });
    expect(existsSync(into)).toBe(false);
  });

  test("a missing file and a folder stop the import with words for the user", async () => {
    await expect(importFeed({ from: join(root, "none.rss"), into })).rejects.toThrow(
      /^There is no file .*none\.rss\.$/,
    );
    await expect(importFeed({ from: root, into })).rejects.toThrow(/is a folder/);
    await expect(importFeed({ from: root, into })).rejects.toBeInstanceOf(FileRefused);
  });

  test("HTML that nests too deeply is refused before it can take minutes", async () => {
    const { problems } = await importFeed({
      from: rss(item("A deep notice", "<div><i>".repeat(50_000))),
      into,
    });
    expect(problems).toEqual([
      { number: 1, message: expect.stringContaining("nested too deeply") },
    ]);
  }, 60_000);

  test.each([
    ["in one tag", 2000, "/>"],
    ["in a tag of many chunks", 60_000, "/>"],
    ["in a tag that is never closed", 60_000, ""],
  ])("an element of any number of attributes, %s, is read up to there", async (_, count, end) => {
    const attributes = Array.from({ length: count }, (_, each) => `a${each}="b"`).join(" ");
    const from = rss(`${item("One", "The quay opened.")}<x ${attributes}${end}`);
    const { problems, written } = await importFeed({ from, into });
    expect(written).toBe(1);
    expect(problems.at(-1)?.message).toContain("one element has more than 1000 attributes");
  });

  test("an item of any number of elements is read up to there", async () => {
    const two = `${item("One", "The quay opened.")}${item("Two", "It closed.", "<x/>".repeat(160_000))}`;
    const { problems, written } = await importFeed({ from: rss(two), into });
    expect(written).toBe(1);
    expect(problems.at(-1)?.message).toContain("one item has more than 150000 elements");
  });

  test("an item of any number of categories has its first ten", async () => {
    const names = Array.from({ length: 100_000 }, (_, each) => `<category>c${each}</category>`);
    const { problems, written } = await importFeed({
      from: rss(item("One", "The quay opened.", names.join(""))),
      into,
    });
    expect([written, problems]).toEqual([1, []]);
    const topics = readFileSync(join(into, "vocabulary/topics.yaml"), "utf8");
    expect(topics.match(/^c\d+:/gm)).toEqual(Array.from({ length: 10 }, (_, each) => `c${each}:`));
  });

  test("a feed is read once, and again where it is too large to keep", async () => {
    const from = rss(`${item("One", "The quay opened.")}${item("Two", "It closed.")}`);
    const again: FeedPart[] = [];
    for await (const part of readFeed(from)) again.push(part);
    expect((await surveyFeed(from, NOW)).parts).toEqual(again);
    expect((await surveyFeed(from, NOW, 100)).parts).toBeUndefined();
  });

  test("a feed of more bytes than any has is read up to there", async () => {
    const chunks = async function* () {
      for (let turn = 0; turn < 9; turn++) yield Buffer.alloc(2 ** 20);
    };
    const read = async () => {
      let length = 0;
      for await (const chunk of upTo(3 * 2 ** 20, chunks())) length += chunk.length;
      return length;
    };
    await expect(read()).rejects.toThrow("it has more than 3 MiB");
  });

  test("a feed that nests too deeply is read up to there", async () => {
    const from = rss(
      `${item("A notice before it", "Its text is read.")}<item>${"<a>".repeat(80_000)}</item>`,
    );
    const report = await importFeed({ from, into });
    expect(report).toMatchObject({ seen: 1, written: 1 });
    expect(report.problems).toEqual([
      { number: 2, message: expect.stringContaining("nested too deeply") },
    ]);
  });

  test("a text that is longer than a briefing may be is refused", async () => {
    const { problems } = await importFeed({
      from: rss(item("A long notice", `<p>${"word ".repeat(60_000)}</p>`)),
      into,
    });
    expect(problems).toEqual([
      { number: 1, message: expect.stringContaining("more than 256 KiB") },
    ]);
  });
});

describe("a hostile feed", () => {
  test("is imported as text, inside the folder, and checks clean", async () => {
    const report = await importFeed({ from: fixture("hostile.rss"), into });
    expect(report).toMatchObject({ seen: 4, written: 4, problems: [] });
    for (const { reading } of briefings()) {
      expect(reading.citations.map(({ key }) => key)).toEqual(["release"]);
      expect(
        reading.links.every(({ target }) => /^https:\/\/hostile\.example\//.test(target)),
      ).toBe(true);
    }
    expect(readdirSync(root).sort()).toEqual(["briefings"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("titles that look like YAML, paths, devices and markup stay titles", async () => {
    await importFeed({ from: fixture("hostile.rss"), into });
    const titles = briefings().map(({ meta }) => [...meta.sources.values()][0]?.title);
    expect(titles.sort()).toEqual([
      "- foo: &a [*b, {c: !!d}] # %YAML",
      "../../../../tmp/escape",
      "<script>alert(1)</script> in a title",
      "con",
    ]);
  });

  test("names that the strict reader refuses give way to plain ones", async () => {
    const brackets = "[".repeat(70);
    const from = rss(
      item(
        "A notice among brackets",
        "The notice is fine; the names of its feed and its topics are not.",
        `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Office</dc:creator><category>constructor</category><category>x ${brackets}</category>`,
      ),
      `<title>${brackets}</title><link>https://harbour.example/</link>`,
    );
    expect(await importFeed({ from, into })).toMatchObject({ written: 1, problems: [] });
    expect(briefings()[0]?.meta.topics).toEqual(["topic-constructor", "x"]);
  });

  test("a bomb of one endless element stops the import instead of filling the memory", async () => {
    const bomb = gzipSync(
      Buffer.concat([
        Buffer.from("<rss version='2.0'><channel><title>"),
        Buffer.alloc(64 * 1024 * 1024, 0x61),
      ]),
    );
    const { problems } = await importFeed({ from: feedOf(bomb), into });
    expect(problems).toEqual([{ number: 1, message: expect.stringContaining("more than 16 MiB") }]);
  });
});
