import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { FRAGMENT } from "../../scripts/search/format/fragment.ts";
import { pagefindRoot } from "../../scripts/search/pagefind/pagefind-root.ts";
import { readFragment } from "../../scripts/search/write/read-fragment.ts";
import { FOLDERS, PAGEFIND_ROOT } from "../../scripts/site-plan.ts";
import { heldBrowser, pageForAll, watch } from "../support/browser.ts";
import { firstFound, INTERFACES, OPEN_TO_ALL, serveDesk } from "../support/desk-page.ts";
import { search } from "../support/search-page.ts";
import { ELSEWHERE, VOLUMES, writeSmallVolumes } from "../support/small-volumes.ts";
import { type StaticSite, serveStatic } from "../support/static-server.ts";

const held = heldBrowser();

/** Of the sample's briefings every so many is looked for. */
const EVERY = 7;

function sampled(): { url: string; title: string }[] {
  const bundles = join(inject("site"), FOLDERS.indexes);
  const all = readdirSync(bundles, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(FRAGMENT))
    .sort()
    .map((path) => readFragment(join(bundles, path)));
  return all
    .filter((_, at) => at % EVERY === 0)
    .map(({ url, meta }) => ({ url, title: meta.title ?? "" }));
}

describe.each(Object.entries(INTERFACES))("Pagefind's %s interface", (_, ui) => {
  test("finds briefings by their titles from a page of another origin, whose language is another", async () => {
    const archive = await serveStatic(inject("site"), "/briefings/", OPEN_TO_ALL);
    const desk = await serveDesk(ui, `${archive.address}${FOLDERS.indexes}`, "fr");
    const { page, context, troubles } = await watch(held.browser);
    await page.goto(desk.address);
    const missed: string[] = [];
    for (const { url, title } of sampled()) {
      const found = await firstFound(page, ui, title);
      if (!found.includes(archive.address + url.slice(1))) missed.push(`${title}: ${found}`);
    }
    expect(missed).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
    await Promise.all([archive.close(), desk.close()]);
  });
});

test("our own pages never load the program that joins the indexes, nor one of Pagefind's interfaces", async () => {
  const site = await serveStatic(inject("site"));
  const { page, context, received } = await watch(held.browser);
  await page.goto(`${site.address}search/`);
  await search(page, "sanctions");
  await search(page, '"nuclear deal"');
  await page.locator("#results h3 a").first().click();
  await page.locator("article h1").waitFor();
  const paths = received.map(({ url }) => url.slice(site.address.length));
  expect(paths).toContain("search/index.json");
  expect(paths.filter((path) => path === PAGEFIND_ROOT || /pagefind-.*ui/.test(path))).toEqual([]);
  await context.close();
  await site.close();
});

/** What Pagefind's module gives, and an instance that it made. */
interface Search {
  search(words: string): Promise<{ readonly results: readonly unknown[] }>;
  debouncedSearch(words: string, options: object, millis: number): ReturnType<Search["search"]>;
  options(options: object): Promise<void>;
  mergeIndex(path: string, options: object): Promise<void>;
  init(): Promise<void>;
  preload(words: string): Promise<void>;
  filters(): Promise<object>;
  destroy(): Promise<void>;
}

declare global {
  var pagefind: Search & { createInstance(options: object): Search };
  /** What Pagefind's own file gives for one volume. */
  var own: object;
  /** Addresses of what is found, best first. */
  var ask: (by: Search, words: string) => Promise<string[]>;
}

describe("the program that joins the indexes of several volumes", () => {
  let place: Awaited<ReturnType<typeof writeSmallVolumes>>;
  let site: StaticSite;
  beforeAll(async () => {
    place = await writeSmallVolumes();
    site = await serveStatic(place.folder, "/a/", OPEN_TO_ALL);
  });
  afterAll(async () => {
    await site.close();
    place.remove();
  });
  const shown = pageForAll(held);
  const addresses = Object.values(VOLUMES).flatMap((titles) => Object.keys(titles));
  const whole = (address: string) => site.address + address;

  async function open() {
    await shown.page.goto(site.address);
    await shown.page.waitForFunction(() => "ask" in globalThis);
    return shown;
  }
  const asking = (page: Page) => (words: string) =>
    page.evaluate((asked) => ask(pagefind, asked), words);

  test("finds every page of every volume, by words of any form and in any script, with its whole address", async () => {
    const { page, troubles } = await open();
    const found = asking(page);
    for (const [address, title] of Object.values(VOLUMES).flatMap((all) => Object.entries(all)))
      expect((await found(title))[0]).toBe(whole(address));
    expect(await found("storm")).toEqual([whole("2021/03/01/storm/")]);
    expect((await found("lower")).sort()).toEqual(
      addresses.filter((address) => !address.includes("-fa")).map(whole),
    );
    expect(await found("hippopotamus")).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("answers all that Pagefind's own does: the newest of hurried questions alone, filters, and what is loaded before", async () => {
    const { page } = await open();
    const said = await page.evaluate(async () => {
      const [early, late] = await Promise.all([
        pagefind.debouncedSearch("barn", {}, 300),
        pagefind.debouncedSearch("river", {}, 300),
      ]);
      const ready = [
        await pagefind.init(),
        await pagefind.preload("barn"),
        await pagefind.filters(),
      ];
      await pagefind.destroy();
      const again = await ask(pagefind, "river");
      const names = [pagefind, own].map((all) => Object.keys(all).sort());
      return { early, late: late.results.length, ready, again, names };
    });
    expect(said).toMatchObject({ early: null, late: 1, ready: [undefined, true, {}] });
    expect(said.again).toEqual([whole("2024/01/09/river/")]);
    expect(said.names[0]).toEqual(said.names[1]);
  });

  test("takes options for every volume, before and after the first question, and a path to itself for none", async () => {
    const { page, troubles } = await open();
    const marked = await page.evaluate(async () => {
      await pagefind.options({ basePath: "/nowhere/", highlightParam: "mark" });
      const before = await ask(pagefind, "lower");
      await pagefind.options({ highlightParam: "found" });
      return [before, await ask(pagefind, "lower")];
    });
    const endings = marked.map((urls) => urls.map((url) => url.replace(/^.*\//, "")));
    expect(endings).toEqual([Array(3).fill("?mark=lower"), Array(3).fill("?found=lower")]);
    expect(troubles).toEqual([]);
  });

  test("merges an index from elsewhere, and keeps it when options come", async () => {
    const { page } = await open();
    const found = await page.evaluate(async (elsewhere) => {
      await pagefind.mergeIndex(elsewhere, { baseUrl: "/b/" });
      const first = await ask(pagefind, "field");
      await pagefind.options({ excerptLength: 10 });
      return [first, await ask(pagefind, "field")];
    }, site.address + ELSEWHERE.folder);
    for (const urls of found) {
      expect(urls).toHaveLength(4);
      expect(urls).toContain("/b/mill/");
    }
  });

  test("has an instance wait for the one before, for a second WebAssembly would come between the first and its index", async () => {
    const { page, troubles } = await open();
    const found = await page.evaluate(async () => {
      const { instantiate } = WebAssembly;
      let turn = 0;
      WebAssembly.instantiate = async (...given: unknown[]) => {
        const late = turn++ * 300;
        const made = await Reflect.apply(instantiate, WebAssembly, given);
        await new Promise((resolve) => setTimeout(resolve, late));
        return made;
      };
      const all = [0, 1, 2].map(() => pagefind.createInstance({ noWorker: true }));
      const once = await Promise.all(all.map((one) => ask(one, "river")));
      return [...once, ...(await Promise.all(all.map((one) => ask(one, "storm")))), turn];
    });
    const [river, storm] = ["2024/01/09/river/", "2021/03/01/storm/"].map((path) => [whole(path)]);
    expect(found).toEqual([river, river, river, storm, storm, storm, 1]);
    expect(troubles).toEqual([]);
  });

  test.each(["2021-03-01", "2024-01-09"])(
    "says that it failed where the volume of %s cannot be loaded, and finds all when it can",
    async (volume) => {
      const { page, context } = await open();
      const entry = `**/${volume}/pagefind-entry.json*`;
      await context.route(entry, (route) => route.abort());
      const found = asking(page);
      await expect(found("lower")).rejects.toThrow("Failed to load Pagefind metadata");
      await context.unroute(entry);
      expect(await found("lower")).toHaveLength(3);
    },
  );
});

test("the program follows from the volumes' names alone, and has at most 2 kB for fifty of them", () => {
  const names = Array.from({ length: 50 }, (_, year) => `${1980 + year}-01-01`);
  expect(pagefindRoot(names)).toBe(pagefindRoot([...names]));
  for (const name of names) expect(pagefindRoot(names)).toContain(name);
  expect(Buffer.byteLength(pagefindRoot(names))).toBeLessThanOrEqual(2048);
});
