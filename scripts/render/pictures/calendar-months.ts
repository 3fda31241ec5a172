/** Turns the briefings of a year's days into twelve small calendars. */
import { type Day, daysOfMonth, weekdayNumber } from "../../read/dates.ts";
import { dayIn } from "../../words/gregorian.ts";
import type { Words } from "../../words/words.ts";
import { tintOf, tintScale } from "./tints.ts";

export interface CalendarDayView {
  /** 1 to 31; 0 for a place of a week before the first or after the last. */
  readonly date: number;
  /** Empty where there is no briefing. */
  readonly href: string;
  readonly tint: number;
  /** "15 June 2022, 3 briefings". */
  readonly name: string;
}

export interface CalendarMonthView {
  /** "June". */
  readonly name: string;
  /** Address of the month's page; empty where it has no briefing. */
  readonly href: string;
  /** "3 briefings", or empty. */
  readonly words: string;
  readonly weeks: readonly (readonly CalendarDayView[])[];
}

export interface CalendarMonthsView {
  /** Monday first, each in short and in whole. */
  readonly weekdays: readonly { readonly short: string; readonly name: string }[];
  readonly months: readonly CalendarMonthView[];
}

/**
 * The calendars of a year (`2022`). `days` has the briefings of each day, of this year and maybe of others; `hrefOf` the
 * address of a month, where a day is at `#_d15`.
 */
export function calendarMonths(
  year: string,
  days: ReadonlyMap<string, number>,
  { hrefOf, words }: { readonly hrefOf: (month: string) => string; readonly words: Words },
): CalendarMonthsView {
  const { dates, lists } = words;
  const ofYear = [...days].filter(([day]) => day.startsWith(`${year}-`));
  const scale = tintScale(ofYear.map(([, count]) => count));
  const months = Array.from({ length: 12 }, (_, index): CalendarMonthView => {
    const month = `${year}-${String(index + 1).padStart(2, "0")}`;
    const all = daysIn(month).map((day): CalendarDayView & { count: number } => {
      const count = days.get(day) ?? 0;
      return {
        date: Number(day.slice(8)),
        href: count === 0 ? "" : `${hrefOf(month)}#_d${day.slice(8)}`,
        tint: tintOf(count, scale),
        name: count === 0 ? "" : lists.named(dayIn(words, day), count),
        count,
      };
    });
    const count = all.reduce((sum, day) => sum + day.count, 0);
    return {
      name: dates.months[index] ?? "",
      href: count === 0 ? "" : hrefOf(month),
      words: count === 0 ? "" : lists.briefings(count),
      weeks: weeksOf(
        all.map(({ count: _, ...day }) => day),
        weekdayNumber(`${month}-01` as Day),
      ),
    };
  });
  const weekdays = dates.weekdays.map((name, day) => ({
    short: dates.weekdayLetters[day] ?? "",
    name,
  }));
  return { weekdays, months };
}

function daysIn(month: string): string[] {
  const length = daysOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
}

function weeksOf(days: readonly CalendarDayView[], first: number): CalendarDayView[][] {
  const blank = { date: 0, href: "", tint: 0, name: "" };
  const blanks = (length: number) => Array.from({ length }, () => blank);
  const weeks = Math.ceil((first + days.length) / 7);
  const all = [...blanks(first), ...days, ...blanks(weeks * 7 - first - days.length)];
  return Array.from({ length: weeks }, (_, week) => all.slice(week * 7, week * 7 + 7));
}
