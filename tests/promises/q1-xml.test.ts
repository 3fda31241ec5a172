/** Q1: feeds, site maps and JSON are what their formats say. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseOpml } from "feedsmith";
import { afterAll, describe, expect, inject, test } from "vitest";
import { temporary } from "../support/cli.ts";
import { atomFaults, jsonFeedFaults } from "../support/feed-faults.ts";
import { filesOf, htmlOf, read } from "../support/pages.ts";
import { show } from "../support/promise.ts";
import { checkXml } from "../support/validators.ts";

const site = inject("site");
const files = filesOf(site);
const FEEDS = files.filter((file) => /(?:^|\/)feed\.xml$/.test(file));
const JSON_FEEDS = ["feed.json", "corrections/feed.json"];
const MAPS = files.filter((file) => file.startsWith("sitemaps/"));
const all = (names: readonly string[]) => names.map((name) => join(site, name));

const place = temporary();
afterAll(() => place.remove());

/** A file with something in it changed. */
function broken(file: string, from: string | RegExp, to: string): string {
  const text = read(site, file);
  if (text.replace(from, to) === text) throw new Error(`${file} has no ${from}.`);
  mkdirSync(place.folder, { recursive: true });
  const path = join(place.folder, file.replace("/", "-"));
  writeFileSync(path, text.replace(from, to));
  return path;
}

describe("feeds", () => {
  test("are valid Atom", async ({ task }) => {
    const errors = await checkXml("atom.rng", all(FEEDS));
    const faults = FEEDS.flatMap((feed) => atomFaults(read(site, feed)));
    expect([...errors, ...faults]).toEqual([]);
    const entries = FEEDS.flatMap((feed) => read(site, feed).match(/<entry[ >]/g) ?? []);
    expect(entries.length).toBeGreaterThan(FEEDS.length);
    expect(FEEDS.length).toBeGreaterThan(20);
    const count = errors.length + faults.length;
    show(
      task,
      "Q1",
      `RFC 4287's RELAX NG, ${FEEDS.length} feeds, ${entries.length} entries: ${count} errors`,
    );
  });
  test("are valid JSON Feeds, with the entries of the Atom feeds", () => {
    for (const feed of JSON_FEEDS) {
      const json = read(site, feed);
      expect(jsonFeedFaults(json)).toEqual([]);
      const ids = (JSON.parse(json) as { items: { id: string }[] }).items.map(({ id }) => id);
      const atom = read(site, feed.replace("json", "xml"));
      const inAtom = [...atom.matchAll(/<entry[^>]*><id>([^<]*)/g)].map(([, id = ""]) => id);
      expect(ids).toEqual(inAtom);
      expect(jsonFeedFaults(json.replace('"id"', '"_id"'))).not.toEqual([]);
    }
  });
  test("are read by two readers of others, which find every entry and its date", async () => {
    for (const feed of FEEDS) {
      const xml = read(site, feed);
      const count = xml.match(/<entry[ >]/g)?.length ?? 0;
      const items = await readByFeedparser(xml);
      expect([feed, items.length]).toEqual([feed, count]);
      for (const { title, link, pubdate } of items)
        expect([title, link, pubdate].every((value) => value !== null)).toBe(true);
      const { entries = [] } = parseAtomFeed(xml);
      expect(entries.map(({ title }) => title?.value)).toEqual(items.map(({ title }) => title));
    }
    for (const feed of JSON_FEEDS)
      expect(parseJsonFeed(JSON.parse(read(site, feed))).items?.length).toBeGreaterThan(1);
    const { body } = parseOpml(read(site, "feeds/feeds.opml"));
    const subscribed = body?.outlines?.map(({ xmlUrl = "" }) => new URL(xmlUrl).pathname.slice(1));
    expect(subscribed?.length).toBeGreaterThan(3);
    for (const path of subscribed ?? []) expect(FEEDS).toContain(path);
  });
  test.each([
    ["without the instant of its last change", /<updated>[^<]*<\/updated>/, ""],
    ["with a day for an instant", "T00:00:00Z</updated>", "</updated>"],
    ["with a title too many", "<subtitle>", "<title>Another</title><subtitle>"],
  ])("and one %s is not", async (_, from, to) => {
    expect(await checkXml("atom.rng", [broken("feed.xml", from, to)])).not.toEqual([]);
  });
  test.each([
    ["with an id twice", (feed: string) => feed.replace(/<entry.*?<\/entry>/s, "$&$&")],
    [
      "with half an address",
      (feed: string) => feed.replace('href="https://briefings.example.org/2', 'href="/2'),
    ],
    ["with an id of the page", (feed: string) => feed.replace("&lt;p&gt;", '&lt;p id="x"&gt;')],
    ["by nobody", (feed: string) => feed.replace(/<author>.*?<\/author>/s, "")],
  ])("and one %s is noticed", (_, change) => {
    expect(atomFaults(change(read(site, "feed.xml")))).not.toEqual([]);
  });
});

function readByFeedparser(xml: string): Promise<FeedParser.Item[]> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ normalize: true });
    const items: FeedParser.Item[] = [];
    parser.on("error", reject).on("end", () => resolve(items));
    parser.on("readable", () => {
      for (let item = parser.read(); item !== null; item = parser.read())
        items.push(item as FeedParser.Item);
    });
    parser.end(xml);
  });
}

describe("site maps", () => {
  test("are valid, and so is their index", async ({ task }) => {
    const errors = await checkXml("sitemap.xsd", all(MAPS));
    const ofIndex = await checkXml("siteindex.xsd", all(["sitemap.xml"]));
    expect([...errors, ...ofIndex]).toEqual([]);
    expect(MAPS.length).toBeGreaterThan(1);
    const count = errors.length + ofIndex.length;
    show(
      task,
      "Q1",
      `sitemaps.org's XSD, ${MAPS.length} site maps and their index: ${count} errors`,
    );
  });
  test("and those with a wrong day, an unknown element or no address are not", async () => {
    const [map = ""] = MAPS;
    const wrong = [
      broken(map, "<lastmod>2", "<lastmod>x"),
      broken("sitemaps/pages-1.xml", "<url>", "<url><name>x</name>"),
    ];
    for (const file of wrong) expect(await checkXml("sitemap.xsd", [file])).not.toEqual([]);
    const index = broken("sitemap.xml", "</loc>", "/x</loc><priority>1</priority>");
    expect(await checkXml("siteindex.xsd", [index])).not.toEqual([]);
  });
});

test("every JSON file and every page's linked data can be read", ({ task }) => {
  const json = files.filter((file) => file.endsWith(".json"));
  for (const file of json)
    expect([file, typeof JSON.parse(read(site, file))]).toEqual([file, "object"]);
  const linked = htmlOf(site).flatMap((page) =>
    [...read(site, page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = ""]) => JSON.parse(text) as Record<string, unknown>,
    ),
  );
  for (const data of linked) {
    expect(data["@context"]).toBe("https://schema.org");
    const type = String(data["@type"]);
    expect(type).toMatch(/^(?:\w+Article|BreadcrumbList|WebSite|CollectionPage)$/);
    if (type.endsWith("Article")) expect(data.headline).toMatch(/./);
    if (type !== "BreadcrumbList") expect(URL.canParse(String(data.url))).toBe(true);
  }
  expect(json.length).toBeGreaterThan(2);
  expect(linked.length).toBeGreaterThan(20);
  show(task, "Q1", `${json.length} JSON files and ${linked.length} linked data read: 0 refused`);
});

test("robots.txt and _headers have the lines that their readers know, and no other", () => {
  for (const line of read(site, "robots.txt").trimEnd().split("\n"))
    expect(line).toMatch(/^(?:User-agent: \*|(?:Allow|Disallow): \/?|Sitemap: https:\/\/\S+)$/);
  const headers = readFileSync(join(site, "_headers"), "utf8");
  for (const line of headers.split("\n"))
    expect(line).toMatch(/^(?:\/\S*| {2}[A-Z][\w-]+: \S.*|)$/);
});
