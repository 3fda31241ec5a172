/** Any string in any field is shown as text or refused: each is built into a site, and every file parsed back. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Pool } from "../../scripts/processes/pool.ts";
import { launch, leave } from "../support/browser.ts";
import { buildAt } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { serveStatic } from "../support/static-server.ts";
import { corpusStrings, everyNth, inRuns, ownStrings } from "../support/strings.ts";
import { type StringsArchive, writeStrings } from "../support/strings-archive.ts";
import { type Compared, comparePages, compareSearch } from "../support/strings-compared.ts";
import { compareFeeds } from "../support/strings-feeds.ts";
import { compareForms } from "../support/strings-forms.ts";
import { openFramed } from "../support/strings-framed.ts";
import { compareHistories } from "../support/strings-histories.ts";
import { openAll } from "../support/strings-opened.ts";
import { searchAll } from "../support/strings-searched.ts";
import { writeUnescaped } from "../support/strings-unescaped.ts";
import { FIELDS } from "../support/strings-written.ts";

/** So many strings make an archive: its vocabulary must fit into a file. */
const IN_ARCHIVE = 800;
const strings = [...ownStrings(), ...sampleOf(corpusStrings(), 30)];

/** Those of ours that do something at once where they are markup. */
const MARKUP = new Set([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '</textarea><iframe srcdoc="<script>parent.alert(1)</script>">',
  "<meta http-equiv=refresh content=0;url=//evil.example>",
  "<a href=javascript:alert(1)>press</a>",
]);

/** So many pages of the sample are opened in frames, and of each archive in windows, with the policy and without. */
const OPENED = isFull ? 60 : 12;
const IN_WINDOWS = isFull ? 16 : 5;

interface Site extends StringsArchive {
  readonly site: string;
}

const place = temporary();
const sites: Site[] = [];
let browser: Browser;
let page: Page;
beforeAll(
  async () => {
    browser = await launch();
    page = await browser.newPage();
    const workers = new Pool("build");
    let first = 0;
    for (const run of inRuns(strings, IN_ARCHIVE)) {
      const archive = writeStrings(join(place.folder, `archive-${first}`), run, first);
      const site = join(place.folder, `site-${first}`);
      const cache = join(place.folder, "cache");
      const built = await buildAt({ briefings: archive.folder, output: site, cache }, workers);
      expect(built.diagnostics).toEqual([]);
      sites.push({ ...archive, site });
      first += run.length;
    }
    await workers.close();
  },
  isFull ? 3_600_000 : undefined,
);
afterAll(async () => {
  await leave(browser);
  place.remove();
});

test("each string is shown, or refused where it stands", ({ task }) => {
  const entries = sites.flatMap(({ entries }) => entries);
  expect(entries.map(({ string }) => string)).toEqual(strings);
  const refused = entries.reduce((sum, entry) => sum + entry.refused.size, 0);
  const tried = entries.length * FIELDS.length;
  expect(refused).toBeGreaterThan(0);
  show(
    task,
    "S2",
    `${entries.length} strings in ${FIELDS.length} fields: ${tried - refused} shown, ${refused} refused on their line`,
  );
});

test("every page says what was written, and is made of what we make pages of", async ({ task }) => {
  const compared: Compared = { looked: 0, differences: [] };
  let pages = 0;
  for (const { site, entries } of sites) pages += await comparePages(page, site, entries, compared);
  expect(compared.differences.slice(0, 20)).toEqual([]);
  show(
    task,
    "S2",
    `${compared.looked} texts and attributes of ${pages} pages parsed back: ${compared.differences.length} differ`,
  );
});

test("the search's files say what was written", ({ task }) => {
  const compared: Compared = { looked: 0, differences: [] };
  for (const { site, entries } of sites) compareSearch(site, entries, compared);
  expect(compared.differences.slice(0, 20)).toEqual([]);
  show(
    task,
    "S2",
    `${compared.looked} texts of the search index: ${compared.differences.length} differ`,
  );
});

test("feeds and site maps are XML that says what was written", async ({ task }) => {
  const compared: Compared = { looked: 0, differences: [] };
  for (const { site, entries } of sites) await compareFeeds(page, site, entries, compared);
  expect(compared.differences.slice(0, 20)).toEqual([]);
  show(
    task,
    "S2",
    `${compared.looked} texts and addresses of feeds, subscriptions and site maps: ${compared.differences.length} differ`,
  );
});

test("what stood there before is shown as it was written, too", async ({ task }) => {
  const compared: Compared = { looked: 0, differences: [] };
  for (const { site, entries } of sites) await compareHistories(page, site, entries, compared);
  expect(compared.differences.slice(0, 20)).toEqual([]);
  expect(compared.looked).toBeGreaterThan(5);
  show(task, "S2", `${compared.looked} former versions: ${compared.differences.length} differ`);
});

test("citations, Markdown and ninjs are of their form and say what was written", ({ task }) => {
  const compared: Compared = { looked: 0, differences: [] };
  for (const { site, entries } of sites) compareForms(site, entries, compared);
  expect(compared.differences.slice(0, 20)).toEqual([]);
  show(
    task,
    "S2",
    `${compared.looked} texts of BibTeX, RIS, CSL-JSON, Markdown and ninjs: ${compared.differences.length} differ`,
  );
});

test("no page that holds them opens a dialog, leaves, or asks another host", async ({ task }) => {
  const troubles: string[] = [];
  let opened = 0;
  for (const { site, entries } of sites) {
    const served = await serveStatic(site);
    const some = sampleOf(entries, OPENED);
    troubles.push(...(await openFramed(browser, served.address, some)));
    opened += some.length;
    // Without the policy nothing but the escaping is in a string's way; with it, whatever it stops is said.
    for (const bypassCSP of [false, true]) {
      const few = everyNth(entries, IN_WINDOWS);
      troubles.push(...(await openAll(browser, served.address, few, { bypassCSP })));
      opened += few.length;
    }
    await served.close();
  }
  expect(troubles.slice(0, 20)).toEqual([]);
  show(
    task,
    "S2",
    `${opened} pages opened in Chromium: ${troubles.length} dialogs, navigations, requests off the site and violations`,
  );
});

test("nor does a search that draws them, or that is asked for them", async ({ task }) => {
  const troubles: string[] = [];
  let [drawn, typed] = [0, 0];
  for (const { site, entries } of sites) {
    const served = await serveStatic(site);
    const some = isFull ? entries : entries.slice(0, 20);
    const asked = everyNth(entries, isFull ? 30 : 6).map(({ string }) => string);
    const searched = await searchAll(browser, served.address, some, asked);
    troubles.push(...searched.troubles);
    drawn += searched.drawn;
    typed += searched.typed;
    await served.close();
  }
  expect(troubles.slice(0, 20)).toEqual([]);
  expect(drawn).toBeGreaterThanOrEqual(20);
  show(
    task,
    "S2",
    `${drawn} search results drawn and ${typed} strings typed as a search: ${troubles.length} dialogs, navigations, requests off the site and violations`,
  );
});

test("a page on which one of them is markup is noticed by what looks here", async () => {
  const [first] = sites;
  const broken = first?.entries.filter(({ string }) => MARKUP.has(string)) ?? [];
  const folder = join(place.folder, "unescaped");
  writeUnescaped(first?.site ?? "", folder, broken);
  const compared: Compared = { looked: 0, differences: [] };
  await comparePages(page, folder, broken, compared);
  const told = compared.differences.join("\n");
  for (const thing of ["onerror=", "<iframe>", "a script", "javascript:alert(1)", "h1:"])
    expect(told).toContain(thing);
  const served = await serveStatic(folder);
  const [free, held] = await Promise.all(
    [true, false].map((bypassCSP) => openAll(browser, served.address, broken, { bypassCSP })),
  );
  const framed = await openFramed(browser, served.address, broken);
  expect(framed).toContainEqual(expect.stringMatching(/^console: .*Content Security Policy/));
  await served.close();
  for (const event of ["dialog: 1", "request off loopback: http://evil.example/", "frame:"])
    expect(free).toContainEqual(expect.stringContaining(event));
  expect(held).toContainEqual(expect.stringMatching(/^console: .*Content Security Policy/));
});
