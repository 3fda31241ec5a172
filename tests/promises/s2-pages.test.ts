/** S2 for pages of a desk's own: any string in title, summary or text is shown as text or refused. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeArchive } from "../support/archive.ts";
import { launch, leave } from "../support/browser.ts";
import { buildAt, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { serveStatic } from "../support/static-server.ts";
import { corpusStrings, everyNth, inRuns, ownStrings } from "../support/strings.ts";
import { openAll } from "../support/strings-opened.ts";
import { PAGE_FIELDS, pageEntry, pagesArchive } from "../support/strings-pages.ts";
import { parsePages, strangeIn } from "../support/strings-parsed.ts";
import { normal } from "../support/strings-places.ts";
import { type Entry, writtenIn } from "../support/strings-written.ts";

/** As many pages as a desk may have. */
const IN_ARCHIVE = 100;
/** So many pages of each archive are opened in windows, with the policy and without. */
const OPENED = isFull ? 100 : 5;

const entries = [...ownStrings(), ...sampleOf(corpusStrings(), 20)].map(pageEntry);
const place = temporary();
const sites: { readonly site: string; readonly entries: readonly Entry[] }[] = [];
let browser: Browser;
let page: Page;
beforeAll(
  async () => {
    browser = await launch();
    page = await browser.newPage();
    const workers = oneWorker();
    for (const [turn, run] of inRuns(entries, IN_ARCHIVE).entries()) {
      const { folder, remove } = writeArchive(pagesArchive(run));
      const site = join(place.folder, `site-${turn}`);
      const folders = { briefings: folder, output: site, cache: join(place.folder, "cache") };
      const { diagnostics } = await buildAt(folders, workers);
      expect(diagnostics).toEqual([]);
      sites.push({ site, entries: run });
      remove();
    }
    await workers.close();
  },
  isFull ? 3_600_000 : undefined,
);
afterAll(async () => {
  await leave(browser);
  place.remove();
});

test("each is shown as it was written, or refused", async ({ task }) => {
  const differences: string[] = [];
  let looked = 0;
  const compare = (what: string, shown: string | undefined, written: string) => {
    looked++;
    if (shown !== written)
      differences.push(`${what}: ${JSON.stringify(shown)} for ${JSON.stringify(written)}`);
  };
  for (const { site, entries } of sites) {
    const files = entries.map(({ address }) => ({
      path: address,
      html: readFileSync(join(site, `${address}index.html`), "utf8"),
      isBriefing: false,
    }));
    const [parsed, words] = [await parsePages(page, files), await wordsOf(files)];
    for (const [turn, entry] of entries.entries()) {
      const at = parsed[turn];
      if (at === undefined) throw new Error(`${entry.address} was not parsed.`);
      differences.push(...strangeIn(at).map((strange) => `${at.path}: ${strange}`));
      compare(`${at.path} h1`, at.h1, normal("title", entry));
      compare(`${at.path} description`, words[turn]?.description, normal("summary", entry));
      const first = `The barn was “${writtenIn("body", entry)}” that day.`;
      compare(`${at.path} text`, words[turn]?.first, first);
    }
    const foot = new Map(parsed[0]?.links);
    for (const entry of entries)
      compare(`${entry.address} in the menu`, foot.get(entry.address), normal("title", entry));
  }
  expect(differences.slice(0, 20)).toEqual([]);
  const refused = entries.reduce((sum, entry) => sum + entry.refused.size, 0);
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(entries.length);
  show(
    task,
    "S2",
    `${entries.length} strings in ${PAGE_FIELDS.length} places of own pages: ${refused} refused, ${looked} texts parsed back, ${differences.length} differ`,
  );
});

/** Chromium's own parser, which runs nothing: what a page says to search engines, and its first words. */
function wordsOf(files: readonly { readonly html: string }[]) {
  return page.evaluate(
    (texts) =>
      texts.map((text) => {
        const root = new DOMParser().parseFromString(text, "text/html");
        return {
          description:
            root.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
          first: root.querySelector(".prose > p")?.textContent ?? "",
        };
      }),
    files.map(({ html }) => html),
  );
}

test("no page that holds them opens a dialog, leaves, or asks another host", async ({ task }) => {
  const troubles: string[] = [];
  let opened = 0;
  for (const { site, entries } of sites) {
    const served = await serveStatic(site);
    for (const bypassCSP of [false, true]) {
      const few = everyNth(entries, OPENED);
      troubles.push(...(await openAll(browser, served.address, few, { bypassCSP })));
      opened += few.length;
    }
    await served.close();
  }
  expect(troubles.slice(0, 20)).toEqual([]);
  show(
    task,
    "S2",
    `${opened} own pages opened in Chromium: ${troubles.length} dialogs, navigations, requests off the site and violations`,
  );
});
