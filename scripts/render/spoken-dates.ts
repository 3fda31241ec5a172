/** Days and months in any language: in our own words where we have them, else in ICU's. */
import type { Settings } from "../config.ts";
import * as icu from "../read/spoken.ts";
import {
  dateIn,
  dayIn,
  dayOfYearIn,
  daysIn,
  daysOfYearIn,
  monthIn,
  monthOfYearIn,
  solarDayIn,
} from "../words/gregorian.ts";
import { wordsIn } from "../words/words-of.ts";

/** "12 June 2025", and behind it the day of the archive's other calendar, where the language has words for it. */
export function formatDayOf(
  day: string,
  lang: string,
  { calendar }: Pick<Settings, "calendar">,
): string {
  const written = formatDay(day, lang);
  const words = wordsIn(lang);
  const solar = calendar === "solar-hijri" && words !== undefined ? solarDayIn(words, day) : "";
  return solar === "" ? written : `${written} (${solar})`;
}

/** "12 June 2025". */
export function formatDay(day: string, lang: string): string {
  const words = wordsIn(lang);
  return words === undefined ? icu.formatDay(day, lang) : dayIn(words, day);
}

/** "12 June". */
export function formatDayOfYear(day: string, lang: string): string {
  const words = wordsIn(lang);
  return words === undefined ? icu.formatDayOfYear(day, lang) : dayOfYearIn(words, day);
}

/** "12". */
export function formatDate(day: string, lang: string): string {
  const words = wordsIn(lang);
  return words === undefined ? icu.formatDate(day, lang) : dateIn(words, day);
}

/** "June 2025" for `2025-06`. */
export function formatMonth(month: string, lang: string): string {
  const words = wordsIn(lang);
  return words === undefined ? icu.formatMonth(month, lang) : monthIn(words, month);
}

/** "June" for `2025-06`. */
export function formatMonthOfYear(month: string, lang: string): string {
  const words = wordsIn(lang);
  return words === undefined ? icu.formatMonthOfYear(month, lang) : monthOfYearIn(words, month);
}

/** "11–20 June 2025": two days of one month. */
export function formatDays(from: string, to: string, lang: string): string {
  const words = wordsIn(lang);
  return words === undefined ? icu.formatDays(from, to, lang) : daysIn(words, from, to);
}

/** "11–20 June". */
export function formatDaysOfYear(from: string, to: string, lang: string): string {
  const words = wordsIn(lang);
  return words === undefined ? icu.formatDaysOfYear(from, to, lang) : daysOfYearIn(words, from, to);
}

/** "2025". */
export function formatYear(year: string, lang: string): string {
  return wordsIn(lang)?.digits(year) ?? year;
}
