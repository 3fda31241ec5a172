import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch, watch } from "../support/browser.ts";
import { type StaticSite, serveStatic } from "../support/static-server.ts";

const folder = inject("site");
const SEED = "2025/06/12/envoy-warned-senators-of-costly-iranian-reply/";
const PERSIAN = "2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/";
const ASSESSMENT = "2022/08/02/assessment-return-to-the-deal-this-autumn/";

let browser: Browser;
let site: StaticSite;
beforeAll(async () => {
  browser = await launch();
  site = await serveStatic(folder);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("every label of a drawing fits into its box", async () => {
  const { page, context } = await watch(browser);
  for (const path of [SEED, PERSIAN, ASSESSMENT]) {
    await page.goto(site.address + path);
    const outside = await page.locator(".told g").evaluateAll((groups) =>
      groups.flatMap((group) => {
        const box = group.querySelector("rect")?.getBoundingClientRect();
        return [...group.querySelectorAll("text")].flatMap((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          const fits =
            box !== undefined &&
            left >= box.left &&
            right <= box.right &&
            top >= box.top - 1 &&
            bottom <= box.bottom + 1;
          return fits ? [] : [text.textContent];
        });
      }),
    );
    expect([path, outside]).toEqual([path, []]);
  }
  await context.close();
});

test("on a phone the drawing scrolls by itself, with the keyboard too, and its text stays readable", async () => {
  const { page, context, troubles } = await watch(browser, {
    viewport: { width: 320, height: 640 },
  });
  await page.goto(site.address + SEED);
  const drawing = page.locator(".told .drawing");
  const height = await page
    .locator(".told text")
    .first()
    .evaluate((text) => text.getBoundingClientRect().height);
  expect(height).toBeGreaterThan(12);
  await drawing.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => drawing.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});

test("on a Persian page who says it stands on the right, where the eye begins", async () => {
  const { page, context } = await watch(browser, { viewport: { width: 320, height: 640 } });
  await page.goto(site.address + PERSIAN);
  const edges = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      });
  const sayer = await edges(".told .unnamed rect");
  const briefing = await edges(".told .here rect");
  expect(sayer.left).toBeGreaterThan(briefing.right);
  expect(sayer.right).toBeLessThanOrEqual(320);
  await context.close();
});

test("on paper the drawing is whole, and no wider than the text", async () => {
  const { page, context } = await watch(browser, { viewport: { width: 500, height: 900 } });
  await page.goto(site.address + ASSESSMENT);
  await page.emulateMedia({ media: "print" });
  const [drawing, paper] = await page
    .locator(".told")
    .evaluate((figure) => [
      figure.querySelector("svg")?.getBoundingClientRect().width ?? 0,
      figure.getBoundingClientRect().width,
    ]);
  expect(drawing).toBeGreaterThan(0);
  expect(drawing).toBeLessThanOrEqual(paper ?? 0);
  await context.close();
});
