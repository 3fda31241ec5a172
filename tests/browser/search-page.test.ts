import { describe, expect, test } from "vitest";
import { pageForAll } from "../support/browser.ts";
import { answered, days, search, titles, watchFake } from "../support/search-page.ts";
import { servedSample } from "../support/served-sample.ts";

const sample = servedSample();

const shown = pageForAll(sample, {}, watchFake);

/** The page, anew at this search. */
async function open(search = "") {
  const query = search === "" ? "" : `?${new URLSearchParams({ q: search })}`;
  await shown.page.goto(`${sample.site.address}search/${query}`);
  return shown;
}

const textOf = (address: string) => new URL(address).searchParams.get("q");

describe("the box and the address", () => {
  test("hold the whole search: an address opens it, typing keeps it, Enter and Back go step by step", async () => {
    const { page, troubles } = await open("topic:oil");
    expect(await answered(page, "topic:oil")).toBe("40 briefings found.");
    expect(await page.inputValue("#q")).toBe("topic:oil");
    await search(page, "talks");
    await page.waitForURL(/\?q=talks$/);
    await page.press("#q", "Enter");
    await search(page, "envoy");
    await page.waitForURL(/\?q=envoy$/);
    await page.goBack();
    expect(await answered(page, "talks")).toBe("120 briefings found.");
    expect(await page.inputValue("#q")).toBe("talks");
    await page.goBack();
    await answered(page, "topic:oil");
    expect(await page.locator("#topic input[value=oil]").isChecked()).toBe(true);
    expect(troubles).toEqual([]);
  });

  test("an empty box shows how to ask, and what there is", async () => {
    const { page } = await open();
    await page.locator("#hints a").first().waitFor();
    await page.locator("#topic input").first().waitFor();
    expect(await page.locator("#results li").count()).toBe(0);
    expect(await page.locator("#hints a").count()).toBe(3);
    await page.locator("#hints a").nth(1).click();
    expect(await page.inputValue("#q")).toMatch(/^topic:[a-z-]+ order:newest$/);
  });

  test("the newest question wins, however late an older one is answered", async () => {
    const { page } = await open();
    await page.fill("#q", "slow");
    await page.locator("#waiting:visible").waitFor();
    expect(await page.getAttribute("#results", "aria-busy")).toBe("true");
    expect(await search(page, "witkoff")).toBe("40 briefings found.");
    await page.waitForTimeout(2200);
    expect(await page.locator("#status").innerText()).toBe("40 briefings found.");
  });
});

describe("facets", () => {
  test("are text and text is facets, in both directions and in history", async () => {
    const { page } = await open("talks");
    await answered(page, "talks");
    await page.locator("#topic input[value=oil]").check();
    expect(await page.inputValue("#q")).toBe("topic:oil talks");
    expect(await answered(page, "topic:oil talks")).toBe("40 briefings found.");
    expect(textOf(page.url())).toBe("topic:oil talks");
    await search(page, "talks topic:sanctions topic:oil ");
    expect(await page.locator("#topic input:checked").count()).toBe(2);
    await page.locator("#topic input[value=oil]").uncheck();
    await answered(page, "talks topic:sanctions");
    await page.goBack();
    await answered(page, "talks topic:sanctions topic:oil");
  });

  test("the focus stays on a box that was ticked, wherever it moves", async () => {
    const { page } = await open("talks ");
    await answered(page, "talks");
    await page.locator("#place input").nth(5).focus();
    const value = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    await page.keyboard.press("Space");
    await answered(page, `talks place:${value}`);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      value,
    );
  });

  test("show eight, then all; a chosen value stays though nothing has it", async () => {
    const { page } = await open("talks");
    await answered(page, "talks");
    expect(await page.locator("#place input").count()).toBe(8);
    await page.getByRole("button", { name: "Show all 10" }).click();
    expect(await page.locator("#place input").count()).toBe(10);
    await search(page, "topic:oil nowhere");
    const oil = page.locator("#topic label", { hasText: "Oil" });
    expect(await oil.locator(".count").innerText()).toBe("0");
    expect(await oil.locator("input").isChecked()).toBe(true);
  });

  test("languages are called by their names", async () => {
    const { page } = await open("talks");
    await answered(page, "talks");
    expect(await page.locator("#lang").innerText()).toMatch(/English[\s\S]*Persian/);
  });
});

describe("dates", () => {
  test("a bar is a month with its number; the keyboard walks, chooses and extends", async () => {
    const { page, troubles } = await open("talks");
    await answered(page, "talks");
    const bar = page.getByRole("button", { name: "March 2022: 4 briefings" });
    await bar.click();
    expect(await answered(page, "after:2022-03 before:2022-04 talks")).toBe("4 briefings found.");
    expect(await bar.getAttribute("aria-pressed")).toBe("true");
    expect(await page.inputValue("input[name=from]")).toBe("2022-03-01");
    expect(await page.inputValue("input[name=to]")).toBe("2022-03-31");
    await bar.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+Enter");
    await answered(page, "after:2022-03 before:2022-05 talks");
    await page.getByRole("button", { name: "All dates" }).click();
    await answered(page, "talks");
    expect(troubles).toEqual([]);
  });

  test("dragging chooses a run, and both dates of the range count", async () => {
    const { page } = await open("talks");
    await answered(page, "talks");
    await page.locator("[data-period='2021-05']").hover();
    await page.mouse.down();
    await page.locator("[data-period='2021-08']").hover();
    await page.mouse.up();
    await answered(page, "after:2021-05 before:2021-09 talks");
    await page.fill("input[name=to]", "2021-12-31");
    await answered(page, "after:2021-05 before:2022 talks");
    expect((await days(page))[0]).toBe("2021-12-27");
  });
});

describe("results", () => {
  test("are in the order that is chosen, ten at a time, and the keyboard goes on at the new ones", async () => {
    const { page } = await open("topic:oil");
    await answered(page, "topic:oil");
    await page.getByLabel("Oldest first").check();
    await answered(page, "topic:oil order:oldest");
    expect((await titles(page)).length).toBe(10);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("#results > li").nth(19).waitFor();
    const shown = await days(page);
    expect(shown).toEqual([...shown].sort());
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll("#results h3 a")].indexOf(document.activeElement as Element),
    );
    expect(focused).toBe(10);
  });

  test("are text, carry their words along, and lead nowhere else", async () => {
    const { page, troubles } = await open("talks");
    await answered(page, "talks");
    expect((await titles(page))[0]).toMatch(/^Note 119 on <b>talks<\/b>/);
    expect(await page.locator("#results h3").first().locator("a").count()).toBe(0);
    const link = new URL((await page.locator("#results h3 a").first().getAttribute("href")) ?? "");
    expect(link.href.startsWith(sample.site.address)).toBe(true);
    expect(link.searchParams.getAll("mark")).toEqual(["talks", "Talks"]);
    const section = await page.locator("#results .sections a").first().getAttribute("href");
    expect(section).toMatch(/mark=talks&mark=Talks#_claims$/);
    expect(troubles).toEqual([]);
  });

  test("can be walked with the arrow keys; slash and Escape lead back to the box", async () => {
    const { page } = await open("talks topic:oil");
    await answered(page, "talks topic:oil");
    await page.focus("body");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = page.locator("#results h3 a").nth(1);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await page.inputValue("#q")).toBe("");
    await page.locator("#hints a").first().waitFor();
  });
});

describe("honest answers", () => {
  test("a word and a condition that nothing has come with others, which take their place", async () => {
    const { page } = await open();
    await search(page, "wittkof topic:sanctoins");
    const choices = page.locator("#suggestions button");
    expect(await choices.allInnerTexts()).toEqual(["Witkoff", "envoy", "sanctions"]);
    await choices.first().click();
    await answered(page, "Witkoff topic:sanctoins");
    await choices.first().click();
    expect(await answered(page, "Witkoff topic:sanctions")).toBe("40 briefings found.");
    expect(await choices.count()).toBe(0);
  });

  test("nothing found says so, and offers to leave something out", async () => {
    const { page } = await open();
    expect(await search(page, "zzyzx topic:oil after:2022")).toBe(
      "Nothing found for “zzyzx topic:oil after:2022”.",
    );
    const ways = page.locator("#leave-out button");
    expect(await ways.allInnerTexts()).toEqual(["the dates", "topic:oil", "zzyzx"]);
    await ways.last().click();
    await answered(page, "topic:oil after:2022");
  });

  test("names that were added are named, and what is missing can be asked for again", async () => {
    const { page } = await open();
    await search(page, "Kiev gap");
    const said = await page.locator("#notices").innerText();
    expect(said).toContain("Also searched for Kyiv");
    expect(said).toContain("1 March 2021 to 1 May 2021 could not be searched");
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(1);
  });

  test("a search that cannot be made says so, and is made again when the connection is back", async () => {
    const { page } = await open();
    await page.fill("#q", "broken");
    await page.locator("#status", { hasText: "could not be loaded" }).waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(1);
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>("#q");
      if (box !== null) box.value = "talks";
      dispatchEvent(new Event("online"));
    });
    expect(await answered(page, "talks")).toBe("120 briefings found.");
  });

  test("a search can be kept as a link, and one topic has a page", async () => {
    const { page } = await open("topic:oil");
    await answered(page, "topic:oil");
    const links = await page
      .locator("#keep a")
      .evaluateAll((found) =>
        found.map((link) => [
          link.textContent,
          (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search,
        ]),
      );
    expect(links).toEqual([
      ["Link to this search", "/search/?q=topic%3Aoil"],
      ["The same, newest first", "/search/?q=topic%3Aoil+order%3Anewest"],
      ["Its page in the archive", "/topics/oil/"],
    ]);
  });
});

describe.each([
  ["320 pixels", { width: 320, height: 640 }],
  ["a wide screen", { width: 1280, height: 900 }],
])("on %s", (_, size) => {
  test("nothing is wider than the screen and every control has a name and room for a finger", async () => {
    await shown.page.setViewportSize(size);
    const { page } = await open("talks");
    await answered(page, "talks");
    await page.locator("#narrow").evaluate((details) => {
      (details as HTMLDetailsElement).open = true;
    });
    for (const dir of ["rtl", "ltr"]) {
      const overflow = await page.evaluate((way) => {
        document.documentElement.dir = way;
        return document.documentElement.scrollWidth - innerWidth;
      }, dir);
      expect([dir, overflow]).toEqual([dir, 0]);
    }
    const faults = await page
      .locator(":is(main button, main input, main summary, main label):visible")
      .evaluateAll((controls) =>
        controls.flatMap((control) => {
          const { width, height } = control.getBoundingClientRect();
          const name = `${control.getAttribute("aria-label") ?? ""}${control.textContent}`;
          const named = name !== "" || (control as HTMLInputElement).labels?.length;
          const isBar = control.classList.contains("bar");
          const isTick = control.matches("label input");
          const isSmall = !isBar && !isTick && (width < 24 || height < 24);
          return named && !isSmall ? [] : [`${control.outerHTML.slice(0, 80)} ${width}×${height}`];
        }),
      );
    expect(faults).toEqual([]);
  });
});
