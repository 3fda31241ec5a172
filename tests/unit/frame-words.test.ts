/** The words of the frame: every language says all that English says, and no page of one falls back into another. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inListOrder, letterOf, listedAs } from "../../scripts/render/listed-names.ts";
import * as en from "../../scripts/words/en.ts";
import * as fa from "../../scripts/words/fa.ts";
import { dayIn, daysIn, monthIn, solarDayIn, spanIn } from "../../scripts/words/gregorian.ts";
import { LANGUAGES } from "../../scripts/words/languages.ts";
import { solarHijriOf } from "../../scripts/words/solar-hijri.ts";
import { saidIn, wordsOf } from "../../scripts/words/words-of.ts";
import { GOLDEN, renderGolden } from "../support/golden-pages.ts";

const OTHERS = [...LANGUAGES].filter(([lang]) => lang !== "en");
/** Languages in whose script no frame has a Latin letter. */
const NOT_LATIN = OTHERS.filter(([lang]) => ["ar", "fa", "ru", "uk", "zh"].includes(lang));

/** What a value of a language's words is made of: holes of texts, lengths of lists, the rest by its kind. */
function shapeOf(value: unknown, at: string): [string, string][] {
  if (typeof value === "string") return [[at, (value.match(/\{\w+\}/g) ?? []).sort().join(" ")]];
  if (Array.isArray(value)) return value.flatMap((one, place) => shapeOf(one, `${at}.${place}`));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, one]) => shapeOf(one, `${at}.${key}`));
  return [[at, typeof value]];
}

const shapesOf = (words: object) =>
  shapeOf(words, "")
    // A calendar of some languages alone.
    .filter(([at]) => at !== ".dates.solarHijri")
    .sort();

describe.each(OTHERS)("%s", (lang, words) => {
  test("has what English has, with the same places for links in the same texts", () => {
    expect(words.lang).toBe(lang);
    expect(shapesOf(words)).toEqual(shapesOf(en));
  });

  test("leaves no text empty, but for an alphabet", () => {
    const empty = shapeOf(words, "")
      .map(([at]) => at)
      .filter(
        (at) =>
          at
            .slice(1)
            .split(".")
            .reduce<unknown>((value, key) => (value as never)[key], words) === "",
      );
    expect(empty.filter((at) => at !== ".alphabet")).toEqual([]);
  });
});

describe.each(NOT_LATIN)("an archive in %s", (lang) => {
  test("has no Latin letter on any page but those that its files have, and codes", async () => {
    const { texts } = await renderGolden(lang);
    const own = readdirSync(GOLDEN, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:md|yaml)$/.test(path))
      .map((path) => readFileSync(join(GOLDEN, path), "utf8"))
      .join("\n");
    const found = [...texts].flatMap(([path, text]) =>
      text.startsWith(`<!doctype html><html lang="${lang}"`)
        ? foreignIn(text, own).map((words) => `${path}: ${words}`)
        : [],
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

/** Runs of Latin words that readers of a page see or hear and that its archive has not written. */
function foreignIn(page: string, own: string): string[] {
  const body = page
    // The way to a translation is named in its own language.
    .replace(/<(script|style|code|kbd)\b.*?<\/\1>|<a [^>]*hreflang.*?<\/a>/gs, " ")
    .replace(/&[a-z]+;/g, "\n")
    .replace(/^.*?<title>/s, "<title>");
  const spoken = body.matchAll(
    / (?:aria-label|title|placeholder|alt|abbr|data-label|data-clear)="([^"]*)"/g,
  );
  const said = [...spoken].map(([, words = ""]) => words);
  return [...body.split(/<[^>"]*(?:"[^"]*"[^>"]*)*>/), ...said].flatMap((text) =>
    (
      text.replace(/https?:[^\s\u2069]*|TLP:[A-Z]+|SHA-256|\b[A-F][1-6]\b/g, " ").match(LATIN) ?? []
    ).filter((words) => !own.includes(words)),
  );
}

const LATIN = /[A-Za-z]+(?:[ '’.-]+[A-Za-z]+)*/g;

describe("days are said in the language's own months and digits", () => {
  test.each([
    ["en", "12 June 2025", "June 2025", "11–20 June 2025"],
    ["fa", "۱۲ ژوئن ۲۰۲۵", "ژوئن ۲۰۲۵", "۱۱ تا ۲۰ ژوئن ۲۰۲۵"],
    ["ar", "12 يونيو 2025", "يونيو 2025", "11–20 يونيو 2025"],
  ])("%s", (lang, day, month, days) => {
    const words = wordsOf(lang);
    expect(dayIn(words, "2025-06-12")).toBe(day);
    expect(monthIn(words, "2025-06")).toBe(month);
    expect(daysIn(words, "2025-06-11", "2025-06-20")).toBe(days);
  });

  test("and what two have in common is said once", () => {
    expect(spanIn(en, "11 June 2025", "12 June 2025")).toBe("11 to 12 June 2025");
    expect(spanIn(fa, dayIn(fa, "2025-06-11"), dayIn(fa, "2025-06-12"))).toBe("۱۱ تا ۱۲ ژوئن ۲۰۲۵");
  });

  test("in Persian also by the Solar Hijri calendar, as ICU counts it", () => {
    expect(solarDayIn(fa, "2025-06-12")).toBe("۲۲ خرداد ۱۴۰۴");
    expect(solarDayIn(en, "2025-06-12")).toBe("");
    const icu = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
      ...{ year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" },
    });
    const days = Array.from({ length: 1200 }, (_, place) => Date.UTC(1800, 0, 1 + place * 97));
    const counted = days.map((day) => {
      const { year, month, date } = solarHijriOf(new Date(day).toISOString().slice(0, 10)) ?? {};
      return `${month}/${date}/${year} AP`;
    });
    expect(counted).toEqual(days.map((day) => icu.format(day)));
    expect(solarHijriOf("1799-03-20")).toBeUndefined();
  });
});

describe("a page speaks", () => {
  test("its own language whatever the region, else the archive's, else English", () => {
    expect(wordsOf("fa-AF", "en").lang).toBe("fa");
    expect(wordsOf("he", "fa-IR").lang).toBe("fa");
    expect(wordsOf("he", "eo").lang).toBe("en");
  });

  test("and says which only where that is not the page's", () => {
    expect(saidIn(fa, "fa-AF")).toEqual({});
    expect(saidIn(en, "he")).toEqual({ lang: "en", dir: "ltr" });
  });
});

test("a Persian list is in the order of the Persian alphabet, under its letters", () => {
  const listed = ["تهران", "پاریس", "بغداد", "گرگان", "کابل", "آنکارا"].map((name) => ({
    ...listedAs(name, { sort: undefined, alphabet: fa.alphabet }),
    href: name,
  }));
  const inOrder = inListOrder(listed);
  expect(inOrder.map(({ text }) => text)).toEqual([
    ...["آنکارا", "بغداد", "پاریس", "تهران", "کابل", "گرگان"],
  ]);
  expect(inOrder.map(({ key }) => letterOf(key, fa.alphabet))).toEqual([..."آبپتکگ"]);
});
