/** Any string in a setting is shown as text on every page, or refused on its line. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, leave } from "../support/browser.ts";
import { sampleOf, show } from "../support/promise.ts";
import { corpusStrings, ownStrings } from "../support/strings.ts";
import { differencesOf, SETTINGS_FIELDS, settingsWithString } from "../support/strings-settings.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => leave(browser));

const strings = [...ownStrings(), ...sampleOf(corpusStrings(), 300)];

test("each string in each setting is shown as it was written, or refused where it stands", async ({
  task,
}) => {
  const hostile = strings.map(settingsWithString);
  const refused = hostile.reduce((sum, one) => sum + one.refused.size, 0);
  expect(refused).toBeGreaterThan(strings.length / 2);
  expect(hostile.filter(({ refused }) => !refused.has("title")).length).toBeGreaterThan(100);
  const { looked, differences } = await differencesOf(page, hostile);
  expect(differences.slice(0, 20)).toEqual([]);
  const tried = strings.length * SETTINGS_FIELDS.length;
  show(
    task,
    "S2",
    `${strings.length} strings in ${SETTINGS_FIELDS.length} settings: ${tried - refused} shown, ${refused} refused on their line; ${looked} texts parsed back: ${differences.length} differ`,
  );
});

test("an address that would run something is noticed by what looks here", async () => {
  const one = settingsWithString("Ours");
  const license = { text: "Ours", url: "javascript:alert(1)" };
  const broken = { ...one, settings: { ...one.settings, license } };
  const { differences } = await differencesOf(page, [broken]);
  expect(differences).toEqual([expect.stringContaining("javascript:alert(1)")]);
});
