/** Q1: axe finds nothing on any kind of page, light, dark, on a phone and in print, nor in any state of the search. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { NAVIGATION, PATHS } from "../../scripts/site-plan.ts";
import { LANGUAGES } from "../../scripts/words/languages.ts";
import { heldBrowser, pageForAll, type Watched } from "../support/browser.ts";
import { temporary } from "../support/cli.ts";
import { htmlOf, read } from "../support/pages.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { answered, watchFake } from "../support/search-page.ts";
import { type StaticSite, serveStatic } from "../support/static-server.ts";
import { buildEveryPart } from "../support/validators-archive.ts";
import { lookAt } from "../support/validators-axe.ts";

const MODES = {
  light: { width: 1200, height: 900, colorScheme: "light" },
  dark: { width: 1200, height: 900, colorScheme: "dark" },
  "320 pixels": { width: 320, height: 640, colorScheme: "light" },
} as const;

/** What axe leaves to a person, and why it is right here. The contrast of each that is text is measured below. */
const JUDGED = [
  // An arrow beside a link's words, in the link's own colour.
  /^color-contrast: <a rel="(?:prev|next)".*only non-text characters/s,
  // An arrow between two names, in the colour of both.
  /^color-contrast: <i role="img" aria-label="(?:via|از طریق|عبر)">.*only non-text characters/s,
  // It sees a shape below its own text as something that covers it.
  /^color-contrast: <text .*(?:overlapped by another element|contains an image node)/s,
  // The year below the bars stands in a box as wide as its months, which the next year's letters may enter.
  /^color-contrast: <span>\d{4}<\/span> .*overlapped by another element/s,
  // Bars are months: the two fields below them do the same (WCAG 2.5.8, an equivalent control).
  /^target-size: <button type="button" class="bar/,
];
/** On a phone the menu is out of its window in part, in the colours of what is in it, and a month is one letter, which axe takes for no text. */
const SCROLLED = [
  /^color-contrast: <th scope="col" aria-label="\p{L}+">\p{L}<\/th> .*too short/su,
  ...[...LANGUAGES].flatMap(([lang, { menu }]) =>
    NAVIGATION.head.map(
      (name) =>
        new RegExp(
          `^color-contrast: <a href="(?:/${lang})?${PATHS[name]}"(?: aria-current="\\w+")?>${menu[name]}</a> .*partially obscured`,
          "s",
        ),
    ),
  ),
];
/** Text whose contrast axe cannot tell. */
const UNTOLD = "svg text, .years span span, header.site nav a, .cite i, th[aria-label]";

const place = temporary();
const held = heldBrowser();
let site: StaticSite;
let every: StaticSite;
let pages: string[];
beforeAll(async () => {
  site = await serveStatic(inject("site"));
  const output = await buildEveryPart(place.folder, "red");
  every = await serveStatic(output);
  // A page that only leads on is gone before anybody could look at it; of plain notes one is like the other.
  pages = htmlOf(output).filter(
    (file) =>
      !read(output, file).includes('http-equiv="refresh"') &&
      !/^(?:2024\/\d+\/(?!01\/)|names\/n(?!0\/)|threads\/2024)/.test(file),
  );
});
afterAll(async () => {
  await site.close();
  await every.close();
  place.remove();
});

/** The site's policy refuses axe itself. */
const shown = pageForAll(held, { bypassCSP: true });
const searched = pageForAll(held, { bypassCSP: true }, watchFake);

/** Looks at a page as it stands; what axe found wrong or could not judge. */
async function troublesOf(page: Page): Promise<string[]> {
  const { faults, unsure, passed } = await lookAt(page);
  expect(passed).toBeGreaterThan(10);
  const isNarrow = (page.viewportSize()?.width ?? 0) < 400;
  const judged = isNarrow ? [...JUDGED, ...SCROLLED] : JUDGED;
  return [...faults, ...unsure.filter((found) => !judged.some((known) => known.test(found)))];
}

/** Contrast of each such text that is shown with what it stands on: a box that is drawn, or the ground (WCAG 2, relative luminance). */
function contrastsOf(page: Page): Promise<number[]> {
  return page.locator(UNTOLD).evaluateAll((texts) => {
    const luminance = (colour: string) => {
      const parts = (colour.match(/[\d.]+/g) ?? []).map(Number);
      const [r = 0, g = 0, b = 0] = parts.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (text: Element): string => {
      const box = text.closest(".wide g")?.querySelector("path");
      if (box != null) return getComputedStyle(box).fill;
      for (let at: Element | null = text; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const shown = texts.filter((text) => text.getClientRects().length > 0);
    return shown.map((text) => {
      const { fill, color } = getComputedStyle(text);
      const both = [luminance(text.tagName === "text" ? fill : color), luminance(groundOf(text))];
      return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    });
  });
}

/** In a sample one of each folder of the site, and briefings that have most parts. */
const isOfSample = (file: string, place: number, all: readonly string[]) =>
  /everything|assessment\/|sitrep-two|withdrawn|corrected|red\/|404/.test(file) ||
  all.findIndex((other) => other.split("/")[0] === file.split("/")[0]) === place;

/** Where another mode has looked at all of the sample, these are enough to see that colours and widths hold. */
const isFourth = (file: string, place: number) => place % 4 === 0 || file.includes("everything");

describe.each(Object.entries(MODES))("%s", (mode, { colorScheme, ...size }) => {
  const inMode = async ({ page }: Watched): Promise<Page> => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    return page;
  };

  test("every kind of page of an archive that uses every part of the format", async ({ task }) => {
    const page = await inMode(shown);
    const looked = isFull
      ? pages
      : pages.filter(isOfSample).filter(mode === "light" ? () => true : isFourth);
    const found: string[] = [];
    const contrasts: number[] = [];
    for (const file of looked) {
      await page.goto(every.address + file.replace(/index\.html$/, ""));
      if (mode === "light" && /everything\//.test(file))
        await page.emulateMedia({ media: "print" });
      found.push(...(await troublesOf(page)).map((trouble) => `${file}: ${trouble}`));
      contrasts.push(...(await contrastsOf(page)));
      await page.emulateMedia({ media: "screen" });
    }
    expect(found).toEqual([]);
    expect(contrasts.length).toBeGreaterThan(3);
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    show(task, "Q1", `axe, ${mode}, ${looked.length} pages: ${found.length} violations`);
  });

  // Its years stand below each other in the map of the archive, as those of the archive above do not.
  test.runIf(mode === "320 pixels")("the sample's first pages on a phone", async () => {
    const { page } = shown;
    await page.setViewportSize({ width: 390, height: 844 });
    const found: string[] = [];
    for (const path of [PATHS.home, PATHS.archive]) {
      await page.goto(site.address + path.slice(1));
      found.push(...(await troublesOf(page)).map((trouble) => `${path}: ${trouble}`));
    }
    expect(found).toEqual([]);
  });

  test("the search in every state", async ({ task }) => {
    const page = await inMode(searched);
    const states = [
      "talks",
      "topic:oil order:newest",
      "wittkof topic:sanctoins",
      "zzyzx topic:oil",
      "Kiev gap",
    ];
    const found: string[] = [];
    const contrasts: number[] = [];
    const look = async (state: string) => {
      await page.locator("#narrow").evaluate((element) => {
        (element as HTMLDetailsElement).open = true;
      });
      found.push(...(await troublesOf(page)).map((trouble) => `${state}: ${trouble}`));
      contrasts.push(...(await contrastsOf(page)));
    };
    const looked = mode === "light" ? states : sampleOf(states, 1);
    for (const state of looked) {
      await page.goto(`${site.address}search/?q=${encodeURIComponent(state)}`);
      await answered(page, state);
      await look(state);
    }
    await page.fill("#q", "broken");
    await page.locator("#status", { hasText: "could not be loaded" }).waitFor();
    await look("broken");
    expect(found).toEqual([]);
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    show(
      task,
      "Q1",
      `axe, ${mode}, ${looked.length + 1} states of the search: ${found.length} violations`,
    );
  });
});

test("and what is wrong with a page is found", async () => {
  const { page } = shown;
  await page.setViewportSize(MODES.light);
  await page.goto(site.address);
  await page.evaluate(() => {
    const add = (name: string, change: (element: HTMLElement) => void) => {
      const element = document.createElement(name);
      change(element);
      document.querySelector("main")?.append(element);
    };
    add("img", () => undefined);
    add("button", () => undefined);
    add("h5", (element) => element.append("Too deep"));
    add("p", (element) => {
      element.append("Too pale");
      element.style.color = "#ddd";
    });
  });
  const found = await troublesOf(page);
  for (const rule of ["image-alt", "button-name", "heading-order", "color-contrast"])
    expect(found.filter((line) => line.startsWith(rule)).length).toBeGreaterThan(0);
});
