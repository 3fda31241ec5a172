/** The text that search takes of a page: words that stand apart for readers stand apart in it. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { FRAGMENT } from "../../scripts/search/format/fragment.ts";
import { readFragment } from "../../scripts/search/write/read-fragment.ts";
import { filesOf, read, textOf } from "../support/pages.ts";
import { site } from "../support/sample-pages.ts";

/** Where Pagefind sets nothing between an element's text and the next. */
const CELL = /<(t[hd]|d[td]|caption|figcaption|summary)\b[^>]*>(.*?)<\/\1>/gs;

function cellsOf(html: string): string[] {
  return [...html.matchAll(CELL)].map(([, , inside = ""]) => textOf(inside).trim());
}

test("no cell of a table and no term of a list runs into the next", () => {
  const texts = filesOf(site).filter((file) => file.endsWith(FRAGMENT));
  let pairs = 0;
  for (const file of texts) {
    const { url, content } = readFragment(join(site, file));
    const cells = cellsOf(read(site, `${url.slice(1)}index.html`));
    for (const [place, cell] of cells.entries()) {
      const next = cells[place + 1];
      if (next === undefined || next === "" || cell === "" || !content.includes(cell)) continue;
      pairs++;
      expect([url, content.includes(cell + next)]).toEqual([url, false]);
    }
  }
  expect(pairs).toBeGreaterThan(20);
});
