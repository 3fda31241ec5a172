import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { pageForAll } from "../support/browser.ts";
import { builtArchive } from "../support/built-archive.ts";

/** Article 1 of the Universal Declaration of Human Rights, and the beginning of article 3, as the United Nations publish them. */
const TEXTS: Readonly<Record<string, { title: string; text: string }>> = {
  en: {
    title: "All human beings are born free",
    text: "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.",
  },
  fr: {
    title: "Tous les êtres humains naissent libres",
    text: "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.",
  },
  ru: {
    title: "Все люди рождаются свободными",
    text: "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.",
  },
  ar: {
    title: "يولد جميع الناس أحراراً",
    text: "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميراً وعليهم أن يعامل بعضهم بعضاً بروح الإخاء.",
  },
  fa: {
    title: "تمام افراد بشر آزاد به دنیا می‌آیند",
    text: "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان هستند و باید نسبت به یکدیگر با روح برادری رفتار کنند.",
  },
  zh: {
    title: "人人生而自由,在尊严和权利上一律平等",
    text: "人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。",
  },
  ja: {
    title: "すべての人間は、生まれながらにして自由である",
    text: "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。",
  },
};

const VOCABULARY = {
  "vocabulary/places.yaml": "kyiv: { name: Kyiv, iso: UA, aka: [Kiev], names: { ru: Киев } }\n",
  "vocabulary/organisations.yaml": "al-qaeda: { name: al-Qaeda, names: { ar: القاعدة } }\n",
};

const archive = writeArchive({
  ...VOCABULARY,
  ...Object.fromEntries(
    Object.entries(TEXTS).map(([lang, { title, text }], index) => [
      `2025/2025-06-1${index}-${lang}.md`,
      briefing(`2025-06-1${index}`, {
        fields: {
          title: JSON.stringify(title),
          summary: JSON.stringify(text.slice(0, 110)),
          ...(lang === "en" ? {} : { lang }),
        },
        body: `${text} [@clerk]`,
      }),
    ]),
  ),
  "2025/2025-07-01-kyiv.md": briefing("2025-07-01", {
    fields: { title: "A convoy reached the city in the morning", places: "[kyiv]" },
    body: "The convoy reached Kyiv [@clerk].",
  }),
  "2025/2025-07-02-group.md": briefing("2025-07-02", {
    fields: { title: "The group said nothing of it" },
    body: "[The group](who:al-qaeda) said nothing [@clerk].",
  }),
});
const built = builtArchive(archive);
const shown = pageForAll(built);

async function ask(page: Page, text: string): Promise<string[]> {
  await page.goto(`${built.site.address}search/?${new URLSearchParams({ q: text })}`);
  await page.locator(`#results[aria-busy="false"][data-answer]`).waitFor({ state: "attached" });
  return page.locator("#results h3").allInnerTexts();
}

describe("each language is searched in its own way:", () => {
  test.each([
    ["en", "dignified reasons"],
    ["fr", "egal en droit"],
    ["ru", "достоинство право"],
    ["ru", "СОВЕСТЬ"],
    ["ar", "حقوق كرامة"],
    ["ar", "احرارا"],
    ["fa", "ميايند"],
    ["fa", "حقوق برادری"],
    ["zh", "尊严"],
    ["zh", "兄弟关系 精神"],
    ["ja", "尊厳"],
    ["ja", "自由 同胞"],
  ])("%s: %s", async (lang, words) => {
    const { page, troubles } = shown;
    expect(await ask(page, words)).toContain(TEXTS[lang]?.title);
    const card = page.locator("#results .card", { hasText: TEXTS[lang]?.title ?? "" }).first();
    expect(await card.locator("mark").count()).toBeGreaterThan(0);
    expect(await card.locator("h3").getAttribute("dir")).toBe(
      ["ar", "fa"].includes(lang) ? "rtl" : "ltr",
    );
    expect(troubles).toEqual([]);
  });

  test("a choice of language leaves the others out", async () => {
    const { page } = shown;
    expect(await ask(page, "حقوق")).toHaveLength(2);
    expect(await ask(page, "حقوق lang:fa")).toEqual([TEXTS.fa?.title]);
  });

  test.each([
    ["آزاد به دنیا", "fa"],
    ["born free and equal", "en"],
    ["свободными и равными", "ru"],
    ["尊严和权利", "zh"],
  ])(
    "the exact phrase “%s” is found, and its words in another order are not",
    async (phrase, lang) => {
      const { page, troubles } = shown;
      expect(await ask(page, `"${phrase}"`)).toEqual([TEXTS[lang]?.title]);
      const turned = lang === "zh" ? "权利和尊严" : phrase.split(" ").reverse().join(" ");
      expect(await ask(page, `"${turned}"`)).toEqual([]);
      expect(troubles).toEqual([]);
    },
  );
});

describe("what the vocabulary knows by several names is found by each:", () => {
  test.each([
    ["Kiev", "A convoy reached the city in the morning"],
    ["Киев", "A convoy reached the city in the morning"],
    ["place:kiev", "A convoy reached the city in the morning"],
    ["القاعدة", "The group said nothing of it"],
    ["who:القاعدة", "The group said nothing of it"],
  ])("%s", async (words, title) => {
    const { page } = shown;
    expect(await ask(page, words)).toEqual([title]);
  });
});
