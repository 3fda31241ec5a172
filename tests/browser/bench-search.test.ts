import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../bench/chromium.ts";
import { Host } from "../bench/search/host.ts";
import { SearchPage } from "../bench/search/search-page.ts";
import { proveSlow } from "../bench/search/wire.ts";
import { temporary } from "../support/cli.ts";

/** A page that keeps to what the search page promises: it waits 50 ms for more, and answers after another 100. */
const PAGE = `<!doctype html><title>Search</title><input id="q"><div id="results"></div>
<div id="suggestions"></div><script type="module">
const box = document.querySelector("#q");
const results = document.querySelector("#results");
const draw = (parent, tag, text) => parent.appendChild(
  Object.assign(document.createElement(tag), { textContent: text }));
function ask(text) {
  results.setAttribute("aria-busy", "true");
  setTimeout(() => {
    results.replaceChildren();
    const link = draw(draw(results, "h3", ""), "a", "About " + text);
    link.href = "/2022/03/31/" + text + "/";
    const suggestions = document.querySelector("#suggestions");
    suggestions.replaceChildren();
    if (text === "barm") draw(suggestions, "button", "barn").onclick = () => {
      box.value = "barn";
      ask("barn");
    };
    results.dataset.answer = text;
    results.setAttribute("aria-busy", "false");
  }, 100);
}
box.oninput = () => setTimeout(() => ask(box.value), 50);
const asked = new URLSearchParams(location.search).get("q");
if (asked !== null) ask(asked);
</script>`;

const { folder, remove } = temporary();
let browser: Browser;
let host: Host;
beforeAll(async () => {
  mkdirSync(join(folder, "site/search"), { recursive: true });
  writeFileSync(join(folder, "site/search/index.html"), PAGE);
  browser = await launch();
  host = await new Host(join(folder, "site")).open();
});
afterAll(async () => {
  await browser.close();
  await host.close();
  remove();
});

test("a worker's wire is slow, and what comes over it is counted", async () => {
  expect(await proveSlow(browser, folder)).toBeGreaterThanOrEqual(133);
});

test("the first answer is timed from the navigation on, on a slow wire", async () => {
  const page = await SearchPage.begin(browser, true);
  const { milliseconds } = await page.load(host, "barn");
  expect(milliseconds).toBeGreaterThanOrEqual(140);
  await page.close();
});

test("a typed text gives its own answer, its time and the page's pause", async () => {
  const page = await SearchPage.open(browser, host);
  expect(await page.ask("barn")).toEqual([{ title: "About barn", path: "/2022/03/31/barn/" }]);
  const { milliseconds, pause } = await page.type("oats");
  expect(pause).toBeGreaterThanOrEqual(49);
  expect(milliseconds - pause).toBeGreaterThanOrEqual(95);
  await page.close();
});

test("a suggestion is taken where there is one", async () => {
  const page = await SearchPage.open(browser, host);
  await page.ask("barm");
  expect(await page.accept()).toEqual([{ title: "About barn", path: "/2022/03/31/barn/" }]);
  expect(await page.accept()).toBeUndefined();
  await page.close();
});
