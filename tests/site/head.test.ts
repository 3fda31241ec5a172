/** What the heads of the built pages say to others: nothing that the pages do not, in words that others know. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { COLOURS } from "../../scripts/check/archive/colours.ts";
import { attributes, read, textOf } from "../support/pages.ts";
import { pages, site } from "../support/sample-pages.ts";
import { faultsOf, linkedIn } from "../support/schema-org.ts";

const htmlByPage = new Map(pages.map((page) => [page, read(site, page)]));
const ofBriefings = [...htmlByPage].filter(([page]) => /^\d{4}\/\d\d\/\d\d\/./.test(page));

/** The contents of a property of Open Graph, or of another of the head. */
function said(html: string, name: string): string[] {
  const tags = html.match(new RegExp(`<meta (?:property|name)="${name}"[^>]*>`, "g")) ?? [];
  return tags.flatMap((tag) => attributes(tag, "content"));
}

/** The languages in which a page names itself, with the address of each. */
function versionsIn(html: string): (readonly [string, string])[] {
  const links = html.match(/<link rel="alternate" hreflang="[^>]*>/g) ?? [];
  return links.map((link) => [
    attributes(link, "hreflang")[0] ?? "",
    attributes(link, "href")[0] ?? "",
  ]);
}

const pathOf = (address: string) => new URL(address).pathname.slice(1);

test("the linked data of every page is of schema.org's vocabulary", () => {
  const faults = [...htmlByPage].flatMap(([page, html]) =>
    linkedIn(html).flatMap((thing) => faultsOf(thing).map((fault) => `${page}: ${fault}`)),
  );
  expect(faults).toEqual([]);
  const types = new Set([...htmlByPage.values()].flatMap(linkedIn).map((thing) => thing["@type"]));
  for (const type of ["NewsArticle", "BreadcrumbList", "WebSite", "CollectionPage"])
    expect(types).toContain(type);
});

test("a briefing's linked data and Open Graph say what its page says", () => {
  expect(ofBriefings.length).toBeGreaterThan(1);
  for (const [page, html] of ofBriefings) {
    const [article = {}, crumbs = {}] = linkedIn(html);
    const [, title = ""] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
    expect([article.headline, said(html, "og:title")], page).toEqual([
      textOf(title),
      [textOf(title)],
    ]);
    const steps = crumbs.itemListElement as readonly { name: string; item: string }[];
    expect(steps.at(-1), page).toMatchObject({ name: textOf(title), item: article.url });
    expect(said(html, "article:published_time")).toEqual([article.datePublished]);
    expect(said(html, "article:modified_time")).toEqual([article.dateModified]);
    const authors = (article.author ?? []) as readonly { name: string }[];
    expect(said(html, "author")).toEqual(authors.map(({ name }) => name));
    for (const { name } of authors) expect(textOf(html), page).toContain(name);
    const body = html.slice(html.indexOf("<body>"));
    const links = [...body.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
      ([, href = "", text = ""]) => `${href} ${textOf(text)}`,
    );
    for (const { name, url } of (article.about ?? []) as readonly { name: string; url: string }[])
      expect(links, page).toContain(`/${pathOf(url)} ${name}`);
    expect(html.includes('class="notes"') || article.correction === undefined, page).toBe(true);
  }
});

test("each page that names itself in other languages is named by them, and the original is for everybody else", () => {
  const translated = [...htmlByPage].filter(([, html]) => versionsIn(html).length > 0);
  for (const [page, html] of translated) {
    const versions = versionsIn(html);
    expect(versions.filter(([lang]) => lang === "x-default").length, page).toBe(1);
    expect(versions.map(([, address]) => `${pathOf(address)}index.html`)).toContain(page);
    for (const [lang, address] of versions) {
      const other = htmlByPage.get(`${pathOf(address)}index.html`) ?? "";
      expect(versionsIn(other), `${page} ${lang}`).toEqual(versions);
      if (lang !== "x-default") expect(other).toContain(`<html lang="${lang}"`);
    }
  }
});

test("the picture, the icon and the colours of every head are there", () => {
  for (const [page, html] of htmlByPage) {
    const [image = ""] = said(html, "og:image");
    expect(sizeOf(join(site, pathOf(image))), page).toEqual({ width: 1200, height: 630 });
    expect(said(html, "og:image:alt").join(""), page).not.toBe("");
    const [icon = ""] = attributes(/<link rel="icon"[^>]*>/.exec(html)?.[0] ?? "", "href");
    expect(read(site, icon.slice(1)), page).toContain("<svg");
    expect(said(html, "theme-color")).toEqual([COLOURS.light.paper, COLOURS.dark.paper]);
  }
});

function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
