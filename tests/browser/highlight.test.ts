import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pageForAll, watch } from "../support/browser.ts";
import { servedSample } from "../support/served-sample.ts";

const sample = servedSample();
const shown = pageForAll(sample);

const BRIEFING = "2025/06/12/envoy-warned-senators-of-costly-iranian-reply/";

/** What is marked, in the order in which it stands. */
const marked = (page: Page) =>
  page.evaluate(() =>
    CSS.highlights === undefined
      ? [...document.querySelectorAll("article mark")].map(({ textContent }) => textContent)
      : [...(CSS.highlights.get("found") ?? [])].map(String),
  );

test("a briefing that is opened without words to mark is as it was built", async () => {
  const { page, troubles } = shown;
  await page.goto(sample.site.address + BRIEFING);
  expect(await marked(page)).toEqual([]);
  expect(await page.locator(".clear-marks").count()).toBe(0);
  expect(troubles).toEqual([]);
});

test("one link leads to whichever paragraph, heading or claim a reader points at or goes to by keys", async () => {
  const { page, troubles } = shown;
  await page.goto(sample.site.address + BRIEFING);
  const link = page.locator("a.place-link");
  const places = page.locator(".prose :is(h2, h3, p)[id]");
  expect(await link.count()).toBe(1);
  await places.nth(2).hover();
  expect(await link.getAttribute("href")).toBe(`#${await places.nth(2).getAttribute("id")}`);
  await link.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe(`#${await places.nth(3).getAttribute("id")}`);
  await page.emulateMedia({ media: "print" });
  expect(await link.isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  expect(troubles).toEqual([]);
});

test.each([["with"], ["without"]])(
  "words are marked whole and as written, %s the browser's own highlights, and can be cleared",
  async (way) => {
    const { page, context, troubles } = await watch(sample.browser);
    if (way === "without") {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, "CSS", { value: {} });
      });
    }
    await page.goto(`${sample.site.address}${BRIEFING}?mark=Iran&mark=senat&mark=(&mark=#_sources`);
    const words = await marked(page);
    expect(words.length).toBeGreaterThan(0);
    expect(new Set(words)).toEqual(new Set(["Iran"]));
    const text = await page.locator("article").first().innerText();
    await page.getByRole("button", { name: "Clear highlights" }).click();
    expect(await marked(page)).toEqual([]);
    expect(await page.locator("article").first().innerText()).toBe(text);
    expect(page.url()).toBe(`${sample.site.address}${BRIEFING}#_sources`);
    expect(await page.getAttribute("link[rel=canonical]", "href")).not.toContain("mark");
    expect(troubles).toEqual([]);
    await context.close();
  },
);
