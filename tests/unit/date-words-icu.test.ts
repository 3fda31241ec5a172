import fc from "fast-check";
import { expect, test } from "vitest";
import { disagreementOf } from "../../scripts/check/language/date-words/hold.ts";
import { dayNumber, dayOfNumber, parseDay } from "../../scripts/read/dates.ts";
import { runs } from "../support/promise.ts";

const kindOf = (words: string, target: string, lang: string) =>
  disagreementOf({ words, target }, lang)?.kind;

/** Languages whose months have names in words (Mongolian counts them), in twenty scripts. */
const LANGS =
  "am ar ar-DZ ar-MA ar-SY az bg bn cs da de de-AT el en en-GB es et fa fa-AF fi fr gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv ml mr ms my nb ne nl pa pl ps pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant".split(
    " ",
  );

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "long" },
  { month: "long", year: "numeric" },
  { weekday: "long" },
];

const aDay = fc.integer({ min: dayNumber(at("1950-01-01")), max: dayNumber(at("2060-12-31")) });

function at(text: string) {
  const day = parseDay(text);
  if (day === undefined) throw new Error(text);
  return day;
}

function written(day: number, lang: string, form: Intl.DateTimeFormatOptions): string {
  const options = { calendar: "gregory", timeZone: "UTC", ...form };
  return new Intl.DateTimeFormat([lang, "en"], options).format(day * 86_400_000);
}

test("what ICU writes for a day agrees with that day, in every language", () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(...LANGS), fc.constantFrom(...FORMS), (day, lang, form) => {
      expect(kindOf(written(day, lang, form), dayOfNumber(day) ?? "", lang)).toBeUndefined();
    }),
    { numRuns: runs(1500) },
  );
});

test("what ICU writes for a day disagrees with a day of another month and weekday, in every language", () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(...LANGS), fc.constantFrom(...FORMS), (day, lang, form) => {
      expect(kindOf(written(day, lang, form), dayOfNumber(day + 33) ?? "", lang)).toBeDefined();
    }),
    { numRuns: runs(1500) },
  );
});

test("days of other calendars agree with their Gregorian day", () => {
  const calendars = ["persian", "islamic-umalqura", "islamic-civil", "hebrew"];
  const langs = ["en", "fa", "ar", "he", "de", "fr", "ru"];
  fc.assert(
    fc.property(
      aDay,
      fc.constantFrom(...langs),
      fc.constantFrom(...calendars),
      (day, lang, calendar) => {
        const words = written(day, lang, {
          calendar,
          day: "numeric",
          month: "long",
          year: "numeric",
        });
        expect(kindOf(words, dayOfNumber(day) ?? "", lang)).toBeUndefined();
        expect(kindOf(words, dayOfNumber(day + 5) ?? "", lang)).not.toBe("weekday");
      },
    ),
    { numRuns: runs(500) },
  );
});

test("words of any kind are read without an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...LANGS), (words, lang) => {
      const kind = kindOf(words, "2025-06-12", lang);
      expect([undefined, "date", "weekday"]).toContain(kind);
    }),
  );
});
