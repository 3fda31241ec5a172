/** Searches an archive of hostile strings: they are drawn as results and facets, and typed as questions. */
import type { Browser, Page } from "playwright-core";
import { search } from "./search-page.ts";
import { inRuns, wellFormed } from "./strings.ts";
import { spaced } from "./strings-compared.ts";
import { provoke, watchClosely } from "./strings-opened.ts";
import { normal } from "./strings-places.ts";
import type { Entry } from "./strings-written.ts";

/** Results that the search page draws at once. */
const AT_ONCE = 10;

/** Facets are drawn for every so many runs: they are the same three names as on the pages. */
const FACETS_EVERY = 4;

/** What searching found, and everything that should not have happened meanwhile. */
export interface Searched {
  readonly drawn: number;
  readonly typed: number;
  readonly troubles: readonly string[];
}

/**
 * Draws each entry among ten results of its days, with the text around a word beside the string, and the facets
 * of each run; then types `typed` of the strings.
 */
export async function searchAll(
  browser: Browser,
  address: string,
  entries: readonly Entry[],
  typed: readonly string[],
): Promise<Searched> {
  const watched = await watchClosely(browser);
  const { page, context, troubles } = watched;
  let drawn = 0;
  await page.goto(`${address}search/`);
  for (const [place, run] of inRuns(entries, AT_ONCE).entries()) {
    await search(page, `barn ${daysOf(run)}`);
    const results = await resultsOf(page);
    drawn += results.length;
    for (const entry of run) {
      const found = results.find(({ path }) => path === entry.address);
      if (spaced(found?.title ?? "") !== spaced(normal("title", entry)))
        troubles.push(`result of ${entry.address}: ${JSON.stringify(found)}`);
    }
    const [first] = run;
    if (first === undefined || place % FACETS_EVERY > 0) continue;
    await search(page, `topic:topic-${first.number}`);
    await provoke(watched);
    const labels = await page.locator("label").allTextContents();
    for (const field of ["topic", "place", "name"] as const)
      if (!labels.some((label) => label.includes(normal(field, first))))
        troubles.push(`no ${field} of ${first.address} among ${JSON.stringify(labels)}`);
  }
  const asked = await typeAll(page, typed, troubles);
  for (const string of typed.slice(0, AT_ONCE)) {
    await page.goto(`${address}search/?${new URLSearchParams({ q: wellFormed(string) })}`);
    await page.locator('#results[aria-busy="false"]').waitFor({ state: "attached" });
    await provoke(watched);
  }
  await context.close();
  return { drawn, typed: asked, troubles };
}

/** Types the strings one after the other, and waits for what is answered. Returns how many could be typed. */
async function typeAll(page: Page, typed: readonly string[], troubles: string[]): Promise<number> {
  let asked = 0;
  for (const string of typed) {
    // A box for one line has no line ends, and an empty one asks nothing.
    const line = wellFormed(string.replace(/[\r\n]/g, ""));
    if (line.trim() === "") continue;
    // Signs without a letter or digit are no question, and no answer comes.
    if (/[\p{L}\p{N}]/u.test(line)) await search(page, line);
    else await page.fill("#q", line);
    if ((await page.inputValue("#q")) !== line) troubles.push(`typed: ${line}`);
    asked++;
  }
  return asked;
}

/** `after:` the first day and `before:` the day after the last one. */
function daysOf(run: readonly Entry[]): string {
  const last = run.at(-1)?.id.slice(0, 10) ?? "";
  const next = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return `after:${run[0]?.id.slice(0, 10)} before:${next}`;
}

function resultsOf(page: Page): Promise<{ path: string; title: string }[]> {
  return page.locator("#results .card h3 a").evaluateAll((links) =>
    links.map((link) => ({
      path: new URL((link as HTMLAnchorElement).href).pathname,
      title: link.textContent ?? "",
    })),
  );
}
