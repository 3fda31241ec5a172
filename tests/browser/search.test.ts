import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { pageForAll, watch } from "../support/browser.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { answered, days, search, titles } from "../support/search-page.ts";
import { servedSample } from "../support/served-sample.ts";
import { serveStatic } from "../support/static-server.ts";

const sample = servedSample();

describe("the search page", () => {
  const shown = pageForAll(sample);

  test("finds by full text, marks the words here and on the page that opens, and breaks no rule of the strict policy", async () => {
    const { page, troubles } = shown;
    await page.goto(`${sample.site.address}search/`);
    expect(await search(page, "petrochemical")).toMatch(/^[1-9]\d* briefings? found\.$/);
    expect(await titles(page)).toContain(
      "US lists companies that it calls fronts for Iranian petrochemicals",
    );
    expect((await page.locator("#results mark").first().innerText()).toLowerCase()).toContain(
      "petrochemical",
    );
    await page.locator("#results h3 a").first().click();
    await page.locator("article h1").waitFor();
    await page.getByRole("button", { name: "Clear highlights" }).click();
    expect(new URL(page.url()).search).toBe("");
    expect(troubles).toEqual([]);
  });

  test("offers topics with their counts, and keeps to those chosen", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/?q=iran`);
    const all = Number.parseInt(await answered(page, "iran"), 10);
    await page.locator("#topic").getByRole("button", { name: "Show all" }).click();
    const topic = page.locator("#topic label", { hasText: "Oil and petrochemicals" });
    const count = Number(await topic.locator(".count").innerText());
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    await topic.locator("input").check();
    expect(Number.parseInt(await answered(page, "topic:oil iran"), 10)).toBe(count);
    expect(new URL(page.url()).searchParams.get("q")).toBe("topic:oil iran");
  });

  test("orders by date, newest or oldest first", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/?q=talks+order:newest`);
    await answered(page, "talks order:newest");
    const newest = await days(page);
    expect(newest.length).toBeGreaterThan(3);
    expect(newest).toEqual([...newest].sort().reverse());
    await search(page, "talks order:oldest");
    const oldest = await days(page);
    expect(oldest).toEqual([...oldest].sort());
  });

  test("counts each month, and keeps to a range of dates exactly", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/?q=iran`);
    await answered(page, "iran");
    const bar = page.locator("[data-period='2022-06']");
    const count = /(\d+) briefings?$/.exec((await bar.getAttribute("aria-label")) ?? "")?.[1];
    await bar.click();
    const said = await answered(page, "after:2022-06 before:2022-07 iran");
    expect(Number.parseInt(said, 10)).toBe(Number(count));
    for (const day of await days(page)) expect(day.slice(0, 7)).toBe("2022-06");
  });

  test("takes phrases, words left out and names at their word", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/`);
    const numberOf = async (text: string) => Number.parseInt(await search(page, text), 10) || 0;
    const [all, without] = [await numberOf("iran "), await numberOf("iran -oil ")];
    const both = await numberOf("iran oil ");
    expect(both).toBeGreaterThan(0);
    expect(without + both).toBe(all);
    expect(await numberOf('"front companies"')).toBeGreaterThan(0);
    expect(await numberOf('"companies front"')).toBe(0);
    expect(await numberOf("who:witkoff")).toBeGreaterThan(0);
  });

  test("a word with a slip comes with the right one", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/`);
    await search(page, "petrochemcial ");
    await page.locator("#suggestions button").first().click();
    await page
      .locator("#results mark", { hasText: /petrochemical/i })
      .first()
      .waitFor();
  });

  test("finds Persian and Arabic words", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/?q=${encodeURIComponent("سناتورها")}`);
    expect(await answered(page, "سناتورها")).toBe("1 briefing found.");
    expect(await page.locator("#results h3").getAttribute("dir")).toBe("rtl");
    await search(page, "الذرية");
    await page.locator("#results h3", { hasText: "الذرية" }).waitFor();
  });

  test("finds no briefing by what is only said to machines", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/`);
    // In the markup of every page, and in the words of none.
    for (const word of ["ltr", "noopener", "pagefind", "charset"])
      expect(Number.parseInt(await search(page, `${word} `), 10) || 0).toBe(0);
  });

  test("says so when nothing is found, and finds no word of a withdrawn briefing", async () => {
    const { page } = shown;
    await page.goto(`${sample.site.address}search/?q=zzyzx`);
    expect(await answered(page, "zzyzx")).toBe("Nothing found for “zzyzx”.");
    await search(page, "unsigned copy found on a blog");
    expect(await titles(page)).not.toContain("Early note on US fears over an Iranian reply");
  });

  test("the newest words win, however fast they are typed", async () => {
    const { page, troubles } = shown;
    await page.goto(`${sample.site.address}search/`);
    await page.locator("#q").pressSequentially("sanctions witkoff", { delay: 15 });
    await answered(page, "sanctions witkoff");
    await page.waitForURL(/q=sanctions\+witkoff/);
    await page.fill("#q", "witkoff");
    await page
      .locator("#results mark", { hasText: /witkoff/i })
      .first()
      .waitFor();
    expect(troubles).toEqual([]);
  });

  test("its first answer needs at most 200 kB over the wire", async () => {
    const { page, context, received } = await watch(sample.browser);
    await page.goto(`${sample.site.address}search/?q=sanctions`);
    await answered(page, "sanctions");
    await page.waitForLoadState("networkidle");
    const bytes = received.reduce((sum, response) => sum + response.bytes, 0);
    expect(received.length).toBeGreaterThan(8);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
    await context.close();
  });

  test("says how to browse when there is no script", async () => {
    const { page, context } = await watch(sample.browser, { javaScriptEnabled: false });
    await page.goto(`${sample.site.address}search/`);
    expect(await page.locator("main").innerText()).toContain("Browsing does not.");
    expect(await page.locator(".browse a").count()).toBe(6);
    await context.close();
  });

  test("says so when the index cannot be loaded", async () => {
    const { page, context } = await watch(sample.browser);
    await context.route("**/search/index.json", (route) => route.abort());
    await page.goto(`${sample.site.address}search/?q=sanctions`);
    await page.locator("#status", { hasText: "could not be loaded" }).waitFor();
    await context.unroute("**/search/index.json");
    await page.getByRole("button", { name: "Try again" }).click();
    expect(await answered(page, "sanctions")).toMatch(/found\.$/);
    await context.close();
  });

  test("says which part of the archive is missing, and asks for it again", async () => {
    const { page, context } = await watch(sample.browser);
    await context.route("**/search/*/words/*", (route) => route.abort());
    await page.goto(`${sample.site.address}search/?q=sanctions`);
    await page.locator("#notices", { hasText: "missing from all numbers" }).waitFor();
    await context.unroute("**/search/*/words/*");
    await page.getByRole("button", { name: "Try again" }).click();
    expect(await answered(page, "sanctions")).toMatch(/found\.$/);
    await context.close();
  });
});

test("hostile words in every field are text in the results", async () => {
  const attack = `<img src=x onerror=alert(1)> "><script>alert(2)</script> <mark>x`;
  const archive = writeArchive({
    "vocabulary/topics.yaml": `harvest: { name: ${JSON.stringify(attack)} }\n`,
    "2025/2025-06-12-attack.md": briefing("2025-06-12", {
      fields: {
        title: JSON.stringify(`Canary ${attack}`.slice(0, 110)),
        summary: JSON.stringify(`Canary summary ${attack} and some more words to be long enough.`),
        sources: `{ clerk: { name: ${JSON.stringify(attack)}, descriptor: ${JSON.stringify(attack)} } }`,
        gaps: JSON.stringify([attack]),
      },
      body: `The canary sings ${attack} and sings again &lt;b&gt; [@clerk]. <!-- brief-ok html-is-text: the attack -->`,
    }),
  });
  const place = temporary();
  const output = join(place.folder, "site");
  expect((await cliHere(["build", "--briefings", archive.folder, "--output", output])).code).toBe(
    0,
  );
  const hostile = await serveStatic(output);
  const { page, context, troubles } = await watch(sample.browser);
  for (const path of [
    "",
    "2025/06/12/attack/",
    "topics/harvest/",
    "sources/",
    "search/?q=canary",
  ]) {
    await page.goto(hostile.address + path);
    if (path.startsWith("search")) await answered(page, "canary");
    expect([path, await page.locator("img, main script:not([type])").count()]).toEqual([path, 0]);
  }
  expect(await page.locator("#results h3").innerText()).toContain("<img src=x onerror=alert(1)>");
  expect(await page.locator("#topic label").innerText()).toContain("<script>alert(2)</script>");
  expect(troubles).toEqual([]);
  await context.close();
  await hostile.close();
  archive.remove();
  place.remove();
});
