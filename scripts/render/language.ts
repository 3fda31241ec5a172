/** What a language tag implies: direction of writing, and the language's own name */

import { byLanguage } from "../read/by-language.ts";

/** Scripts written from right to left (Unicode Standard Annex 24 codes). */
const RIGHT_TO_LEFT = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/** The direction of a BCP 47 tag's most likely script (CLDR likely subtags). */
export const directionOf = byLanguage((lang): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr",
);

/** A language as its own speakers call it: `fa` → فارسی. */
export function nameOfLanguage(lang: string): string {
  return new Intl.DisplayNames(lang, { type: "language" }).of(lang) ?? lang;
}

/** A language with a country, as Open Graph wants it: `fa` → `fa_IR`, by its most likely one (CLDR likely subtags). */
export const localeOf = byLanguage((lang): string => {
  const { language, region = "" } = new Intl.Locale(lang).maximize();
  return region === "" ? language : `${language}_${region}`;
});

const namers = byLanguage((lang) => new Intl.DisplayNames([lang, "en"], { type: "language" }));

/** A language as readers of another call it: `fa` is "Persian" in English. */
export function languageIn(reader: string, lang: string): string {
  return namers(reader).of(lang) ?? lang;
}
