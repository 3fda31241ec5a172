/** Q1: axe finds nothing on any kind of page, light, dark, in forced colours, from right to left, on a phone and in print, nor in any state of the search. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { PATHS } from "../../scripts/site-plan.ts";
import { heldBrowser, pageForAll, type Watched } from "../support/browser.ts";
import { temporary } from "../support/cli.ts";
import { contrastsOf, DRAWN } from "../support/contrasts.ts";
import { htmlOf, read } from "../support/pages.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { answered, watchFake } from "../support/search-page.ts";
import { type StaticSite, serveStatic } from "../support/static-server.ts";
import { buildEveryPart } from "../support/validators-archive.ts";
import { lookAt } from "../support/validators-axe.ts";

const WIDE = { width: 1200, height: 900 };
const MODES = {
  light: { ...WIDE, colorScheme: "light" },
  dark: { ...WIDE, colorScheme: "dark" },
  "320 pixels": { width: 320, height: 640, colorScheme: "light" },
  "forced colours": { ...WIDE, colorScheme: "dark", forcedColors: "active" },
} as const;

/** What axe leaves to a person, but for contrast, and why it is right here. */
const JUDGED = [
  // Bars are months: the two fields below them do the same (WCAG 2.5.8, an equivalent control).
  /^target-size: <button type="button" class="bar/,
  // It cannot tell whether a single letter is one to be read: the number is in the label as it stands (WCAG 2.5.3).
  /^label-content-name-mismatch: <a [^>]*aria-label="[^"]*?(?<!\p{N})(\p{N}+)(?!\p{N})[^"]*">\1<\/a>/u,
];

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

/** Looks at a page as it stands: what axe found wrong, and what of that which it leaves to a person is. */
async function troublesOf(page: Page, drawn = new Set<string>()): Promise<string[]> {
  const { faults, unsure, untold, passed } = await lookAt(page);
  expect(passed).toBeGreaterThan(10);
  const measured = await contrastsOf(page, [...untold, ...Object.values(DRAWN)]);
  for (const { selector } of measured) drawn.add(selector);
  return [
    ...faults,
    ...unsure.filter((found) => !JUDGED.some((known) => known.test(found))),
    ...measured
      .filter(({ contrast }) => contrast < 4.5)
      .map(({ html, contrast }) => `measured: ${html} (${contrast.toFixed(2)})`),
  ];
}

/** In a sample one of each folder of the site, and briefings that have most parts. */
const isOfSample = (file: string, place: number, all: readonly string[]) =>
  /everything|crowd|assessment\/|sitrep-two|withdrawn|corrected|red\/|404/.test(file) ||
  all.findIndex((other) => other.split("/")[0] === file.split("/")[0]) === place;

/** Where another mode has looked at all of the sample, these are enough to see that colours and widths hold. */
const isFourth = (file: string, place: number) =>
  place % 4 === 0 || /everything|crowd|sitrep-two/.test(file);

describe.each(Object.entries(MODES))("%s", (mode, { width, height, ...media }) => {
  const inMode = async ({ page }: Watched): Promise<Page> => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ forcedColors: "none", ...media });
    return page;
  };

  test("every kind of page of an archive that uses every part of the format", async ({ task }) => {
    const page = await inMode(shown);
    const looked = isFull
      ? pages
      : pages.filter(isOfSample).filter(mode === "light" ? () => true : isFourth);
    const found: string[] = [];
    const drawn = new Set<string>();
    for (const file of looked) {
      await page.goto(every.address + file.replace(/index\.html$/, ""));
      if (mode === "light" && /everything\//.test(file))
        await page.emulateMedia({ media: "print" });
      found.push(...(await troublesOf(page, drawn)).map((trouble) => `${file}: ${trouble}`));
      await page.emulateMedia({ media: "screen" });
    }
    expect(found).toEqual([]);
    const isPhone = width < 400;
    for (const kind of Object.values(DRAWN))
      if (!(isPhone && kind === DRAWN["who told whom, in columns"])) expect(drawn).toContain(kind);
    show(task, "Q1", `axe, ${mode}, ${looked.length} pages: ${found.length} violations`);
  });

  // Its years stand below each other in the map of the archive, as those of the archive above do not.
  test.runIf(mode === "320 pixels")("the sample's first pages on a phone", async () => {
    const page = await inMode(shown);
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
    const look = async (state: string) => {
      await page.locator("#narrow").evaluate((element) => {
        (element as HTMLDetailsElement).open = true;
      });
      found.push(...(await troublesOf(page)).map((trouble) => `${state}: ${trouble}`));
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
    show(
      task,
      "Q1",
      `axe, ${mode}, ${looked.length + 1} states of the search: ${found.length} violations`,
    );
  });
});

test("and what is wrong with a page is found", async () => {
  const { page } = shown;
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
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
    const box = (fill: string) => `<rect width="90" height="20" fill="${fill}"/>`;
    const drawing = (inside: string) => `<svg class="glyph" width="90" height="20">${inside}</svg>`;
    add("div", (element) => {
      element.innerHTML =
        drawing(`${box("#666")}<text y="15">On grey</text>`) +
        drawing(`<text y="15">Covered</text>${box("#fff")}`);
    });
  });
  const found = await troublesOf(page);
  for (const rule of ["image-alt", "button-name", "heading-order", "color-contrast"])
    expect(found.filter((line) => line.startsWith(rule)).length).toBeGreaterThan(0);
  const drawn = found.filter((line) => /^measured: .*(?:On grey|Covered)/.test(line));
  expect(new Set(drawn).size).toBe(2);
});
