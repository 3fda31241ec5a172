/** A search over several volumes answers as one: dates in order across them, counts summed. */
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { launch, leave, watch } from "../support/browser.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { isFull } from "../support/promise.ts";
import { answered, days, search, titles } from "../support/search-page.ts";
import { TWO_VOLUMES } from "../support/short-volumes.ts";
import { serveStatic } from "../support/static-server.ts";

vi.mock("../../scripts/relate/volumes.ts", async (original) => {
  const { shortened } = await import("../support/short-volumes.ts");
  return shortened(await original());
});

const COUNT = TWO_VOLUMES;
/** Every so many are of another topic; of these there are more than are shown at once. */
const APART = isFull ? 10 : 3;
const WEATHER = Math.ceil(COUNT / APART);
const AT_ONCE = 10;

const dayOf = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);

test("volumes answer together: dates in order across them, counts summed", async () => {
  const files = Object.fromEntries(
    Array.from({ length: COUNT }, (_, index) => {
      const day = dayOf(index);
      const topic = index % APART === 0 ? "weather" : "harvest";
      return [
        `${day.slice(0, 4)}/${day}-note-${index}.md`,
        briefing(day, { fields: { title: `Note ${index} of the barn`, topics: `[${topic}]` } }),
      ];
    }),
  );
  const archive = writeArchive(files);
  const place = temporary();
  const output = join(place.folder, "site");
  const { code, out } = await cliHere(["build", "--briefings", archive.folder, "--output", output]);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`${COUNT} briefings in [2-9] volumes`));
  const large = await serveStatic(output);
  const browser = await launch();
  const { page, troubles } = await watch(browser);
  await page.goto(`${large.address}search/?q=barn+order:newest`);
  expect(await answered(page, "barn order:newest")).toBe(`${COUNT} briefings found.`);
  expect((await days(page)).slice(0, 3)).toEqual([1, 2, 3].map((back) => dayOf(COUNT - back)));
  expect(
    await page.locator("#topic label", { hasText: "Weather" }).locator(".count").innerText(),
  ).toBe(String(WEATHER));
  await page.goto(`${large.address}search/?q=topic:weather+order:newest`);
  expect(await answered(page, "topic:weather order:newest")).toBe(`${WEATHER} briefings found.`);
  for (let n = 0; n < Math.ceil(WEATHER / AT_ONCE) - 1; n++) {
    const before = await page.locator("#results .card").count();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll("#results .card").length > count,
      before,
    );
  }
  const shown = await days(page);
  expect(shown.length).toBe(WEATHER);
  expect(shown).toEqual([...shown].sort().reverse());
  await search(page, "note 34 of the barn");
  expect(await titles(page)).toContain("Note 34 of the barn");
  expect(troubles).toEqual([]);
  await leave(browser);
  await large.close();
  archive.remove();
  place.remove();
});
