/** What a reader of a phone sees of a briefing before anything is scrolled: what happened and when, who says so, how sure it is. */
import { expect, test } from "vitest";
import { pageForAll } from "../support/browser.ts";
import { servedSample } from "../support/served-sample.ts";

const PHONE = { width: 390, height: 844 };
/** Each part of the answer; its words. */
const ANSWER = {
  what: "h1",
  "what, in a sentence": ".summary",
  when: ".line > time",
  "who says so": ".know .standing strong",
  "how sure": ".know .standing + .standing",
};

const sample = servedSample();
const shown = pageForAll(sample, { viewport: PHONE });

test.each([
  [
    "one origin",
    "2025/06/12/envoy-warned-senators-of-costly-iranian-reply/",
    "Axios",
    "2 reported",
  ],
  [
    "the same from right to left",
    "2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/",
    "اکسیوس",
    "گزارش‌شده",
  ],
  [
    "an event that two confirm, in Arabic",
    "2022/06/09/iaea-board-presses-iran-over-safeguards-ar/",
    "صوتان مستقلان",
    "مؤكد",
  ],
  [
    "two origins",
    "2025/06/11/two-accounts-of-a-call-on-iran/",
    "the US government and the government of Iran",
    "2 reported",
  ],
  [
    "a dispute",
    "2022/03/14/missiles-from-iran-hit-erbil/",
    "the government of Iran",
    "disputed The missiles hit an Israeli centre in Erbil.",
  ],
])("of %s the first screen says what, who and how sure", async (_, path, who, sure) => {
  const { page } = shown;
  await page.goto(sample.site.address + path);
  const said: Record<string, string> = {};
  for (const [part, selector] of Object.entries(ANSWER)) {
    const element = page.locator(selector);
    const { y = 0, height = 0 } = (await element.boundingBox()) ?? {};
    expect([part, height > 10 && y + height <= PHONE.height]).toEqual([part, true]);
    said[part] = await element.innerText();
  }
  expect(said["who says so"]).toContain(who);
  expect(said["how sure"]).toContain(sure);
});
