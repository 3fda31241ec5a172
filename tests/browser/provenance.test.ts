import { expect, test } from "vitest";
import { pageForAll } from "../support/browser.ts";
import { servedSample } from "../support/served-sample.ts";

const SEED = "2025/06/12/envoy-warned-senators-of-costly-iranian-reply/";
const PERSIAN = "2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/";
const ASSESSMENT = "2022/08/02/assessment-return-to-the-deal-this-autumn/";

const sample = servedSample();
const shown = pageForAll(sample);

test("every label of a drawing fits into a box", async () => {
  const { page } = shown;
  await page.setViewportSize({ width: 800, height: 900 });
  for (const path of [SEED, PERSIAN]) {
    await page.goto(sample.site.address + path);
    const labels = page.locator(".told .wide text");
    expect(await labels.count()).toBeGreaterThan(0);
    const outside = await labels.evaluateAll((texts) =>
      texts.flatMap((text) => {
        const { x, y, width, height } = (text as SVGTextElement).getBBox();
        const frames = text.parentElement?.querySelector("path")?.getAttribute("d") ?? "";
        const fits = [...frames.matchAll(/M([\d.]+) ([\d.]+)h(\d+)v([\d.]+)/g)].some((frame) => {
          const [left = 0, top = 0, wide = 0, high = 0] = frame.slice(1).map(Number);
          return (
            x >= left && x + width <= left + wide && y >= top - 1 && y + height <= top + high + 1
          );
        });
        return fits ? [] : [text.textContent];
      }),
    );
    expect([path, outside]).toEqual([path, []]);
  }
});

test.each([320, 390])(
  "on a phone of %d pixels it goes down the page, whole, and its text stays readable",
  async (width) => {
    const { page, troubles } = shown;
    await page.setViewportSize({ width, height: 640 });
    for (const path of [SEED, PERSIAN]) {
      await page.goto(sample.site.address + path);
      expect(await page.locator(".told .wide").isVisible()).toBe(false);
      const places = await page.locator(".told .tall text").evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, height } = text.getBoundingClientRect();
          return { left, right, height };
        }),
      );
      expect(places.length).toBeGreaterThan(2);
      for (const { left, right, height } of places) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(height).toBeGreaterThan(12);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
    expect(troubles).toEqual([]);
  },
);

test("on a Persian page who says it stands on the right, where the eye begins", async () => {
  const { page } = shown;
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto(sample.site.address + PERSIAN);
  const edges = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right };
      });
  const sayer = await edges(".told .wide .unnamed path");
  const briefing = await edges(".told .wide .here path");
  expect(sayer.left).toBeGreaterThan(briefing.right);
  await page.setViewportSize({ width: 320, height: 640 });
  const mark = await edges(".told .tall .unnamed path");
  const label = await edges(".told .tall .unnamed text");
  expect(label.right).toBeLessThan(mark.left);
  expect(mark.right).toBeLessThanOrEqual(320);
});

test("on paper the drawing is whole, and no wider than the text", async () => {
  const { page } = shown;
  await page.setViewportSize({ width: 500, height: 900 });
  await page.goto(sample.site.address + ASSESSMENT);
  await page.emulateMedia({ media: "print" });
  const [drawing, paper] = await page
    .locator(".told")
    .evaluate((figure) => [
      Math.max(
        ...[...figure.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect().width),
      ),
      figure.getBoundingClientRect().width,
    ]);
  expect(drawing).toBeGreaterThan(0);
  expect(drawing).toBeLessThanOrEqual(paper ?? 0);
  await page.emulateMedia({ media: null });
});
