/** Feeds and site maps of hostile strings, read back: those that were built, and one that holds every string. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { render } from "../../layouts/pages/feed.11ty.ts";
import type { Day } from "../../scripts/read/dates.ts";
import { formatDay } from "../../scripts/read/spoken.ts";
import type { FeedView } from "../../scripts/render/pages/feed.ts";
import type { Site } from "../../scripts/render/views.ts";
import { filesOf } from "./pages.ts";
import { ORIGIN, SITE_TITLE } from "./strings-archive.ts";
import type { Compared } from "./strings-compared.ts";
import { type ParsedEntry, parseFeed, parseSitemap } from "./strings-parsed.ts";
import { normal } from "./strings-places.ts";
import type { Entry } from "./strings-written.ts";

const SITE: Site = {
  ...{
    title: SITE_TITLE,
    dir: "ltr",
    description: "Fiction for tests.",
    publisher: SITE_TITLE,
    notice: "",
  },
  ...{ lang: "en", origin: ORIGIN, prefix: "/", mark: undefined, styles: "", highlight: "" },
  paper: { light: "#ffffff", dark: "#000000" },
  menu: { head: [], foot: [] },
};

/** A built feed holds the newest alone, so that all of them go through its template once more. */
function feedOfAll(entries: readonly Entry[]): string {
  const view: FeedView = {
    ...{ kind: "feed", file: "feed.xml", path: "/feed.xml", title: SITE_TITLE },
    updated: "2030-01-01T00:00:00Z",
    entries: entries.map((entry) => {
      const day = entry.id.slice(0, 10) as Day;
      const [title, summary] = [normal("title", entry), normal("summary", entry)];
      const date = formatDay(day, "en");
      const note = { id: "_correction-1", date, day, kind: "correction" as const };
      return {
        card: {
          ...{ href: entry.address, title, summary, day, date },
          ...{ lang: "en", dir: "ltr", mark: "corrected" },
        },
        ...{ id: entry.address, published: `${day}T00:00:00Z`, updated: `${day}T00:00:00Z` },
        notes: [{ ...note, text: normal("correction", entry), was: normal("was", entry) }],
      };
    }),
  };
  return render({ site: SITE, view });
}

/** Feeds of an archive: each entry's title and summary; and the addresses of its site maps, each a file of it. */
export async function compareFeeds(
  page: Page,
  site: string,
  entries: readonly Entry[],
  compared: Compared,
): Promise<void> {
  const read = (file: string) => readFileSync(join(site, file), "utf8");
  const ids = new Map(entries.map((entry) => [entry.address, entry]));
  const expect = (found: readonly ParsedEntry[], most: number, titled: Titled) => {
    compared.looked += found.length * 2;
    if (found.length !== Math.min(entries.length, most))
      compared.differences.push(`${found.length} entries in a feed`);
    for (const { id, title, summary } of found) {
      const entry = ids.get(id.replace(ORIGIN, "").replace(/#.*/, ""));
      const [first, second] = entry === undefined ? [] : titled(entry);
      if (title !== first || summary !== second)
        compared.differences.push(`${id}: ${title}, ${summary}`);
    }
  };
  for (const [xml, most] of [
    [read("feed.xml"), IN_FEED],
    [feedOfAll(entries), entries.length],
  ] as const)
    expect(await parseFeed(page, xml), most, (entry) => [
      `${normal("title", entry)} (corrected)`,
      `Correction, ${formatDay(entry.id.slice(0, 10), "en")}: ${normal("correction", entry)} ${normal("summary", entry)}`,
    ]);
  expect(await parseFeed(page, read("corrections/feed.xml")), IN_CORRECTIONS, (entry) => [
    `Correction: ${normal("title", entry)}`,
    `${normal("correction", entry)} It said: “${normal("was", entry)}”`,
  ]);
  const files = new Set(filesOf(site));
  const maps = await parseSitemap(page, read("sitemap.xml"));
  const lists = await Promise.all(
    maps.map((map) => parseSitemap(page, read(map.replace(`${ORIGIN}/`, "")))),
  );
  const listed = new Set(lists.flat().map((loc) => loc.replace(ORIGIN, "")));
  compared.looked += listed.size;
  for (const path of listed)
    if (!files.has(`${path.slice(1)}index.html`)) compared.differences.push(`no file of ${path}`);
  for (const { address } of entries)
    if (!listed.has(address)) compared.differences.push(`no ${address} in the site maps`);
}

/** What an entry must be called, and what must stand in it. */
type Titled = (entry: Entry) => readonly [title: string, summary: string];

/** So many entries the feeds have (`scripts/render/pages/feed.ts`, `corrections-feed.ts`). */
const IN_FEED = 30;
const IN_CORRECTIONS = 50;
