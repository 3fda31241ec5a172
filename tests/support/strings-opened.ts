/** Opens pages that hold hostile strings in a real Chromium, as a reader does, and notes whatever they set off. */
import type { Browser } from "playwright-core";
import { type Watched, watch } from "./browser.ts";
import { isFull } from "./promise.ts";
import { inRuns, wellFormed } from "./strings.ts";
import { normal } from "./strings-places.ts";
import type { Entry } from "./strings-written.ts";

/** Tabs at once: a page waits for the network more than for a processor. A few pages are opened before a second tab is there. */
const TABS = isFull ? 3 : 1;

declare global {
  /** Points at every element of a page and focuses what can be, as handlers in attributes wait for. */
  var provokeAll: () => Opened;
}

/** What a page is after it was provoked. */
export interface Opened {
  readonly h1: string;
  /** How many names scripts gave to the whole page. */
  readonly globals: number;
}

/** The same as `watch`, and it notes windows and addresses that the site did not ask for. */
export async function watchClosely(
  browser: Browser,
  options: Parameters<typeof watch>[1] = {},
): Promise<Watched> {
  const watched = await watch(browser, options);
  const { page, context, troubles } = watched;
  await context.addInitScript(() => {
    const value = (): Opened => {
      for (const element of document.querySelectorAll("*"))
        for (const name of ["mouseover", "pointerenter", "focus", "animationstart", "toggle"])
          element.dispatchEvent(new Event(name));
      for (const link of document.querySelectorAll<HTMLElement>("a, input, button, [tabindex]"))
        link.focus({ preventScroll: true });
      const h1 = document.querySelector("h1")?.textContent ?? "";
      return { h1, globals: Object.keys(globalThis).length };
    };
    Object.defineProperty(globalThis, "provokeAll", { value });
  });
  page.on("popup", (popup) => troubles.push(`window: ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:\d+\/|about:blank$)/.test(frame.url()))
      troubles.push(`navigation: ${frame.url()}`);
  });
  return watched;
}

/** What a page is after everything on it was pointed at and focused. */
export function provoke({ page }: Watched): Promise<Opened> {
  return page.evaluate(() => globalThis.provokeAll());
}

/** Opens each entry's page, its words as those to be marked. Returns everything that should not have happened. */
export async function openAll(
  browser: Browser,
  address: string,
  entries: readonly Entry[],
  options: Parameters<typeof watch>[1] = {},
): Promise<string[]> {
  const runs = inRuns(entries, Math.max(1, Math.ceil(entries.length / TABS)));
  const found = await Promise.all(
    runs.map(async (run) => {
      const watched = await watchClosely(browser, options);
      const { page, context, troubles } = watched;
      await page.goto(`${address}about/`);
      const { globals } = await provoke(watched);
      for (const entry of run) {
        const mark = new URLSearchParams({ mark: wellFormed(entry.string) });
        const before = troubles.length;
        const asked = `${address}${entry.address.slice(1)}?${mark}`;
        await visit(watched, asked, { globals, h1: normal("title", entry) });
        // What it said is told with where it was said.
        if (troubles.length > before) troubles.push(`(on ${entry.address})`);
      }
      await context.close();
      return troubles;
    }),
  );
  return found.flat();
}

/** Opens a page and provokes it; a page that leaves meanwhile takes what was asked of it with it. */
async function visit(watched: Watched, asked: string, { globals, h1 }: Opened): Promise<void> {
  const { page, troubles } = watched;
  try {
    await page.goto(asked);
    const opened = await provoke(watched);
    if (opened.h1 !== h1) troubles.push(`h1: ${opened.h1}`);
    if (opened.globals !== globals) troubles.push("a script named something");
    for (const frame of page.frames().slice(1)) troubles.push(`frame: ${frame.url()}`);
    if (page.url() !== asked) troubles.push(`navigation to ${page.url()}`);
  } catch (error) {
    troubles.push(`navigation: ${error}`);
  }
}
