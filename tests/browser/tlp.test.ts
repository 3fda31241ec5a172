import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { pageForAll } from "../support/browser.ts";
import { builtArchive } from "../support/built-archive.ts";

const COLOURS = {
  "TLP:CLEAR": "rgb(255, 255, 255)",
  "TLP:GREEN": "rgb(51, 255, 0)",
  "TLP:AMBER": "rgb(255, 192, 0)",
  "TLP:AMBER+STRICT": "rgb(255, 192, 0)",
  "TLP:RED": "rgb(255, 43, 43)",
} as const;
const slugOf = (label: string) => label.toLowerCase().replace(/\W/g, "-");

const archive = writeArchive(
  Object.fromEntries(
    Object.keys(COLOURS).map((label) => [
      `2025/2025-06-12-${slugOf(label)}.md`,
      briefing("2025-06-12", {
        fields: { tlp: label },
        body: "The barn was dry [@clerk].\n\n".repeat(120),
      }),
    ]),
  ),
);
const built = builtArchive(archive, ["--audience", "red"]);

/** What the marks in header and footer look like. Twelve points are 16 pixels. */
const marksOf = (page: Page) =>
  page.locator(".tlp").evaluateAll((marks) =>
    marks.map((mark) => {
      const style = getComputedStyle(mark);
      const frame = mark.closest("header, footer");
      const margin = frame === null ? 0 : Number.parseFloat(getComputedStyle(frame).paddingRight);
      const edge = frame?.getBoundingClientRect().right ?? 0;
      return {
        in: frame?.localName,
        text: (mark as HTMLElement).innerText,
        colour: style.color,
        ground: style.backgroundColor,
        isLarge: Number.parseFloat(style.fontSize) >= 16,
        isRight: Math.abs(edge - mark.getBoundingClientRect().right) <= margin + 1,
        adjust: style.getPropertyValue("print-color-adjust"),
      };
    }),
  );

const shown = pageForAll(built);
const AS_IT_IS = { media: null, colorScheme: null, forcedColors: null };

describe.each([
  [{ media: "screen" }, { width: 1200, height: 900 }],
  [{ media: "screen" }, { width: 320, height: 640 }],
  [{ colorScheme: "dark" }, { width: 1280, height: 720 }],
  [{ forcedColors: "active" }, { width: 1280, height: 720 }],
  [{ media: "print" }, { width: 700, height: 900 }],
] as const)("with %j, %j", (options, size) => {
  test.each(Object.entries(COLOURS))(
    "%s stands at the right of header and footer, large, in its colour",
    async (label, colour) => {
      const { page } = shown;
      await page.setViewportSize(size);
      await page.emulateMedia({ ...AS_IT_IS, ...options });
      await page.goto(`${built.site.address}2025/06/12/${slugOf(label)}/`);
      const mark = {
        ...{ text: label, colour, ground: "rgb(0, 0, 0)", isLarge: true, isRight: true },
        adjust: "media" in options && options.media === "print" ? "exact" : "economy",
      };
      expect(await marksOf(page)).toEqual([
        { in: "header", ...mark },
        { in: "footer", ...mark },
      ]);
    },
  );
});

test("a reader's small letters do not make the label small", async () => {
  const { page } = shown;
  await page.emulateMedia(AS_IT_IS);
  await page.goto(`${built.site.address}2025/06/12/${slugOf("TLP:RED")}/`);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "8px";
  });
  for (const { isLarge } of await marksOf(page)) expect(isLarge).toBe(true);
});

test("in print header and footer stand on every sheet: above and below as those of a table", async () => {
  const { page } = shown;
  await page.emulateMedia({ ...AS_IT_IS, media: "print" });
  await page.goto(`${built.site.address}2025/06/12/${slugOf("TLP:RED")}/`);
  const displays = await page.locator("body > :is(header, main, footer)").evaluateAll((parts) =>
    parts.map((part) => {
      const { display, breakInside } = getComputedStyle(part);
      return [part.localName, display, breakInside];
    }),
  );
  expect(displays).toEqual([
    ["header", "table-header-group", "avoid"],
    ["main", "table-row-group", "auto"],
    ["footer", "table-footer-group", "avoid"],
  ]);
});
