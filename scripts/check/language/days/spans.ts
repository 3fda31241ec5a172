/** Spans of the calendar in which somebody's words can lie: a day, a week, a weekend, a month; all as EDTF. */
import { type Day, nameDay, parseDay, shiftDay, weekdayNumber } from "../../../read/dates.ts";
import { formatDay, formatMonth } from "../../../read/spoken.ts";

/** A day, `2025-06-12`; a month, `2025-06`; a year; or days or months from one to another, `2025-06-16/2025-06-22`. A date link takes each. */
export type Span = string;

/** The week, Monday to Sunday, that is so many weeks after that of a day. */
export function weekAround(day: Day, weeks: number): Span {
  const monday = shiftDay(day, 7 * weeks - weekdayNumber(day));
  return `${monday}/${shiftDay(monday, 6)}`;
}

/** Saturday and Sunday of the week that is so many weeks after that of a day. */
export function weekendAround(day: Day, weeks: number): Span {
  const saturday = shiftDay(day, 7 * weeks + 5 - weekdayNumber(day));
  return `${saturday}/${shiftDay(saturday, 1)}`;
}

/** The month that is so many months after that of a day. */
export function monthAround(day: Day, months: number): Span {
  const month = 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** The last day of the month that is so many months after that of a day. */
export function monthsEnd(day: Day, months: number): Day {
  const first = parseDay(`${monthAround(day, months + 1)}-01`);
  return shiftDay(first ?? day, -1);
}

/** First and last day of a span. */
export function boundsOf(span: Span): readonly [first: string, last: string] {
  const [first = span, last = first] = span.split("/");
  return [`${first}-01-01`.slice(0, 10), `${last}${"-12-31".slice(last.length - 4)}`];
}

/** True where a day lies in a span. */
export function isWithin(day: string, span: Span): boolean {
  const [first, last] = boundsOf(span);
  return first <= day && day <= last;
}

/** A span and the ones beside it, of the same length: what loose words may mean as well. A day has none beside it. */
export function spansBeside(span: Span): readonly Span[] {
  if (isYear(span)) return [-1, 0, 1].map((years) => yearAround(`${span}-01-01` as Day, years));
  const [first, last] = span.split("/").map((part) => parseDay(part));
  if (first === undefined)
    return span.includes("/")
      ? [span]
      : [-1, 0, 1].map((months) => monthAround(`${span}-01` as Day, months));
  if (last === undefined) return [span];
  return [-7, 0, 7].map((days) => `${shiftDay(first, days)}/${shiftDay(last, days)}`);
}

/** A span as a message offers it: "Thursday 12 June 2025", "16 to 22 June 2025", "June 2025", "December 2025 to February 2026". */
export function nameSpan(span: Span): string {
  if (isYear(span)) return span;
  const [first, last] = span.split("/").map((part) => parseDay(part));
  if (first === undefined) return nameMonths(span);
  return last === undefined ? nameDay(first) : fromTo(first, last, true);
}

/** A span as a text can say it, without the year where it is one that readers know: "12 June", "16 to 22 June". */
export function writeSpan(span: Span, known: string): string {
  if (isYear(span)) return span;
  const isOfYear = span.split("/").every((part) => part.slice(0, 4) === known);
  const [first, last] = span.split("/").map((part) => parseDay(part));
  if (first === undefined) return shorten(formatMonth(span, "en"), isOfYear);
  return last === undefined
    ? shorten(formatDay(first, "en"), isOfYear)
    : fromTo(first, last, !isOfYear);
}

/** A day as a text says it to readers who do not know its year: "12 June 2025". */
export function writeDate(day: string): string {
  return formatDay(day, "en");
}

/** The day on which a span of a week begins; undefined for other spans. */
export function weekBegin(span: Span): Day | undefined {
  const [first, last] = span.split("/").map((part) => parseDay(part));
  return first !== undefined && last === shiftDay(first, 6) ? first : undefined;
}

/** True for a whole year. */
export function isYear(span: Span): boolean {
  return span.length === "2025".length;
}

/** The year that is so many years after that of a day. */
export function yearAround(day: Day, years: number): Span {
  return String(Number(day.slice(0, 4)) + years).padStart(4, "0");
}

function nameMonths(span: Span): string {
  const months = span.split("/").map((month) => formatMonth(month, "en"));
  return months.join(" to ");
}

function fromTo(first: Day, last: Day, withYear: boolean): string {
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const from = isOneMonth
    ? String(Number(first.slice(8)))
    : shorten(formatDay(first, "en"), isOneYear);
  const joint = shiftDay(first, 1) === last ? "and" : "to";
  return `${from} ${joint} ${shorten(formatDay(last, "en"), !withYear)}`;
}

/** Without its year. */
function shorten(date: string, isShort: boolean): string {
  return isShort ? date.replace(/ \d{4}$/, "") : date;
}
