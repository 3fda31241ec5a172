import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { pageForAll, watch } from "../support/browser.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { htmlOf } from "../support/pages.ts";
import { sampleOf } from "../support/promise.ts";
import { servedSample } from "../support/served-sample.ts";
import { serveStatic } from "../support/static-server.ts";

const folder = inject("site");
const sample = servedSample();
const shown = pageForAll(sample);

/** One page of each kind, and one of each kind of briefing. */
const KINDS = {
  home: "",
  briefing: "2025/06/12/envoy-warned-senators-of-costly-iranian-reply/",
  "right to left": "2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/",
  assessment: "2022/08/02/assessment-return-to-the-deal-this-autumn/",
  "situation report": "2022/07/18/sitrep-2-iran-week/",
  withdrawn: "2025/06/12/us-fears-over-an-iranian-reply/",
  superseded: "2025/06/13/advisory-airspace-closed/",
  corrected: "2022/07/06/us-lists-fifteen-in-iranian-oil-trade/",
  archive: "archive/",
  year: "2022/",
  month: "2022/06/",
  topic: "topics/sanctions/",
  place: "places/vienna/",
  name: "names/witkoff/",
  source: "sources/reuters/",
  "named and a source": "names/axios/",
  stories: "threads/",
  sources: "sources/",
  thread: "threads/2025-06-11-two-accounts-of-a-call-on-iran/",
  directory: "names/",
  search: "search/?q=sanctions",
  about: "about/",
  corrections: "corrections/",
};

describe.each<[string, kinds: number, NonNullable<Parameters<typeof watch>[1]>]>([
  ["a phone of 320 pixels", 23, { viewport: { width: 320, height: 640 } }],
  ["a dark room", 8, { viewport: { width: 800, height: 900 }, colorScheme: "dark" }],
  ["no script", 8, { viewport: { width: 1200, height: 900 }, javaScriptEnabled: false }],
])("on %s", (_, kinds, options) => {
  test("every kind of page is whole: nothing refused, nothing wider than the screen, its text there", async () => {
    const { page, context, troubles } = await watch(sample.browser, options);
    for (const [kind, path] of sampleOf(Object.entries(KINDS), kinds)) {
      const response = await page.goto(sample.site.address + path);
      expect([kind, response?.status()]).toEqual([kind, 200]);
      const heading = await page.locator("h1").innerText();
      expect(heading.length).toBeGreaterThan(3);
      if (options.javaScriptEnabled !== false) {
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect([kind, overflow]).toEqual([kind, 0]);
      }
    }
    expect(troubles).toEqual([]);
    await context.close();
  });
});

test("dark is dark and light is light", async () => {
  const { page } = shown;
  await page.goto(sample.site.address);
  const paper = async (colorScheme: "dark" | "light") => {
    await page.emulateMedia({ colorScheme });
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    return Number(/\d+/.exec(colour)?.[0]);
  };
  expect(await paper("dark")).toBeLessThan(60);
  expect(await paper("light")).toBeGreaterThan(220);
  await page.emulateMedia({ colorScheme: null });
});

test("a Persian briefing reads from the right, and so does its frame", async () => {
  const { page } = shown;
  await page.goto(sample.site.address + KINDS["right to left"]);
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(".prose")).toBe("rtl");
  expect(await direction("header.site")).toBe("rtl");
});

test("in a Persian citation who said it stands before whom it came through, from right to left", async () => {
  const { page } = shown;
  await page.goto(sample.site.address + KINDS["right to left"]);
  const edges = await page
    .locator(".prose .cite a", { has: page.locator("i") })
    .first()
    .locator("bdi")
    .evaluateAll((names) => names.map((name) => name.getClientRects()[0]?.right ?? 0));
  expect(edges.length).toBe(2);
  expect(edges[0]).toBeGreaterThan(edges[1] ?? 0);
});

test("the TLP label is at least 12 points, in its colour on black", async () => {
  const { page } = shown;
  await page.goto(sample.site.address + KINDS.briefing);
  const style = await page.locator("header.site .tlp").evaluate((element) => ({
    size: Number.parseFloat(getComputedStyle(element).fontSize),
    colour: getComputedStyle(element).color,
    ground: getComputedStyle(element).backgroundColor,
  }));
  expect(style).toMatchObject({ colour: "rgb(255, 255, 255)", ground: "rgb(0, 0, 0)" });
  expect(style.size).toBeGreaterThanOrEqual(16);
});

test("feed and site maps are well-formed XML", async () => {
  const { page } = shown;
  await page.goto(sample.site.address);
  for (const file of ["feed.xml", "sitemap.xml", "sitemaps/pages-1.xml", "sitemaps/2022-1.xml"]) {
    const fault = await page.evaluate(async (url) => {
      const parsed = new DOMParser().parseFromString(
        await (await fetch(url)).text(),
        "application/xml",
      );
      return parsed.querySelector("parsererror")?.textContent ?? "";
    }, sample.site.address + file);
    expect([file, fault]).toEqual([file, ""]);
  }
});

test("under a path prefix every page opens and search finds", async () => {
  const place = temporary();
  const output = join(place.folder, "site");
  expect((await cliHere(["build", "--output", output, "--path-prefix", "/briefings/"])).code).toBe(
    0,
  );
  const prefixed = await serveStatic(output, "/briefings/");
  const { page, troubles } = shown;
  for (const path of sampleOf(Object.values(KINDS), 6))
    expect((await page.goto(prefixed.address + path))?.status()).toBe(200);
  await page.goto(`${prefixed.address}search/?q=witkoff`);
  await page.locator("#results .card a").first().waitFor();
  await page.locator("#results .card a").first().click();
  await page.locator("article h1").waitFor();
  expect(page.url()).toContain("/briefings/20");
  expect(troubles).toEqual([]);
  await prefixed.close();
  place.remove();
});

test("the site opens from a folder of any name on any server", async () => {
  const place = temporary();
  const copy = join(place.folder, "a copy");
  mkdirSync(copy);
  cpSync(folder, copy, { recursive: true });
  expect(htmlOf(copy).length).toBe(htmlOf(folder).length);
  const other = await serveStatic(copy);
  const { page, troubles } = shown;
  await page.goto(other.address);
  await page.locator("main h2 a").first().click();
  await page.locator("article h1").waitFor();
  expect(troubles).toEqual([]);
  await other.close();
  place.remove();
});
