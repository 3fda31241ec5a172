/** Opens thousands of pages, many at once as frames of one: half the work of a window for each. */
import type { Browser, Page } from "playwright-core";
import { isFull } from "./promise.ts";
import { inRuns, wellFormed } from "./strings.ts";
import { watchClosely } from "./strings-opened.ts";
import { normal } from "./strings-places.ts";
import type { Entry } from "./strings-written.ts";

const TABS = isFull ? 2 : 1;
const FRAMES = 20;

/** Opens each entry's page in a frame, its words as those to be marked. Returns all that should not have happened. */
export async function openFramed(
  browser: Browser,
  address: string,
  entries: readonly Entry[],
): Promise<string[]> {
  const shares = inRuns(entries, Math.max(1, Math.ceil(entries.length / TABS)));
  const found = await Promise.all(
    shares.map(async (share) => {
      const { page, context, troubles } = await watchClosely(browser);
      const host = `${address}frames/`;
      await page.route(host, (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Frames</title>" }),
      );
      for (const run of inRuns(share, FRAMES)) {
        const before = troubles.length;
        const asked = run.map((entry) => {
          const mark = new URLSearchParams({ mark: wellFormed(entry.string) });
          return `${address}${entry.address.slice(1)}?${mark}`;
        });
        try {
          await page.goto(host);
          const opened = await openIn(page, asked);
          run.forEach((entry, index) => {
            const { h1, url, frames } = opened[index] ?? {};
            if (h1 !== normal("title", entry)) troubles.push(`h1: ${h1}`);
            if (url !== asked[index]) troubles.push(`navigation to ${url}`);
            if (frames !== 0) troubles.push(`frames: ${frames}`);
          });
        } catch (error) {
          troubles.push(`navigation: ${error}`);
        }
        // What it said is told with where it was said.
        if (troubles.length > before) troubles.push(`(from ${run[0]?.address} on)`);
      }
      await context.close();
      return troubles;
    }),
  );
  return found.flat();
}

/** Loads the addresses as frames, provokes each, and says what became of it. */
function openIn(page: Page, addresses: readonly string[]) {
  return page.evaluate(async (addresses) => {
    const frames = await Promise.all(
      addresses.map(
        (address) =>
          new Promise<HTMLIFrameElement>((resolve) => {
            const frame = document.createElement("iframe");
            frame.onload = () => resolve(frame);
            frame.src = address;
            document.body.append(frame);
          }),
      ),
    );
    return frames.map(({ contentWindow: inner }) => {
      const own = inner as (Window & Pick<typeof globalThis, "provokeAll">) | null;
      return { h1: own?.provokeAll().h1, url: own?.location.href, frames: own?.length };
    });
  }, addresses);
}
