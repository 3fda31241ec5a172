import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../scripts/diagnostics/print.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { briefing, check, SETTINGS, type Written, writeArchive } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { filesOf, read, textOf } from "../support/pages.ts";

const place = temporary();
const worker = oneWorker();
afterAll(() => {
  worker.close();
  place.remove();
});

let builds = 0;

/** Builds an archive as of an instant. Returns the site. */
async function built(
  files: Readonly<Record<string, string>>,
  now: string,
  zone?: string,
): Promise<string> {
  const settings = zone === undefined ? {} : { "archive.yaml": `${SETTINGS}zone: ${zone}\n` };
  const { folder, remove } = writeArchive({ ...settings, ...files });
  const own = join(place.folder, String(++builds));
  const at = { briefings: folder, output: join(own, "site"), cache: join(own, "cache") };
  const { site, diagnostics } = await buildAt(at, worker, { now: now as Instant });
  remove();
  if (site === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return at.output;
}

const file = (day: string, slug: string, written: Written = {}) => ({
  [`${day.slice(0, 4)}/${day}-${slug}.md`]: briefing(day, written),
});
const text = (xml: string, element: string) =>
  new RegExp(`<${element}>([^<]*)<`).exec(xml)?.[1] ?? "";

interface Entry {
  readonly slug: string;
  readonly published: string;
  readonly updated: string;
}

function entriesOf(site: string, feed = "feed.xml"): Entry[] {
  const [head = "", ...entries] = read(site, feed).split(/(?=<entry)/);
  const told = entries.map((entry) => ({
    slug: text(entry, "id").split("/")[6] ?? "",
    published: text(entry, "published"),
    updated: text(entry, "updated"),
  }));
  const newest = told.map(({ updated }) => updated).sort((a, b) => Date.parse(b) - Date.parse(a));
  expect(text(head, "updated"), "the feed is as new as its newest").toBe(newest[0]);
  for (const { published, updated } of told)
    expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse(published));
  return told;
}

const slugsIn = (html: string) => [
  ...new Set(
    [...html.matchAll(/href="\/\d{4}\/\d\d\/\d\d\/([a-z0-9-]+)\/"/g)].map(([, slug]) => slug),
  ),
];

function linkedDataOf(page: string): Record<string, string> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}";
  return JSON.parse(json) as Record<string, string>;
}

describe("a briefing whose embargo lifts long after its date", () => {
  const days = Array.from({ length: 60 }, (_, turn) =>
    new Date(Date.UTC(2025, 6, 1 + turn)).toISOString().slice(0, 10),
  );
  const newer = Object.assign({}, ...days.map((day) => file(day, "newer")));
  const held = file("2025-06-05", "held", {
    fields: {
      status: "corrected",
      embargo: "2025-12-01T09:00:00+01:00",
      corrections: "[{ date: 2025-06-10, kind: correction, text: It was one barn and not two. }]",
    },
  });
  const [before, at] = ["2025-12-01T07:59:59Z", "2025-12-01T08:00:00Z"];
  let lifted = "";
  beforeAll(async () => {
    lifted = await built({ ...newer, ...held }, at);
  });

  test("is in no byte before", async () => {
    const [site, bare] = [await built({ ...newer, ...held }, before), await built(newer, before)];
    expect(bytesOf(site)).toEqual(bytesOf(bare));
  });

  test("then leads the home page and both feeds, with the instant since when it may be read", () => {
    const home = read(lifted, "index.html");
    expect(slugsIn(home)[0]).toBe("held");
    expect(slugsIn(home)).toEqual(["held", "newer"]);
    const entry = {
      slug: "held",
      published: "2025-12-01T08:00:00Z",
      updated: "2025-12-01T08:00:00Z",
    };
    expect(entriesOf(lifted)[0]).toEqual(entry);
    expect(entriesOf(lifted)).toHaveLength(30);
    expect(entriesOf(lifted, "corrections/feed.xml")).toEqual([entry]);
  });

  test("adds lines to the end of the table of changes, and its map says that it is new", async () => {
    const site = await built({ ...newer, ...held }, before);
    const rows = read(lifted, "changes.csv");
    expect(rows.startsWith(read(site, "changes.csv"))).toBe(true);
    const added = rows.slice(read(site, "changes.csv").length).trim().split("\r\n");
    expect(added.map((row) => row.split(",").slice(0, 3).join(" "))).toEqual([
      "2025-12-01 published 2025-06-05-held",
      "2025-12-01 correction 2025-06-05-held",
    ]);
    const map = read(lifted, "sitemaps/2025-1.xml");
    expect(map).toContain("2025/06/05/held/</loc><lastmod>2025-12-01</lastmod>");
    expect(read(lifted, "sitemap.xml")).toContain("<lastmod>2025-12-01</lastmod>");
  });

  test("stays in lists, neighbours, address and search where its date is", () => {
    const page = read(lifted, "2025/06/05/held/index.html");
    expect(page).toContain('<time datetime="2025-06-05T00:00:00Z"');
    expect(page).toContain('href="/2025/07/01/newer/"');
    expect(textOf(page)).toContain("First public 1 December 2025, 08:00 UTC");
    const { datePublished, dateModified } = linkedDataOf(page);
    expect([datePublished, dateModified]).toEqual(["2025-12-01T08:00:00Z", "2025-12-01T08:00:00Z"]);
    expect(slugsIn(read(lifted, "2025/06/index.html"))).toEqual(["held"]);
    const [volume] = filesOf(lifted).filter((path) => path.startsWith("search/volumes/"));
    const { days } = JSON.parse(read(lifted, volume ?? "")) as { days: [string, number][] };
    expect(days[0]).toEqual(["2025-06-05", 1]);
    expect(days.at(-1)).toEqual(["2025-08-29", 1]);
  });
});

describe("instants are by the archive's zone:", () => {
  const corrected = (date: string) =>
    `[{ date: ${date}, kind: correction, text: It was one barn and not two. }]`;
  const files = {
    ...file("2025-06-04", "day"),
    ...file("2025-06-05", "timed", {
      fields: {
        date: "2025-06-05T12:00:00Z",
        status: "corrected",
        corrections: corrected("2025-06-05"),
      },
    }),
    ...file("2025-06-06", "mended", {
      fields: { status: "corrected", corrections: corrected("2025-06-09") },
    }),
    ...file("2025-06-07", "updated", { fields: { updated: "2025-06-08T20:00:00Z" } }),
  };
  const NOW = "2026-01-01T00:00:00Z";
  test.each([
    [
      "UTC",
      ["2025-06-04T00:00:00Z", "2025-06-05T12:00:00Z"],
      ["2025-06-09T00:00:00Z", "2025-06-08T20:00:00Z"],
      "2025-06-08",
    ],
    [
      "America/New_York",
      ["2025-06-04T00:00:00-04:00", "2025-06-05T08:00:00-04:00"],
      ["2025-06-09T00:00:00-04:00", "2025-06-08T16:00:00-04:00"],
      "2025-06-08",
    ],
    [
      "Asia/Tehran",
      ["2025-06-04T00:00:00+03:30", "2025-06-05T15:30:00+03:30"],
      ["2025-06-09T00:00:00+03:30", "2025-06-08T23:30:00+03:30"],
      "2025-06-08",
    ],
  ])("%s", async (zone, [day, timed], [mended, updated], lastmod) => {
    const site = await built(files, NOW, zone);
    const entries = new Map(entriesOf(site).map((entry) => [entry.slug, entry]));
    expect(entries.get("day")).toMatchObject({ published: day, updated: day });
    // Corrected on the day of its publication, at a time that nobody wrote down.
    expect(entries.get("timed")).toMatchObject({ published: timed, updated: timed });
    expect(entries.get("mended")?.updated).toBe(mended);
    expect(entries.get("updated")?.updated).toBe(updated);
    // By when readers could first see each, whatever was corrected since.
    expect(entriesOf(site).map(({ slug }) => slug)).toEqual(["updated", "mended", "timed", "day"]);
    expect(entriesOf(site, "corrections/feed.xml")).toEqual([
      { slug: "mended", published: mended, updated: mended },
      { slug: "timed", published: timed, updated: timed },
    ]);
    const page = read(site, "2025/06/04/day/index.html");
    expect(page).toContain(`<time datetime="${day}"`);
    expect(linkedDataOf(page)).toMatchObject({ datePublished: day, dateModified: day });
    const later = linkedDataOf(read(site, "2025/06/05/timed/index.html"));
    expect(later).toMatchObject({ datePublished: timed, dateModified: timed });
    expect(read(site, "sitemaps/2025-1.xml")).toContain(
      `updated/</loc><lastmod>${lastmod}</lastmod>`,
    );
    expect(textOf(read(site, "2025/06/07/updated/index.html"))).toContain("Updated 8 June 2025");
  });

  test("in the first zone of Earth a day is told a day before it is one in London", async () => {
    const site = await built(
      {
        ...file("2025-06-04", "day"),
        ...file("2025-06-07", "updated", { fields: { updated: "2025-06-06T20:00:00Z" } }),
      },
      NOW,
      "Pacific/Kiritimati",
    );
    const [updated, day] = entriesOf(site);
    expect(day?.published).toBe("2025-06-04T00:00:00+14:00");
    expect(updated).toMatchObject({
      published: "2025-06-07T00:00:00+14:00",
      updated: "2025-06-07T10:00:00+14:00",
    });
  });

  test("and so are the day of the file's name and the order of dates", () => {
    const settings = { "archive.yaml": `${SETTINGS}zone: America/New_York\n` };
    const found = (fields: Readonly<Record<string, string>>) =>
      check({ ...settings, ...file("2025-06-04", "one", { fields }) }).diagnostics.map(
        ({ ruleId, message }) => `${ruleId}: ${message}`,
      );
    expect(found({ date: "2025-06-05T02:00:00Z" })).toEqual([]);
    expect(found({ date: "2025-06-04T22:00:00-04:00", updated: "2025-06-05T03:00:00Z" })).toEqual(
      [],
    );
    expect(found({ date: "2025-06-04T02:00:00Z" })).toEqual([
      "date-is-of-file-name: The file name says 2025-06-04, and at 2025-06-04T02:00:00Z it is 2025-06-03 in the archive's zone, America/New_York. Mend the time or the file's name, or write the day alone, as in `date: 2025-06-04`.",
    ]);
    expect(found({ updated: "2025-06-04T03:00:00Z" })).toEqual([
      "dates-are-in-order: `updated: 2025-06-03` is before publication on 2025-06-04. Mend one of the dates.",
    ]);
    expect(found({ date: "2025-06-04T12:00:00-04:00", updated: "2025-06-04T15:00:00Z" })).toEqual([
      "dates-are-in-order: `updated: 2025-06-04T15:00:00Z` is before publication at 2025-06-04T12:00:00-04:00. Mend one of the dates.",
    ]);
  });
});

test("on the home page and in the feed the last of a story told in one day comes first", async () => {
  const follows = (slug: string) => ({ fields: { follows: `2025-06-12-${slug}` } });
  const story = {
    ...file("2025-06-12", "z-first"),
    ...file("2025-06-12", "m-second", follows("z-first")),
    ...file("2025-06-12", "a-third", follows("m-second")),
  };
  const site = await built(story, "2026-01-01T00:00:00Z");
  const told = ["a-third", "m-second", "z-first"];
  // The last leads; below it stands what came before, oldest first.
  expect(slugsIn(read(site, "index.html"))).toEqual(["a-third", "z-first", "m-second"]);
  expect(entriesOf(site).map(({ slug }) => slug)).toEqual(told);
  expect(slugsIn(read(site, "2025/06/index.html"))).toEqual(told);
  const thread = read(site, "threads/2025-06-12-z-first/index.html");
  expect(slugsIn(thread)).toEqual(told.toReversed());
  const page = read(site, "2025/06/12/m-second/index.html");
  expect(page.indexOf("z-first")).toBeLessThan(page.indexOf("a-third"));
  const rows = read(site, "changes.csv").trim().split("\r\n").slice(1);
  expect(rows.map((row) => row.split("/")[6])).toEqual(told.toReversed());
});
