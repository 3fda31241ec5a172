import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Term } from "../../scripts/check/schema/terms.ts";
import { importFeed } from "../../scripts/import/feed.ts";
import { Topics } from "../../scripts/import/topics.ts";
import type { Zone } from "../../scripts/read/dates.ts";
import type { Key } from "../../scripts/read/identity.ts";
import { fixture, item, rssOf } from "../support/harbour-feeds.ts";
import { importFoldersOfEachTest } from "../support/import-folders.ts";

const { into, feedOf, snapshot, briefings } = importFoldersOfEachTest();

const rss = (items: string, head?: string) => feedOf(rssOf(items, head));

describe("a feed becomes briefings", () => {
  test("an RSS feed imports whole and checks clean", async () => {
    const report = await importFeed({ from: fixture("harbour.rss"), into });
    expect(report).toMatchObject({
      seen: 5,
      written: 5,
      skipped: 0,
      kept: 0,
      problems: [],
      notes: [],
    });
    expect(briefings().map(({ id }) => id)).toEqual([
      "2021-05-22-harbour-office-pilots-agree-on-night-rules-for-covid-19-crews",
      "2021-05-22-remarks-by-the-harbour-master-on-the-new-mole",
      "2021-05-23-tide-tables-for-june",
      "2021-05-23-tide-tables-for-june-2",
      "2021-05-24-port-almada-harbour-office-fog",
    ]);
  });

  test("an Atom feed keeps its language, reads titles by their type and days by their instant", async () => {
    await importFeed({ from: fixture("harbour.atom"), into });
    expect(briefings().map(({ meta, day }) => [meta.title, day])).toEqual([
      ["Água <b> sobe no cais norte durante a noite", "2021-06-02"],
      ["Farol apagado & reparado", "2021-06-02"],
    ]);
    expect(snapshot()["archive.yaml"]).toContain("lang: pt");
  });

  test("the day is that of UTC unless a zone is given", async () => {
    await importFeed({ from: fixture("harbour.rss"), into, zone: "America/New_York" as Zone });
    expect(briefings()[0]?.day).toBe("2021-05-21");
  });

  test("a gzipped feed is known by its bytes, whatever its name", async () => {
    const from = feedOf(gzipSync(readFileSync(fixture("harbour.rss"))));
    expect(await importFeed({ from, into })).toMatchObject({ written: 5, problems: [] });
  });

  test("a feed in another encoding is read in it", async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Diário</title><link>https://a.example/</link>${item("Maré às três da manhã", "A maré sobe.")}</channel></rss>`;
    await importFeed({ from: feedOf(Buffer.from(text, "latin1")), into });
    expect(briefings()[0]?.meta.title).toBe("Maré às três da manhã");
  });

  test("the title loses its marks, invisible characters and final stop; the source keeps it whole", async () => {
    await importFeed({ from: fixture("harbour.rss"), into });
    const meta = briefings()[0]?.meta;
    expect(meta?.title).toBe("Harbour Office & Pilots Agree on Night Rules for COVID-19 Crews");
    expect([...(meta?.sources.values() ?? [])]).toEqual([
      {
        name: "The Harbour Office",
        title: "Harbour Office & Pilots Agree on Night Rules for COVID-19 Crews.",
        url: "https://harbour.example/news/night-rules/",
        date: "2021-05-22",
      },
    ]);
  });

  test("a title that is too long is cut at a word and stands whole above the text", async () => {
    const title = `The harbour office announces ${"very ".repeat(30)}long works`;
    await importFeed({
      from: rss(
        item(
          title,
          "The works begin on Monday and end, if the weather allows it, before the autumn.",
        ),
      ),
      into,
    });
    const [briefing] = briefings();
    expect(briefing?.meta.title).toMatch(/ very…$/);
    expect(readFileSync(join(into, briefing?.path ?? ""), "utf8")).toContain(`**${title}**`);
    expect(briefing?.meta.summary).toMatch(/^The works begin/);
  });

  test("the summary passes over places, clock times, speakers and greetings", async () => {
    await importFeed({ from: fixture("harbour.rss"), into });
    expect(briefings()[1]?.meta).toMatchObject({
      type: "transcript",
      summary:
        "The mole that we open today keeps the swell out of the inner basin in every wind but a south-westerly.",
    });
  });

  test("progress is told after every item", async () => {
    const seen: number[] = [];
    await importFeed({
      from: fixture("harbour.rss"),
      into,
      onProgress: (progress) => seen.push(progress.seen),
    });
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("a category", () => {
  test("keeps its letters as a new topic, and is none that Windows keeps for a device", () => {
    const topics = new Topics("Harbour", undefined);
    expect(topics.choose(["Øresund", "Con", "Gießen"])).toEqual([
      "oresund",
      "topic-con",
      "giessen",
    ]);
  });

  test("finds the topic of a vocabulary that was made without them", () => {
    const term = { name: "Øresund" } as Term;
    const topics = new Topics("Harbour", new Map([["resund" as Key, term]]));
    expect(topics.choose(["Øresund"])).toEqual(["resund"]);
  });
});
