/** Where things stand on the search page: what is seen first, that nothing jumps, and that nothing is drawn over nothing. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { briefing, SETTINGS, writeArchive } from "../support/archive.ts";
import { pageForAll, watch } from "../support/browser.ts";
import { builtArchive } from "../support/built-archive.ts";
import { answered, search, watchFake } from "../support/search-page.ts";
import { servedSample } from "../support/served-sample.ts";

const PHONE = { viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 900 } };
/** Google's "good" is 0.1; a fifth of it is a line of text that moves by a few pixels. */
const MOST_SHIFT = 0.02;

const sample = servedSample();

/** A page that notes every layout shift of what it opens, those after a key too. */
const watchShifts: typeof watch = async (browser, options) => {
  const watched = await watch(browser, options);
  await watched.page.addInitScript(() => {
    const noted: number[] = [];
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        noted.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  return watched;
};

/** How far things have moved on a page since it was opened. */
async function shifted(page: Page): Promise<number> {
  // Shifts are told after the frame in which they are seen.
  await page.waitForTimeout(300);
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: number[] }).noted);
  return noted.reduce((sum, value) => sum + value, 0);
}

describe.each([
  ["a phone", PHONE],
  ["a desk's screen", DESK],
])("on %s nothing moves", (_, options) => {
  const shown = pageForAll(sample, options, watchShifts);

  test.each(["", "?q=iran", "?q=zzyzx"])("while /search/%s loads", async (query) => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/${query}`);
    if (query === "") await page.locator("#topic input").first().waitFor({ state: "attached" });
    else await answered(page, query.slice(3));
    expect(await shifted(page)).toBeLessThanOrEqual(MOST_SHIFT);
  });

  test("while somebody types, and where what was there goes", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/`);
    await page.locator("#topic input").first().waitFor({ state: "attached" });
    await page.locator("#q").pressSequentially("iran", { delay: 60 });
    await answered(page, "iran");
    await search(page, "zzyzx");
    await page.fill("#q", "");
    await page.locator("#hints a").first().waitFor();
    expect(await shifted(page)).toBeLessThanOrEqual(MOST_SHIFT);
  });
});

const onPhone = pageForAll(sample, PHONE);

test("on a phone the first result stands within 420 pixels, below a TLP label too", async () => {
  const { page } = onPhone;
  await page.goto(`${sample.site.address}search/?q=iran`);
  await answered(page, "iran");
  const top = await page.evaluate(() => {
    const label = document.createElement("p");
    label.className = "tlp tlp-amber";
    label.textContent = "TLP:AMBER+STRICT";
    document.querySelector("header.site")?.append(label);
    return document.querySelector("#results .card")?.getBoundingClientRect().top;
  });
  expect(top).toBeLessThanOrEqual(420);
  const button = await page.locator("#search button").boundingBox();
  const field = await page.locator("#q").boundingBox();
  expect([button?.y, button?.height]).toEqual([field?.y, field?.height]);
});

test("how to search is told in a fold that opens by the keyboard, and pushes nothing away before", async () => {
  const { page } = onPhone;
  await page.goto(`${sample.site.address}search/`);
  const way = page.getByText("these words in this order", { exact: true });
  expect(await way.isVisible()).toBe(false);
  await page.locator("#how summary").focus();
  await page.keyboard.press("Enter");
  await way.waitFor();
  expect(await page.getByLabel("Search", { exact: true }).getAttribute("id")).toBe("q");
});

describe("the bars and the order", () => {
  const shown = pageForAll(sample, DESK, watchFake);

  test("say what the highest bar stands for, and the years under them", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/?q=talks`);
    await answered(page, "talks");
    const names = await page
      .locator(".bar")
      .evaluateAll((bars) => bars.map((bar) => bar.getAttribute("aria-label") ?? ""));
    const counts = names.map((name) => Number(/: (\d+) briefing/.exec(name)?.[1]));
    expect(await page.locator(".scale").innerText()).toBe(
      `Highest: ${Math.max(...counts)} in a month`,
    );
    expect(await page.locator(".years").innerText()).toMatch(/^2021\s*2022\s*2023$/);
    const at = async (year: string) =>
      (await page.getByText(year, { exact: true }).boundingBox())?.x;
    const january = await page.locator("[data-period='2022-01']").boundingBox();
    expect(Math.abs(((await at("2022")) ?? 0) - (january?.x ?? 0))).toBeLessThan(8);
  });

  test.each([
    ["zzyzx", "nothing"],
    ["119", "one result"],
  ])("are not there for “%s”, which finds %s", async (text) => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/?q=talks`);
    await answered(page, "talks");
    expect(await page.locator(".bars, .order").count()).toBe(2);
    await search(page, text);
    expect(await page.locator(".bars, .order").count()).toBe(0);
    expect(await page.getByLabel("From").count()).toBe(1);
  });
});

test("without a script the field of every page leads here, and the page to all lists", async () => {
  const { page, context } = await watch(sample.browser, { ...PHONE, javaScriptEnabled: false });
  await page.goto(sample.site.address);
  await page.fill("header.site input", "iran");
  await page.press("header.site input", "Enter");
  await page.waitForURL(`${sample.site.address}search/?q=iran`);
  expect(await page.locator("noscript p").isVisible()).toBe(true);
  expect(await page.locator("#browse").isVisible()).toBe(true);
  expect(await page.locator("#how").isVisible()).toBe(false);
  await context.close();
});

const PERSIAN =
  "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان هستند.";

describe("a page that reads from the right", () => {
  const built = builtArchive(
    writeArchive({
      "archive.yaml": `${SETTINGS}lang: fa\n`,
      ...Object.fromEntries(
        [12, 13].map((day) => [
          `2025/2025-06-${day}-barn.md`,
          briefing(`2025-06-${day}`, {
            fields: { title: PERSIAN.slice(0, 28), summary: PERSIAN, lang: "fa" },
            body: `${PERSIAN} [@clerk]`,
          }),
        ]),
      ),
    }),
  );

  const shown = pageForAll(built);
  test.each([PHONE, DESK])("sets all of the search page to the right", async ({ viewport }) => {
    const { page } = shown;
    await page.setViewportSize(viewport);
    await page.goto(`${built.site.address}search/?q=${encodeURIComponent("حقوق")}`);
    await answered(page, "حقوق");
    const edges = await page
      .locator(":is(.search h1, #how summary, #status, #results h3):visible")
      .evaluateAll((blocks) =>
        blocks.map((block) => {
          const range = document.createRange();
          range.selectNodeContents(block);
          const room = block.getBoundingClientRect().right;
          return Math.round(room - Math.max(...[...range.getClientRects()].map((r) => r.right)));
        }),
      );
    expect(edges.length).toBe(5);
    for (const edge of edges) expect(edge).toBeLessThan(24);
    const [field, button] = [
      await page.locator("#q").boundingBox(),
      await page.locator("#search button").boundingBox(),
    ];
    expect(field?.x).toBeGreaterThan(button?.x ?? 0);
  });
});
