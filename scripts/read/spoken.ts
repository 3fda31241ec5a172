/** Days and months in words, in any language: the same on a built page and in the browser. */
import { byLanguage } from "./by-language.ts";

/** A day (YYYY-MM-DD) as a reader of the language writes it: "12 June 2025". */
export function formatDay(day: string, lang: string): string {
  return dayWriter(lang).format(utc(day));
}

/** "15 June", for a text that says the year, in the language given. */
export function formatDayOfYear(day: string, lang: string): string {
  return dayOfYearWriter(lang).format(utc(day));
}

/** "11–20 June 2025", in the language given. */
export function formatDays(from: string, to: string, lang: string): string {
  return range(dayWriter(lang), from, to);
}

/** "11–20 June", in the language given. */
export function formatDaysOfYear(from: string, to: string, lang: string): string {
  return range(dayOfYearWriter(lang), from, to);
}

function range(writer: Intl.DateTimeFormat, from: string, to: string): string {
  // What stands around the dash differs with the version of ICU.
  return writer.formatRange(utc(from), utc(to)).replace(/\s*–\s*/u, "–");
}

/** "15", in the digits of the language given. */
export function formatDate(day: string, lang: string): string {
  return dayOfMonthWriter(lang).format(utc(day));
}

/** "June 2025" for `2025-06`, in the language given. */
export function formatMonth(month: string, lang: string): string {
  return monthWriter(lang).format(utc(`${month}-01`));
}

/** "June", by itself, in the language given. */
export function formatMonthOfYear(month: string, lang: string): string {
  return monthOfYearWriter(lang).format(utc(`${month}-01`));
}

const dayWriter = dateWriter({ day: "numeric", month: "long", year: "numeric" });
const dayOfYearWriter = dateWriter({ day: "numeric", month: "long" });
const dayOfMonthWriter = dateWriter({ day: "numeric" });
const monthOfYearWriter = dateWriter({ month: "long" });
const monthWriter = dateWriter({ month: "long", year: "numeric" });

/** Gregorian in every language: an archive is cited by one calendar. English as most of the world writes it. */
export function dateWriter(
  form: Intl.DateTimeFormatOptions,
): (lang: string) => Intl.DateTimeFormat {
  return byLanguage((lang) => {
    const locale = /^en(?:-|$)/.test(lang) ? "en-GB" : lang;
    return new Intl.DateTimeFormat(locale, { ...form, calendar: "gregory", timeZone: "UTC" });
  });
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The names of months in a language, each with every form that stands in its dates: "июнь" and "июня". */
export function monthNames(lang: string): string[][] {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 3)));
  const forms: Intl.DateTimeFormatOptions[] = [
    { month: "long" },
    { month: "long", day: "numeric" },
  ];
  // "Jan. 5" is English; in Spanish the short form of March is the sea.
  if (/^en(?:-|$)/.test(lang)) forms.push({ month: "short", day: "numeric" });
  return months.map((date) => namesOf(date, lang, forms, "month"));
}

/** The names of weekdays in a language, Sunday first. */
export function weekdayNames(lang: string): string[][] {
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2021, 7, 1 + day)));
  const forms: Intl.DateTimeFormatOptions[] = [
    { weekday: "long" },
    { weekday: "long", day: "numeric" },
  ];
  return days.map((date) => namesOf(date, lang, forms, "weekday"));
}

function namesOf(
  date: Date,
  lang: string,
  forms: readonly Intl.DateTimeFormatOptions[],
  type: "month" | "weekday",
): string[] {
  const names = forms.flatMap((form) =>
    // A language that ICU does not know must not fall back to the machine's own.
    new Intl.DateTimeFormat([lang, "en"], { ...form, calendar: "gregory", timeZone: "UTC" })
      .formatToParts(date)
      .flatMap((part) => (part.type === type ? [part.value.replace(/\.$/, "")] : [])),
  );
  return [...new Set(names)];
}
