/** An archive of one briefing whose words do not break: nothing of it reaches beyond the page, on a screen or on paper. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { briefing, SETTINGS, writeArchive } from "../support/archive.ts";
import { pageForAll, watch } from "../support/browser.ts";
import { builtArchive } from "../support/built-archive.ts";

const WORD = "Donaudampfschifffahrtsgesellschaftskapitaen";
const ALL_AT_THE_HEAD =
  "nav: [archive, search, about, corrections, sources, feed, feeds, changes]\n";

const archive = writeArchive({
  "archive.yaml": SETTINGS + ALL_AT_THE_HEAD,
  "vocabulary/topics.yaml": `harvest: { name: ${WORD} }\n`,
  "2025/2025-06-12-barn.md": briefing("2025-06-12", {
    fields: { title: `${WORD}sversammlungssaaleinrichtungsbeauftragtenstelle` },
    body: `The barn was dry [@clerk].\n\n\`\`\`\n${"dry ".repeat(60)}\n\`\`\``,
  }),
});
const built = builtArchive(archive);

/** What is wider than the page, or than the row that it stands in. */
const tooWide = (page: Page, isPaper: boolean) =>
  page.evaluate((paper) => {
    const rows = `html, .facet label, .card${paper ? ", pre" : ""}`;
    return [...document.querySelectorAll(rows)]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ localName, className }) => `${localName} ${className}`);
  }, isPaper);

describe.each([
  ["screen", 320],
  ["screen", 1280],
  ["print", 680],
] as const)("on %s, %d wide", (media, width) => {
  const shown = pageForAll(built, { viewport: { width, height: 900 } });

  test.each(["", "2025/06/12/barn/", "topics/harvest/", "search/?q=barn"])(
    "nothing of /%s is cut off",
    async (path) => {
      const { page } = shown;
      await page.emulateMedia({ media });
      await page.goto(built.site.address + path);
      if (path.includes("?")) {
        await page.locator("#results .card").first().waitFor();
        await page.locator("#narrow").evaluate((details) => details.setAttribute("open", ""));
      }
      expect(await tooWide(page, media === "print")).toEqual([]);
    },
  );
});

test("one briefing is not said to be all, and a foot without links has no menu", async () => {
  const { page, context } = await watch(built.browser);
  await page.goto(built.site.address);
  expect(await page.getByText("by month").count()).toBe(0);
  expect(await page.locator("nav").count()).toBe(1);
  await context.close();
});
