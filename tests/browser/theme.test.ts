/** A themed site as readers see it, light and dark: axe finds nothing, and every pair of colours is one of the table. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COLOURS, PAIRS } from "../../scripts/check/archive/colours.ts";
import { heldBrowser, pageForAll } from "../support/browser.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { htmlOf, read } from "../support/pages.ts";
import { type StaticSite, serveStatic } from "../support/static-server.ts";
import { SHEET, writeDesk } from "../support/themed-desk.ts";
import { buildEveryPart } from "../support/validators-archive.ts";
import { lookAt } from "../support/validators-axe.ts";

/** Colours that barely reach AA: what is mixed or dimmed with them would fall below. */
const ACCENT = { light: "#b93a00", dark: "#b56bff" };
const THEME = `license: CC-BY-4.0
feedback: corrections@desk.example
nav: [archive, topics, { text: Our paper, url: "https://desk.example/paper" }, search]
footer: "Made by [three people](https://desk.example/us)."
theme: { accent: { light: "${ACCENT.light}", dark: "${ACCENT.dark}" }, type: humanist, width: wide }
`;
const MODES = ["light", "dark"] as const;

const place = temporary();
const held = heldBrowser();
let site: StaticSite;
let desk: StaticSite;
let pages: string[];
beforeAll(async () => {
  const output = await buildEveryPart(place.folder, "red", THEME);
  site = await serveStatic(output);
  const all = htmlOf(output).filter((file) => !read(output, file).includes('http-equiv="refresh"'));
  // Of each folder one, and the briefings that have most parts.
  pages = all.filter(
    (file, index) =>
      /everything|assessment\/|withdrawn|corrected|404/.test(file) ||
      all.findIndex((other) => other.split("/")[0] === file.split("/")[0]) === index,
  );
  writeDesk(place.folder);
  const folders = ["--briefings", "briefings", "--output", "desk", "--cache", "desk-cache"];
  const paths = folders.map((word, index) => (index % 2 === 0 ? word : join(place.folder, word)));
  expect((await cliHere(["build", ...paths])).code).toBe(0);
  desk = await serveStatic(join(place.folder, "desk"));
});
afterAll(async () => {
  await site.close();
  await desk.close();
  place.remove();
});

const SIZE = { viewport: { width: 1100, height: 900 } };
const shown = pageForAll(held, SIZE);
/** The site's policy refuses axe itself. */
const judged = pageForAll(held, { ...SIZE, bypassCSP: true });

/** `colour on ground` of every text that is seen, as `#rrggbb`. */
function pairsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hex = (colour: string) =>
      `#${(colour.match(/\d+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")}`;
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
    const groundOf = (element: Element | null): string => {
      if (element === null) return hex(getComputedStyle(document.body).backgroundColor);
      const { backgroundColor } = getComputedStyle(element);
      return isClear(backgroundColor) ? groundOf(element.parentElement) : hex(backgroundColor);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pairs = new Set<string>();
    while (texts.nextNode() !== null) {
      const element = texts.currentNode.parentElement;
      if (element === null || (texts.currentNode.textContent ?? "").trim() === "") continue;
      if (!element.checkVisibility() || element.closest("script, svg") !== null) continue;
      pairs.add(`${hex(getComputedStyle(element).color)} on ${groundOf(element)}`);
    }
    return [...pairs];
  });
}

describe.each(MODES)("%s", (mode) => {
  test("axe has nothing to say of any kind of page, and every text is of a pair that the table has", async () => {
    const { page } = judged;
    await page.emulateMedia({ colorScheme: mode });
    const colours = { ...COLOURS[mode], link: ACCENT[mode] };
    const known = new Set(PAIRS.map(({ over, under }) => `${colours[over]} on ${colours[under]}`));
    const found: string[] = [];
    const seen = new Set<string>();
    // Where it is light all are looked at: of the dark these show that its colours hold.
    const looked = pages.filter((_, place) => mode === "light" || place % 4 === 0);
    for (const file of [...looked, "search/?q=barn"]) {
      await page.goto(site.address + file.replace(/index\.html$/, ""));
      if (file.includes("?")) await page.locator("#results .card").first().waitFor();
      const { faults, passed } = await lookAt(page);
      expect(passed).toBeGreaterThan(10);
      found.push(...faults.map((fault) => `${file}: ${fault}`));
      for (const pair of await pairsOn(page)) seen.add(pair);
    }
    expect(pages.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
    // TLP's labels are on black and marked words on yellow, in every mode: both are fixed.
    const others = [...seen].filter((pair) => !known.has(pair));
    expect(others.filter((pair) => !/ on #(?:000000|ffe58a)$/.test(pair))).toEqual([]);
    expect(seen.size - others.length).toBeGreaterThan(5);
    expect([...seen]).toContain(`${ACCENT[mode]} on ${COLOURS[mode].paper}`);
  });

  test("logo and sheet are loaded under the policy of the page, which refuses what is elsewhere", async () => {
    const { page, troubles } = shown;
    await page.emulateMedia({ colorScheme: mode });
    await page.goto(desk.address);
    const seen = await page.evaluate(() => ({
      logo: [...document.querySelectorAll<HTMLImageElement>(".name img")].map(
        ({ naturalWidth, width, height }) =>
          naturalWidth > 0 && height > 20 && Math.round(width / height),
      ),
      spacing: getComputedStyle(document.querySelector("h1") as Element).letterSpacing,
      link: getComputedStyle(document.querySelector("nav a") as Element).color,
    }));
    expect(seen).toMatchObject({ logo: [3], spacing: expect.stringMatching(/^0\.\d+px$/) });
    expect(troubles).toEqual([]);
  });
});

test("a sheet that asks another host for something is refused by the browser, and the page is whole", async () => {
  const evil =
    '@import "https://evil.example/a.css"; h1 { background: url(https://evil.example/b.png) }\n';
  const folder = join(place.folder, "desk/assets");
  const [name = ""] = /theme\.\w+\.css/.exec(read(join(place.folder, "desk"), "index.html")) ?? [];
  writeFileSync(join(folder, name), evil + SHEET);
  const { page, troubles } = shown;
  await page.goto(desk.address);
  await page.locator("h1").waitFor();
  expect(troubles.length).toBeGreaterThan(0);
  for (const trouble of troubles) expect(trouble).toMatch(/Content Security Policy/);
});
