/** Feeds and site maps of hostile strings, read back: those that were built, and one in each format that holds every string. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { render } from "../../layouts/pages/feed.11ty.ts";
import { render as renderJson } from "../../layouts/pages/json-feed.11ty.ts";
import { render as renderSubscriptions } from "../../layouts/pages/subscriptions.11ty.ts";
import type { Day, Instant } from "../../scripts/read/dates.ts";
import { formatDay } from "../../scripts/read/spoken.ts";
import type { FeedEntry, FeedView } from "../../scripts/render/feed-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { filesOf } from "./pages.ts";
import { ORIGIN, SITE_TITLE } from "./strings-archive.ts";
import type { Compared } from "./strings-compared.ts";
import {
  type ParsedEntry,
  parseContents,
  parseFeed,
  parseJsonFeed,
  parseSitemap,
  parseSubscriptions,
} from "./strings-parsed.ts";
import { normal } from "./strings-places.ts";
import { type Entry, writtenIn } from "./strings-written.ts";

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

/** A built feed holds the newest alone, so that all of them go through its templates once more. */
function feedOfAll(entries: readonly Entry[]): FeedView {
  return {
    ...{ kind: "feed", file: "feed.xml", path: "/feed.xml", title: SITE_TITLE, page: "/" },
    ...{ subtitle: "", updated: "2030-01-01T00:00:00Z" as Instant, deleted: [] },
    entries: entries.map((entry): FeedEntry => {
      const day = entry.id.slice(0, 10) as Day;
      const [title, summary] = [normal("title", entry), normal("summary", entry)];
      const date = formatDay(day, "en");
      const note = { id: "_correction-1", date, day, kind: "correction" as const };
      const instant = `${day}T00:00:00Z` as Instant;
      return {
        card: {
          ...{ href: entry.address, title, summary, day, date },
          ...{ lang: "en", dir: "ltr", mark: "corrected" },
        },
        ...{ address: entry.address, published: instant, updated: instant, mark: "" },
        authors: [normal("author", entry)],
        topics: [{ id: `topic-${entry.number}`, name: normal("topic", entry) }],
        notes: [{ ...note, text: normal("correction", entry), was: normal("was", entry) }],
      };
    }),
  };
}

/** Feeds of an archive, in both formats; and the addresses of its site maps, each a file of it. */
export async function compareFeeds(
  page: Page,
  site: string,
  entries: readonly Entry[],
  compared: Compared,
): Promise<void> {
  const read = (file: string) => readFileSync(join(site, file), "utf8");
  const ids = new Map(entries.map((entry) => [entry.address, entry]));
  const expect = async (found: readonly ParsedEntry[], most: number, told: Told) => {
    if (found.length !== Math.min(entries.length, most))
      compared.differences.push(`${found.length} entries in a feed`);
    const contents = await parseContents(
      page,
      found.map(({ content }) => content),
    );
    for (const [place, { id, ...said }] of found.entries()) {
      const entry = ids.get(id.replace(ORIGIN, "").replace(/#.*/, ""));
      const wanted = entry === undefined ? [] : told(entry);
      const { title, summary, authors, topics, content } = said;
      const given = [title, summary, authors.join(), topics.join()];
      compared.looked += given.length;
      if (given.join("\0") !== wanted.slice(0, 4).join("\0"))
        compared.differences.push(`${id}: ${given.join(" | ")}`);
      const inIt = contents[place];
      if (inIt === undefined || content === "") continue;
      compared.looked += wanted.length - 4;
      const strange = [...inIt.elements, ...inIt.attributes].filter(
        (name) => !IN_CONTENT.has(name),
      );
      const lost = wanted.slice(4).filter((words) => !inIt.text.includes(words));
      const half = inIt.addresses.filter((address) => !/^(?:https?|mailto):/i.test(address));
      for (const wrong of [...strange, ...lost, ...half])
        compared.differences.push(`${id}, content: ${wrong}`);
    }
  };
  const all = feedOfAll(entries);
  for (const [found, most] of [
    [await parseFeed(page, read("feed.xml")), IN_FEED],
    [parseJsonFeed(read("feed.json")), IN_FEED],
    [await parseFeed(page, render({ site: SITE, view: all })), entries.length],
    [parseJsonFeed(renderJson({ site: SITE, view: all })), entries.length],
  ] as const)
    await expect(found, most, (entry) => [
      `${normal("title", entry)} (corrected)`,
      `Correction, ${formatDay(entry.id.slice(0, 10), "en")}: ${normal("correction", entry)} ${normal("summary", entry)}`,
      normal("author", entry),
      normal("topic", entry),
      `The barn was “${writtenIn("body", entry)}” that day.`,
      normal("correction", entry),
      normal("was", entry),
      normal("dateline", entry),
    ]);
  for (const found of [
    await parseFeed(page, read("corrections/feed.xml")),
    parseJsonFeed(read("corrections/feed.json")),
  ])
    await expect(found, IN_CORRECTIONS, (entry) => [
      `Correction: ${normal("title", entry)}`,
      `${normal("correction", entry)} It said: “${normal("was", entry)}”`,
      "",
      normal("topic", entry),
      normal("correction", entry),
      normal("was", entry),
    ]);
  await compareSubscriptions(page, read("feeds/feeds.opml"), entries, compared);
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

/** What a feed reader takes in at once: that of the site, and one that names the topic of every string. */
async function compareSubscriptions(
  page: Page,
  built: string,
  entries: readonly Entry[],
  compared: Compared,
): Promise<void> {
  const topics = entries.map((entry) => {
    const path = `/topics/topic-${entry.number}/`;
    const title = normal("topic", entry);
    return { title, page: path, path: `${path}feed.xml`, type: "atom" as const };
  });
  const at = { file: "feeds/feeds.opml", path: "/feeds/feeds.opml" };
  const view = { kind: "subscriptions" as const, ...at, title: "", topics };
  const all = await parseSubscriptions(page, renderSubscriptions({ site: SITE, view }));
  const [own, corrections, ...named] = all;
  const wanted = entries.map((entry) => `${SITE_TITLE}: ${normal("topic", entry)}`);
  compared.looked += all.length;
  for (const [at, name] of wanted.entries())
    if (named[at] !== name) compared.differences.push(`in OPML: ${named[at]} is not ${name}`);
  const outside = await parseSubscriptions(page, built);
  if ([own, corrections].join("\0") !== outside.slice(0, 2).join("\0") || own !== SITE_TITLE)
    compared.differences.push(`in OPML: ${outside.join()}`);
}

/** Title, summary, authors and topics of an entry, and what must stand in its content. */
type Told = (entry: Entry) => readonly string[];

/** What our HTML in a feed is made of: anything else was made by a string. */
const IN_CONTENT: ReadonlySet<string> = new Set(
  "div p h2 h3 h4 h5 h6 a bdi span strong em i q time small ul ol li blockquote code pre table thead tbody tr th td br hr s href lang dir datetime title start".split(
    " ",
  ),
);

/** So many entries the feeds have (`scripts/render/pages/feed.ts`). */
const IN_FEED = 30;
const IN_CORRECTIONS = 50;
