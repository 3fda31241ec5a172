import { expect, test } from "vitest";
import { render } from "../../layouts/pages/feed.11ty.ts";
import { render as renderJson } from "../../layouts/pages/json-feed.11ty.ts";
import { standingAlone } from "../../layouts/parts/feed-html.tsx";
import { textElement } from "../../layouts/parts/xml.ts";
import type { Ledger } from "../../scripts/check/ledger/ledger.ts";
import { seenSince } from "../../scripts/check/ledger/seen-since.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { relate } from "../../scripts/relate/relate.ts";
import type { FeedView } from "../../scripts/render/feed-views.ts";
import { newestChange } from "../../scripts/render/last-change.ts";
import { Pages } from "../../scripts/render/pages.ts";
import type { Site } from "../../scripts/render/views.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW, type Written } from "../support/archive.ts";
import { atomFaults, jsonFeedFaults } from "../support/feed-faults.ts";

const SITE: Site = {
  ...{ title: "Test Desk", description: "Fiction for tests.", publisher: "Test Desk", notice: "" },
  ...{ lang: "en", dir: "ltr", origin: "https://desk.example/b", prefix: "/b/", mark: undefined },
  ...{ styles: "", highlight: "", menu: { head: [], foot: [] }, paper: { light: "", dark: "" } },
};

const file = (day: string, slug: string, written: Written = {}) => ({
  [`${day.slice(0, 4)}/${day}-${slug}.md`]: briefing(day, written),
});

const WITHDRAWN = {
  fields: {
    status: "withdrawn",
    corrections: "[{ date: 2025-06-20, kind: retraction, text: There was no barn. }]",
  },
};

/** An archive in which some were seen later than their dates say. */
function archiveOf(
  files: Readonly<Record<string, string>>,
  seen: Readonly<Record<string, string>> = {},
) {
  const { checked, diagnostics } = check(files);
  if (checked === undefined) throw new Error(diagnostics[0]?.message);
  const visible = withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  const since = Object.entries(seen).map(([id, at]) => [id as BriefingId, Date.parse(at)] as const);
  return relate({ ...visible, seenSince: new Map(since) });
}

/** The feeds of an archive by their files, with the texts by which they are known. */
function feedsOf(archive: ReturnType<typeof archiveOf>, site = SITE) {
  const scripts = { script: "", worker: "", styles: "" };
  const planned = new Pages(archive, site, scripts).ofSite();
  const feeds = planned.filter(({ kind }) => kind === "feed" || kind === "json-feed");
  return new Map(
    feeds.map(({ file: path, view, shows }) => [
      path,
      { view: view() as FeedView, shows: shows() },
    ]),
  );
}

const idsIn = (feeds: ReturnType<typeof feedsOf>, path: string) =>
  feeds.get(path)?.view.entries.map(({ address }) => address.split("/")[4]);

const THREE = {
  ...file("2025-06-10", "a"),
  ...file("2025-06-11", "b", { fields: { topics: "[harvest, weather]" } }),
  ...file("2025-06-12", "c"),
};

test("what was written of an earlier day comes when readers could first see it", () => {
  const late = file("2020-01-01", "old", { fields: { topics: "[weather]" } });
  const at = "2025-06-11T15:00:00Z";
  const archive = archiveOf({ ...THREE, ...late }, { "2020-01-01-old": at });
  const feeds = feedsOf(archive);
  expect(idsIn(feeds, "feed.xml")).toEqual(["c", "old", "b", "a"]);
  expect(idsIn(feedsOf(archiveOf({ ...THREE, ...late })), "feed.xml")).toEqual([
    "c",
    "b",
    "a",
    "old",
  ]);
  const entry = feeds.get("feed.xml")?.view.entries[1];
  expect([entry?.published, entry?.updated]).toEqual([at, at]);
  expect(newestChange(archive)).toBe("2025-06-12T00:00:00Z");
});

test("the ledger tells since when, but for what it was begun with, and a publication of what it has not yet", () => {
  const line = (id: string, published: string) => [id as BriefingId, { id, published }] as const;
  const ledger = new Map([
    line("a", "2025-06-01T00:00:00Z"),
    line("b", "2025-06-01T00:00:00Z"),
    line("c", "2025-06-02T12:00:00Z"),
  ]) as never as Ledger;
  const briefings = ["a", "b", "c", "d"].map((id) => ({ id: id as BriefingId }));
  const now = "2025-06-03T10:00:00.700Z" as Instant;
  const [c, d] = [Date.parse("2025-06-02T12:00:00Z"), Date.parse("2025-06-03T10:00:00Z")];
  expect([...seenSince(ledger, briefings, now)]).toEqual([
    ["c", c],
    ["d", d],
  ]);
  expect([...seenSince(ledger, briefings, undefined)]).toEqual([["c", c]]);
  expect([...seenSince(new Map(), briefings, now)]).toEqual([]);
});

test("a list of three briefings has a feed, and one of two has none", () => {
  const feeds = feedsOf(archiveOf(THREE));
  expect(idsIn(feeds, "topics/harvest/feed.xml")).toEqual(["c", "b", "a"]);
  expect([...feeds.keys()]).toContain("sources/clerk-of-lower-field/feed.xml");
  expect(feeds.has("topics/weather/feed.xml")).toBe(false);
});

test("the feed of a list is known by its own newest alone", () => {
  const days = Array.from({ length: 21 }, (_, turn) => String(turn + 1).padStart(2, "0"));
  const many = Object.assign({}, ...days.map((day) => file(`2025-05-${day}`, "many")));
  const key = (files: Readonly<Record<string, string>>) =>
    feedsOf(archiveOf({ ...many, ...files })).get("topics/harvest/feed.xml")?.shows;
  const other = file("2025-06-12", "other", { fields: { topics: "[weather]" } });
  expect(key(other)).toBe(key({}));
  expect(key(file("2025-05-01", "many", { body: "The barn was wet [@clerk]." }))).toBe(key({}));
  expect(key(file("2025-05-02", "many", { body: "The barn was wet [@clerk]." }))).not.toBe(key({}));
  expect(key(file("2025-06-12", "newer"))).not.toBe(key({}));
});

test("what was withdrawn leaves a notice in each feed that had it, and no entry", () => {
  const feeds = feedsOf(archiveOf({ ...THREE, ...file("2025-06-13", "gone", WITHDRAWN) }));
  for (const path of ["feed.xml", "topics/harvest/feed.xml"]) {
    const { view } = feeds.get(path) ?? {};
    expect(view?.deleted).toEqual([
      {
        address: "/2025/06/13/gone/",
        when: "2025-06-20T00:00:00Z",
        comment: "There was no barn.",
        lang: "en",
      },
    ]);
    expect(view?.updated).toBe("2025-06-20T00:00:00Z");
    const xml = view === undefined ? "" : render({ site: SITE, view });
    expect(xml).toContain(
      '<at:deleted-entry ref="https://desk.example/b/2025/06/13/gone/" when="2025-06-20T00:00:00Z">',
    );
    expect(atomFaults(xml)).toEqual([]);
  }
  const json = feeds.get("feed.json")?.view;
  expect(json?.deleted).toEqual([]);
  expect(
    json === undefined ? [""] : jsonFeedFaults(renderJson({ site: SITE, view: json })),
  ).toEqual([]);
  const corrections = feeds.get("corrections/feed.xml")?.view;
  expect(corrections?.entries.map(({ notes }) => notes[0]?.text)).toEqual(["There was no barn."]);
});

test("a feed of few readers says for whom it is, and so does each entry", () => {
  const site = { ...SITE, mark: "TLP:GREEN" };
  const feed = feedsOf(archiveOf(THREE), site).get("feed.xml");
  const xml = feed === undefined ? "" : render({ site, view: feed.view });
  expect(xml).toContain("<title>Test Desk (TLP:GREEN)</title>");
  expect(
    xml.match(/<category term="TLP:CLEAR" scheme="https:\/\/www.first.org\/tlp\/"\/>/g),
  ).toHaveLength(3);
});

test("the HTML of a feed has whole addresses, and nothing that means something on its page alone", () => {
  const html =
    '<h2 id="x">A &lt;b&gt;</h2><p class="y"><a href="#x" onclick="z">B</a> <a href="/b/c/" rel="noopener">C</a> <a href="https://a.example/?b&amp;c" title="D">D</a><svg><path d="M0"/></svg></p>';
  expect(standingAlone(html, "https://desk.example/b/d/", "https://desk.example")).toBe(
    '<h2>A &lt;b&gt;</h2><p><a href="https://desk.example/b/d/#x">B</a> <a href="https://desk.example/b/c/">C</a> <a href="https://a.example/?b&amp;c" title="D">D</a></p>',
  );
});

test("what no XML may hold is shown as a sign that something was there", () => {
  expect(textElement("a", 'x<&>"\u0002\ufffe\ud800\r\n', { b: 'c"\n' })).toBe(
    '<a b="c&quot;&#10;">x&lt;&amp;&gt;"\ufffd\ufffd\ufffd&#13;\n</a>',
  );
});
