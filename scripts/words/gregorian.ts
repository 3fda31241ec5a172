/** Days and months of the Gregorian calendar in the words and digits of a language: from our own tables, so that no version of ICU changes a page. */
import { solarHijriOf } from "./solar-hijri.ts";
import type { Words } from "./words.ts";

type DateLanguage = Pick<Words, "dates" | "digits">;

/** "12 June 2025" for `2025-06-12`. */
export function dayIn({ dates, digits }: DateLanguage, day: string): string {
  return dates.day(digits(dateOf(day)), monthOf(day), digits(yearOf(day)));
}

/** "22 Khordad 1404" for `2025-06-12`; empty where the language does not count so. */
export function solarDayIn({ dates, digits }: DateLanguage, day: string): string {
  const solar = dates.solarHijri && solarHijriOf(day);
  if (solar === undefined || dates.solarHijri === undefined) return "";
  return dates.solarHijri(digits(String(solar.date)), solar.month, digits(String(solar.year)));
}

/** "12 June", for a text that says the year. */
export function dayOfYearIn({ dates, digits }: DateLanguage, day: string): string {
  return dates.dayOfYear(digits(dateOf(day)), monthOf(day));
}

/** "12", under a month. */
export function dateIn({ digits }: DateLanguage, day: string): string {
  return digits(dateOf(day));
}

/** "June 2025" for `2025-06`. */
export function monthIn({ dates, digits }: DateLanguage, month: string): string {
  return dates.month(monthOf(month), digits(yearOf(month)));
}

/** "11–20 June 2025": two days of one month. */
export function daysIn({ dates, digits }: DateLanguage, from: string, to: string): string {
  const [first, last] = [digits(dateOf(from)), digits(dateOf(to))];
  return dates.days(first, last, monthOf(from), digits(yearOf(from)));
}

/** "11–20 June". */
export function daysOfYearIn({ dates, digits }: DateLanguage, from: string, to: string): string {
  return dates.daysOfYear(digits(dateOf(from)), digits(dateOf(to)), monthOf(from));
}

/** "June" for `2025-06`, by itself. */
export function monthOfYearIn({ dates }: DateLanguage, month: string): string {
  return dates.months[monthOf(month) - 1] ?? "";
}

/** "11 to 12 June 2025" of two dates in words: what both have in common at their ends is said once. */
export function spanIn({ dates }: DateLanguage, first: string, last: string): string {
  const [from, to] = [first.split(" "), last.split(" ")];
  while (from.length > 1 && from.at(-1) === to.at(from.length - to.length - 1)) from.pop();
  return dates.span(from.join(" "), to.join(" "));
}

/** What the marks of EDTF say (ISO 8601-2): uncertain, approximate, both. */
export function doubted(mark: string, date: string, { dates }: DateLanguage): string {
  if (mark === "?") return dates.possibly(date);
  return mark === "~" ? dates.about(date) : dates.possiblyAbout(date);
}

function dateOf(day: string): string {
  return String(Number(day.slice(8, 10)));
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** Without the noughts of an early one, as a year is said. */
function yearOf(day: string): string {
  return String(Number(day.slice(0, 4)));
}
