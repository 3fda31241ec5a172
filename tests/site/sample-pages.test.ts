import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attributes, filesOf, gzipped, read } from "../support/pages.ts";
import { briefings, moved, pages, site } from "../support/sample-pages.ts";

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
      "feed.json",
      "feeds/index.html",
      "feeds/feeds.opml",
      "topics/sanctions/feed.xml",
      "sitemap.xml",
      "changes.csv",
      "robots.txt",
      "_headers",
      "manifest.json",
      "check.json",
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
      expect(html).toContain("default-src 'none'; script-src 'self';");
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
  test("says so to the browser, and its frame speaks its language", () => {
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('<header class="site">');
    expect(html).toContain('<a class="name" href="/fa/"><bdi lang="en" dir="ltr">');
    expect(html).toContain('<h2 id="_sources">منابع</h2>');
  });
});

describe("another language of the archive", () => {
  test("has its home, lists and feed below its own address, in its own words", () => {
    const home = read(site, "fa/index.html");
    expect(home).toContain('<html lang="fa" dir="rtl">');
    expect(home).toContain('<h2 id="_topics"><a href="/fa/topics/">موضوع‌ها</a></h2>');
    expect(read(site, "fa/topics/missiles/index.html")).toContain("<h1>موشک</h1>");
    expect(read(site, "fa/feed.xml")).toContain('xml:lang="fa"');
    expect(read(site, "sitemaps/pages-1.xml")).toContain("/fa/topics/</loc>");
  });

  test("is kept to by the menus and the labels of its pages, and is found at the foot of the others", () => {
    const page = read(
      site,
      "2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/index.html",
    );
    const [, head = ""] = /<header class="site">(.*?)<\/header>/s.exec(page) ?? [];
    expect(head).toContain('href="/fa/topics/"');
    expect(head).not.toContain('href="/topics/"');
    expect(page).toContain('<a href="/fa/topics/diplomacy/">');
    expect(read(site, "index.html")).toContain('<a href="/fa/" lang="fa" dir="rtl">فارسی</a>');
  });
});

test("a follow-up stands below what it follows in its story, and above it among the news of the home page", () => {
  const followUps = briefings.filter(({ meta }) => meta.follows !== undefined);
  const threads = pages.filter((page) => /^threads\/.+\/index\.html$/.test(page));
  const told = threads.map((page) => attributes(read(site, page), "href"));
  const [, more = ""] = read(site, "index.html").split('id="_more"');
  const home = attributes(more, "href");
  expect(followUps.length).toBeGreaterThan(5);
  for (const { address, meta } of followUps) {
    const before = briefings.find(({ id }) => id === meta.follows)?.address ?? "";
    const thread = told.find((hrefs) => hrefs.includes(address)) ?? [];
    expect(thread).toContain(before);
    expect(thread.indexOf(before)).toBeLessThan(thread.indexOf(address));
    if (home.includes(before) && home.includes(address))
      expect(home.indexOf(address)).toBeLessThan(home.indexOf(before));
  }
});

test("the TLP label stands in header and footer of every briefing", () => {
  for (const { address } of briefings)
    expect(
      read(site, `${address.slice(1)}index.html`).match(/class="tlp tlp-clear">TLP:CLEAR</g),
    ).toHaveLength(2);
});

test("the feed holds whole addresses, instants, the corrections, and in place of what was withdrawn a notice", () => {
  const feed = read(site, "feed.xml");
  const withdrawn = briefings.filter(({ meta }) => meta.status === "withdrawn");
  const gone = [...feed.matchAll(/<at:deleted-entry ref="([^"]*)"/g)].map(([, ref = ""]) => ref);
  expect(gone.map((ref) => new URL(ref).pathname)).toEqual(withdrawn.map(({ address }) => address));
  expect(gone.length).toBeGreaterThan(0);
  for (const ref of gone) {
    expect(feed).not.toContain(`<id>${ref}</id>`);
    expect(read(site, "feed.json")).not.toContain(`"id": "${ref}"`);
  }
  expect(feed).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
  );
  expect(feed.match(/<entry /g)?.length).toBe(Math.min(30, briefings.length - gone.length));
  expect(feed).toContain("<updated>2026-11-30T00:00:00Z</updated>");
  expect(feed).toContain("Correction, 30 November 2026: Mr Kirby spoke on 19 July 2022.");
  for (const href of attributes(feed.replaceAll(/<content.*?<\/content>/gs, ""), "href"))
    expect(href).toMatch(/^https:\/\/briefings\.example\.org\//);
});

test("the site maps name every page once, and robots.txt names the map", () => {
  const maps = filesOf(site).filter((file) => file.startsWith("sitemaps/"));
  const locs = maps.flatMap((map) =>
    [...read(site, map).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc),
  );
  expect(new Set(locs).size).toBe(locs.length);
  // Old addresses, and where a body that is named too would stand among the sources.
  const aliases = briefings.flatMap(({ meta }) => meta.aliases).length;
  const files = filesOf(site);
  const bodies = files.filter(
    (file) =>
      /(?:^|\/)sources\/[^/]+\//.test(file) && files.includes(file.replace("sources/", "names/")),
  ).length;
  expect(moved).toHaveLength(aliases + bodies);
  expect(locs.length).toBe(pages.length - 1);
  expect(read(site, "robots.txt")).toContain("Sitemap: https://briefings.example.org/sitemap.xml");
});

test("the manifest names every file of the site but itself, and check.json says what it names", () => {
  const { files } = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8")) as {
    files: { path: string; size: number }[];
  };
  expect(files.map(({ path }) => path)).toEqual(
    filesOf(site).filter((file) => file !== "manifest.json" && file !== "check.json"),
  );
  const said = JSON.parse(read(site, "check.json")) as Record<string, unknown>;
  expect(said).toMatchObject({
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    manifest: createHash("sha256").update(read(site, "manifest.json")).digest("hex"),
    // The last that readers were told, in the feed.
    changed: /<updated>([^<]*)</.exec(read(site, "feed.xml"))?.[1],
  });
  expect(read(site, "check.json").length).toBeLessThan(220);
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
