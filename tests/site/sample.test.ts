import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { sha256Of } from "../../scripts/read/file.ts";
import { parseStem } from "../../scripts/read/identity.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { NOW } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";
import { attributes, filesOf, gzipped, htmlOf, read } from "../support/pages.ts";

const site = inject("site");
/** Pages that stand at an old address have no text: they lead to the new one. */
const moved = htmlOf(site).filter((page) => read(site, page).includes('http-equiv="refresh"'));
const pages = htmlOf(site).filter((page) => !moved.includes(page));
const folder = readFolder(join(PROJECT, "briefings"));
const bodies = new Map(
  folder.briefings.map(({ id, text }) => [id, text.split("\n---\n")[1] ?? ""]),
);
const checked = (checkFolder(folder, NOW).checked?.briefings ?? []).map((briefing) => ({
  ...briefing,
  body: bodies.get(briefing.id) ?? "",
}));
/** What the public site holds; the rest is for partners. */
const briefings = checked.filter(({ meta }) => meta.tlp === undefined);
const partners = checked.filter(({ meta }) => meta.tlp === "TLP:GREEN");

describe("the sample archive", () => {
  test("is one story told in at least twenty briefings", () => {
    expect(briefings.length).toBeGreaterThanOrEqual(20);
  });
  test.each<[string, (meta: (typeof briefings)[number]["meta"]) => boolean]>([
    [
      "a correction",
      ({ status, corrections }) =>
        status === "corrected" && corrections.some(({ kind }) => kind === "correction"),
    ],
    ["a superseded briefing", ({ status }) => status === "superseded"],
    ["a withdrawn briefing", ({ status }) => status === "withdrawn"],
    [
      "a translation into a language written from right to left",
      ({ lang, translation_of }) => lang === "fa" && translation_of !== undefined,
    ],
    [
      "an assessment with judgements",
      ({ type, judgements }) => type === "assessment" && judgements.length > 0,
    ],
    [
      "an assessment whose judgements have a likelihood, a confidence and an outcome each",
      ({ type, judgements }) =>
        type === "assessment" &&
        judgements.every(({ likelihood, confidence, outcome }) =>
          [likelihood, confidence, outcome].every((said) => said !== undefined),
        ),
    ],
    [
      "a situation report with figures",
      ({ type, sitrep }) => type === "sitrep" && (sitrep?.figures.length ?? 0) > 0,
    ],
    ["a second situation report", ({ sitrep }) => sitrep?.number === 2],
    [
      "an advisory that expires",
      ({ type, expires }) => type === "advisory" && expires !== undefined,
    ],
    ["a factcheck", ({ type }) => type === "factcheck"],
    [
      "an embargo",
      ({ embargo, embargo_zone }) => embargo !== undefined && embargo_zone !== undefined,
    ],
    ["an old address", ({ aliases }) => aliases.length > 0],
    ["a dateline", ({ dateline }) => dateline !== undefined],
    [
      "an Iranian voice",
      ({ sources }) => [...sources.values()].some(({ name }) => name === "Esmaeil Baghaei"),
    ],
    [
      "a source that was read on a day and one of which a copy is kept",
      ({ sources }) =>
        [...sources.values()].some(({ accessed }) => accessed !== undefined) &&
        [...sources.values()].some(({ archived }) => archived !== undefined),
    ],
    [
      "a chain of three sources",
      ({ sources }) =>
        [...sources.values()].some(
          ({ via }) => via !== undefined && sources.get(via)?.via !== undefined,
        ),
    ],
  ])("has %s", (_, is) => {
    expect(briefings.some(({ meta }) => is(meta))).toBe(true);
  });
  test("says of each text who wrote it and who read it, and that neither was a person", () => {
    for (const { id, meta } of checked) {
      expect([id, meta.authors.length, meta.reviewed_by.length]).toEqual([id, 1, 1]);
      expect(["generated", "translated"]).toContain(meta.ai);
    }
    expect(read(site, "about/index.html")).toMatch(
      /it is a demonstration.*No\s+person has reviewed/s,
    );
  });
  test("has two weekly reports, the second of which goes on where the first ends", () => {
    const weeks = briefings.flatMap(({ id, meta: { sitrep, follows } }) =>
      sitrep === undefined ? [] : [{ id, follows, period: sitrep.period }],
    );
    expect(weeks).toEqual([
      expect.objectContaining({ period: "2022-07-04/2022-07-10" }),
      expect.objectContaining({ period: "2022-07-11/2022-07-17", follows: weeks[0]?.id }),
    ]);
  });
  test("keeps what is for partners out of every public file", () => {
    expect(partners).toHaveLength(1);
    for (const { slug, meta } of partners.map((briefing) => ({
      ...briefing,
      slug: briefing.id.slice(11),
    })))
      for (const file of filesOf(site).filter((name) => /\.(?:html|xml|csv|json)$/.test(name))) {
        expect(read(site, file)).not.toContain(slug);
        expect(read(site, file)).not.toContain(meta.title);
      }
  });
  test("has two threads with follow-ups", () => {
    expect(
      pages.filter((page) => /^threads\/.+\/index\.html$/.test(page)).length,
    ).toBeGreaterThanOrEqual(2);
  });
  test("cites in every paragraph and list item", () => {
    const uncited = briefings.flatMap(({ id, body }) =>
      body
        .split(/\n\n+|\n(?=[-*] |\d+\. )/)
        .map((block) => block.trim())
        .filter((block) => block !== "" && !block.startsWith("#") && !block.includes("[@"))
        .map((block) => `${id}: ${block.slice(0, 60)}`),
    );
    expect(uncited).toEqual([]);
  });
  test("names the source of every link by a real address, or names it without one", () => {
    for (const { meta } of briefings) {
      for (const { url } of meta.sources.values()) {
        if (url !== undefined)
          expect(url).toMatch(/^https:\/\/(?!(?:www\.)?(?:example|localhost))/);
      }
    }
  });
  test("has the seed's dates resolved and its one origin said", () => {
    const seed = briefings.find(
      ({ id }) => id === "2025-06-12-envoy-warned-senators-of-costly-iranian-reply",
    );
    expect(seed?.meta.event_date).toBe("2025-06-05");
    expect(seed?.meta.sourcing).toMatch(/^One origin\./);
    expect(seed?.body.indexOf("date:2024-04")).toBeLessThan(
      seed?.body.indexOf("date:2024-10") ?? -1,
    );
  });
});

test("the briefing that the README shows checks clean in the sample archive", () => {
  const readme = readFileSync(join(PROJECT, "README.md"), "utf8");
  const text = /```markdown\n(---\n.*?)```/s.exec(readme)?.[1] ?? "";
  const shown = parseStem("2025-06-12-envoy-warns-senators");
  if (shown === undefined) throw new Error("The README's file name is no id.");
  const path = "2025/2025-06-12-envoy-warns-senators.md";
  const file = { ...shown, path, text, sha256: sha256Of(text) };
  expect(
    checkFolder({ ...folder, briefings: [...folder.briefings, file] }, NOW).diagnostics,
  ).toEqual([]);
});

describe("every page", () => {
  test("is there: home, briefings, archive, groups, threads, search, about, corrections, 404, feed, maps", () => {
    const files = filesOf(site);
    for (const file of [
      "index.html",
      "archive/index.html",
      "2025/index.html",
      "2025/06/index.html",
      "topics/index.html",
      "topics/sanctions/index.html",
      "places/ir/index.html",
      "names/witkoff/index.html",
      "sources/axios/index.html",
      "threads/index.html",
      "search/index.html",
      "about/index.html",
      "corrections/index.html",
      "404.html",
      "feed.xml",
      "sitemap.xml",
      "changes.csv",
      "robots.txt",
      "_headers",
      "manifest.json",
    ]) {
      expect(files).toContain(file);
    }
    for (const { address } of briefings) expect(files).toContain(`${address.slice(1)}index.html`);
  });

  test("leads only to pages and anchors that exist", () => {
    const ids = new Map(pages.map((page) => [page, new Set(attributes(read(site, page), "id"))]));
    const files = new Set(filesOf(site));
    const dead = pages.flatMap((page) =>
      [...attributes(read(site, page), "href"), ...attributes(read(site, page), "src")].flatMap(
        (href) => {
          if (/^(?:https?:|mailto:|data:)/.test(href)) return [];
          const [address = "", hash] = href.split("#");
          const [path = ""] = address.split("?");
          const target =
            path === "" ? page : `${path.slice(1)}${path.endsWith("/") ? "index.html" : ""}`;
          const isDead =
            !files.has(target) ||
            (hash !== undefined && ids.get(target)?.has(decodeURIComponent(hash)) !== true);
          return isDead ? [`${page} → ${href}`] : [];
        },
      ),
    );
    expect(dead).toEqual([]);
  });

  test("has ids that are unique, one first-level heading, a title, a language and a direction", () => {
    for (const page of pages) {
      const html = read(site, page);
      const ids = attributes(html, "id");
      expect([page, ids.length]).toEqual([page, new Set(ids).size]);
      expect([page, html.match(/<h1[ >]/g)?.length]).toEqual([page, 1]);
      expect(html).toMatch(
        /^<!doctype html><html lang="[^"]+" dir="(?:ltr|rtl)"><head><meta charset="utf-8"\/?>/,
      );
      expect(html).toMatch(/<title>[^<]+<\/title>/);
    }
  });

  test("states the strict policy and runs no inline code", () => {
    for (const page of pages) {
      const html = read(site, page);
      const scripts = page === "search/index.html" ? "'self' 'wasm-unsafe-eval'" : "'self'";
      expect(html).toContain(`default-src 'none'; script-src ${scripts};`);
      expect(html).not.toContain("unsafe-inline");
      expect(html).not.toMatch(
        /<script(?![^>]*(?:src=|application\/ld\+json))|<style|\sstyle=|\son[a-z]+=/,
      );
    }
  });

  test("needs at most 30 kB over the wire to be read", () => {
    const styles = filesOf(site).find((file) => file.endsWith(".css")) ?? "";
    const sizes = pages.map((page) => gzipped(read(site, page)) + gzipped(read(site, styles)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30_000);
  });
});

describe("a right-to-left briefing", () => {
  const html = read(site, "2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/index.html");
  test("says so to the browser, and keeps the frame left to right", () => {
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('<header class="site" lang="en" dir="ltr">');
  });
});

describe("a withdrawn briefing", () => {
  const id = "2025-06-12-us-fears-over-an-iranian-reply";
  const html = read(site, "2025/06/12/us-fears-over-an-iranian-reply/index.html");
  test("stays at its address as a tombstone without a word of its text", () => {
    const withdrawn = briefings.find((briefing) => briefing.id === id);
    expect(html).toContain("This briefing is withdrawn.");
    expect(html).not.toContain(withdrawn?.meta.summary ?? "?");
    const sentence = withdrawn?.body.trim().slice(0, 40) ?? "?";
    for (const file of filesOf(site).filter((name) => /\.(?:html|xml)$/.test(name)))
      expect(read(site, file)).not.toContain(sentence);
  });
});

test("a follow-up stands below what it follows in its thread, and above it on the home page", () => {
  const followUps = briefings.filter(({ meta }) => meta.follows !== undefined);
  const threads = pages.filter((page) => /^threads\/.+\/index\.html$/.test(page));
  const told = threads.map((page) => attributes(read(site, page), "href"));
  const home = attributes(read(site, "index.html"), "href");
  expect(followUps.length).toBeGreaterThan(5);
  for (const { address, meta } of followUps) {
    const before = briefings.find(({ id }) => id === meta.follows)?.address ?? "";
    const thread = told.find((hrefs) => hrefs.includes(address)) ?? [];
    expect(thread).toContain(before);
    expect(thread.indexOf(before)).toBeLessThan(thread.indexOf(address));
    if (home.includes(before)) expect(home.indexOf(address)).toBeLessThan(home.indexOf(before));
  }
});

test("the TLP label stands in header and footer of every briefing", () => {
  for (const { address } of briefings)
    expect(
      read(site, `${address.slice(1)}index.html`).match(/class="tlp tlp-clear">TLP:CLEAR</g),
    ).toHaveLength(2);
});

test("the feed holds whole addresses, instants and the corrections", () => {
  const feed = read(site, "feed.xml");
  expect(feed).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
  );
  expect(feed.match(/<entry /g)?.length).toBe(Math.min(30, briefings.length));
  expect(feed).toContain("<updated>2026-11-30T00:00:00Z</updated>");
  expect(feed).toContain("Correction, 30 November 2026: Mr Kirby spoke on 19 July 2022.");
  for (const href of attributes(feed, "href"))
    expect(href).toMatch(/^https:\/\/briefings\.example\.org\//);
});

test("the site maps name every page once, and robots.txt names the map", () => {
  const maps = filesOf(site).filter((file) => file.startsWith("sitemaps/"));
  const locs = maps.flatMap((map) =>
    [...read(site, map).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc),
  );
  expect(new Set(locs).size).toBe(locs.length);
  expect(moved).toHaveLength(briefings.flatMap(({ meta }) => meta.aliases).length);
  expect(locs.length).toBe(pages.length - 1);
  expect(read(site, "robots.txt")).toContain("Sitemap: https://briefings.example.org/sitemap.xml");
});

test("the manifest names every file of the site but itself", () => {
  const { files } = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8")) as {
    files: { path: string }[];
  };
  expect(files.map(({ path }) => path)).toEqual(
    filesOf(site).filter((file) => file !== "manifest.json"),
  );
});

test("the table of changes has every briefing and every correction, oldest first", () => {
  const [head = "", ...rows] = read(site, "changes.csv").split("\r\n");
  expect(head).toBe("date,change,briefing,address");
  expect(rows.pop()).toBe("");
  const days = rows.map((row) => row.slice(0, 10));
  expect(days).toEqual(days.toSorted());
  const changes = rows.map((row) => row.split(",").slice(0, 3).join(" "));
  const wanted = briefings.flatMap(({ id, day, meta }) => [
    `${day} published ${id}`,
    ...meta.corrections.map(({ date, kind }) => `${date} ${kind} ${id}`),
  ]);
  expect(changes.toSorted()).toEqual(wanted.toSorted());
});
