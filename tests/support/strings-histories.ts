/** What the history of a hostile string says: the sentence that was taken out, as it was written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Compared, spaced } from "./strings-compared.ts";
import { isKept, onceIn } from "./strings-versions.ts";
import type { Entry } from "./strings-written.ts";

/** Compares what each history says was taken out. */
export async function compareHistories(
  page: Page,
  site: string,
  entries: readonly Entry[],
  compared: Compared,
): Promise<void> {
  const kept = entries.filter(isKept);
  const pages = kept.map(({ address }) =>
    readFileSync(join(site, address, "history/index.html"), "utf8"),
  );
  const taken = await page.evaluate(
    (pages) =>
      pages.map((html) => {
        const root = new DOMParser().parseFromString(html, "text/html");
        for (const unseen of root.querySelectorAll(".unseen")) unseen.remove();
        return [...root.querySelectorAll(".changed p:not(.label)")].map(
          ({ textContent }) => textContent ?? "",
        );
      }),
    pages,
  );
  for (const [at, entry] of kept.entries()) {
    compared.looked++;
    const texts = taken[at] ?? [];
    if (!texts.some((text) => spaced(text).includes(spaced(onceIn(entry)))))
      compared.differences.push(
        `${entry.address}history/: no ${onceIn(entry)} in ${texts.join(" | ")}`,
      );
  }
}
