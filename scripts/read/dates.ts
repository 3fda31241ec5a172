/** Every date of the project passes here: text in, checked text out, zones given and never taken. */
import { DateTime, IANAZone, Info } from "luxon";
import { formatDay } from "./spoken.ts";

/** A real calendar day, `YYYY-MM-DD`. Only `parseDay` makes one. */
export type Day = string & { readonly __brand: "Day" };
/** A real instant, RFC 3339 with its offset, as it was written. Only `parseInstant` makes one. */
export type Instant = string & { readonly __brand: "Instant" };
/** An IANA time zone name that this machine's ICU knows. */
export type Zone = string & { readonly __brand: "Zone" };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A day and a month in an order that only the writer knows. */
const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** 1 January of the year 1, and 31 December 9999, as numbers of days. */
const [FIRST_DAY, LAST_DAY] = [-719_162, 2_932_896];

const EXAMPLE = "2025-06-12T12:00:00+03:00" as Instant;

/** The day a text names, or undefined when it is not written YYYY-MM-DD or is in no calendar. */
export function parseDay(text: string): Day | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= daysOfMonth(year, month) ? (text as Day) : undefined;
}

/**
 * The only day that a text in another form can mean, for a message to offer: `2025/6/5`, `25/12/2025`,
 * `20250605`, "5 June 2025", "Thursday, June 5, 2025". Undefined when there are two (`12/06/2025`) or
 * none, and when the weekday is another day's: one of the two is a slip, and only the writer knows which.
 */
export function onlyDay(text: string): Day | undefined {
  const [, weekday, rest] = /^([A-Za-z]{3,9})\.?,? (.*[A-Za-z].*)$/.exec(text) ?? [];
  if (weekday === undefined || rest === undefined) return dayWritten(text);
  const day = dayWritten(rest);
  return day !== undefined && weekdayOf(day).toLowerCase().startsWith(weekday.toLowerCase())
    ? day
    : dayWritten(text);
}

function dayWritten(text: string): Day | undefined {
  const year =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (year !== null) return dayOf(year[1], year[2], year[3]);
  const slashed = SLASHED.exec(text);
  if (slashed !== null) {
    const [only, other] = candidates(slashed);
    return other === undefined ? only : undefined;
  }
  const words =
    /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text) ??
    /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (words === null) return undefined;
  const [, a = "", b = "", written] = words;
  const [name, day] = /^\d/.test(a) ? [b, a] : [a, b];
  return dayOf(written, String(monthNamed(name)), day);
}

/** 1 to 12 for an English month's name or its first three letters or more; 0 for none. */
function monthNamed(name: string): number {
  const months = Info.months("long", { locale: "en" });
  return months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
}

function dayOf(year?: string, month?: string, day?: string): Day | undefined {
  return parseDay(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

/** The instant a text names, or undefined; an offset (`Z` or `+03:00`) is required (RFC 3339). */
export function parseInstant(text: string): Instant | undefined {
  if (!INSTANT.test(text) || parseDay(text.slice(0, 10)) === undefined) return undefined;
  return DateTime.fromISO(text, { setZone: true }).isValid ? (text as Instant) : undefined;
}

/** The only instant that a text with an offset can mean: `2025-06-12 14:00 +0300`. Undefined without one. */
export function onlyInstant(text: string): Instant | undefined {
  const parts =
    /^(\S{10})[Tt ] ?(\d{2}:\d{2}(?::\d{2})?) ?(?:([Zz]|UTC|GMT)|([+-]\d{2}):?(\d{2}))$/.exec(text);
  if (parts === null) return undefined;
  const [, day, time, utc, hours, minutes] = parts;
  return parseInstant(`${day}T${time}${utc === undefined ? `${hours}:${minutes}` : "Z"}`);
}

/** How an instant is written, with the day and time of the text as far as it has them. */
export function exampleInstant(text: string): Instant {
  return onlyInstant(text) ?? onlyInstant(`${text}+03:00`) ?? EXAMPLE;
}

/** The zone a text names, or undefined. */
export function parseZone(text: string): Zone | undefined {
  return IANAZone.isValidZone(text) ? (text as Zone) : undefined;
}

/** What is wrong with a text that `parseDay` refused, and what to write instead. */
export function explainDay(text: string): string {
  if (text.trim() === "") return "This date is empty. Write year-month-day, as in 2025-06-12.";
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return explainSlashed(text, slashed);
  const match = DAY.exec(text);
  if (match !== null) {
    const [year, month] = [Number(match[1]), Number(match[2])];
    if (year > 0 && month >= 1 && month <= 12) {
      const name = DateTime.utc(year, month, 1).setLocale("en").toFormat("LLLL yyyy");
      return `${text} does not exist: ${name} has ${daysOfMonth(year, month)} days. Write the day that you mean.`;
    }
    return `${text} does not exist: there is no month ${match[2]}. Write year-month-day, as in 2025-06-12.`;
  }
  const only = onlyDay(text.trim());
  return only === undefined
    ? `\`${text}\` is no date. Write year-month-day, as in 2025-06-12.`
    : `Write ${only} for \`${text}\`.`;
}

/** What is wrong with a text that `parseInstant` refused. */
export function explainInstant(text: string): string {
  if (text.trim() === "") return "This instant is empty.";
  const [day = "", time = ""] = text.trim().split(/[T ]/);
  const only = onlyDay(text.trim());
  if (only !== undefined && only !== day)
    return `\`${text}\` has no time of day, and its day is written ${only}.`;
  if (parseDay(day) === undefined) return explainDay(DAY.test(day) ? day : text);
  if (time === "") return `${text} has no time of day.`;
  if (!/[T].*(?:Z|[+-]\d{2}:?\d{2})$/.test(text))
    return `${text}: where? An instant has a \`T\` before its time and an offset after it.`;
  return `${text} is no instant: hours go to 23, minutes and seconds to 59, and offsets to +14:00.`;
}

/** The instant as milliseconds since 1970 in UTC. */
export function toMillis(instant: Instant): number {
  return DateTime.fromISO(instant, { setZone: true }).toMillis();
}

/** An instant of the machine's clock, which only the CLI may read, as RFC 3339 in UTC to the second. */
export function fromMillis(millis: number): Instant {
  return DateTime.fromMillis(millis, { zone: "utc" }).toFormat(
    "yyyy-LL-dd'T'HH:mm:ss'Z'",
  ) as Instant;
}

/** The first instant of a day in a zone, in UTC: clocks may leave its midnight out, or have it twice. */
export function startOfDay(day: Day, zone: Zone): Instant {
  const midnight = DateTime.fromISO(day, { zone }).startOf("day");
  return fromMillis((midnight.getPossibleOffsets()[0] ?? midnight).toMillis());
}

/** The calendar day of an instant in a zone. */
export function dayIn(instant: Instant, zone: Zone): Day {
  return DateTime.fromISO(instant, { setZone: true }).setZone(zone).toFormat("yyyy-LL-dd") as Day;
}

/** The offset of a zone from UTC at an instant, as RFC 3339 writes it: "+03:00". */
export function offsetIn(instant: Instant, zone: Zone): string {
  return DateTime.fromISO(instant, { setZone: true }).setZone(zone).toFormat("ZZ");
}

/** The earliest day that it still, or the latest that it already, is somewhere on Earth (UTC+14). */
export function latestDayOnEarth(now: Instant): Day {
  return DateTime.fromISO(now, { setZone: true }).setZone("UTC+14").toFormat("yyyy-LL-dd") as Day;
}

/** The day's name in English: "Thursday". */
export function weekdayOf(day: Day): string {
  return DateTime.fromISO(day, { zone: "utc" }).setLocale("en").toFormat("cccc");
}

/** The day so many days later; earlier for a negative number. Cheap: a rule asks several times for each word it finds. */
export function shiftDay(day: Day, days: number): Day {
  const there = new Date((dayNumber(day) + days + 146_097) * 86_400_000);
  const year = String(there.getUTCFullYear() - 400).padStart(4, "0");
  return `${year}${there.toISOString().slice(-20, -14)}` as Day;
}

/** A day as a number of days, so that neighbours differ by one. Cheap: it is asked for every briefing. */
export function dayNumber(day: Day): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number);
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999. After 400 years the calendar is the same.
  return Date.UTC((year ?? 0) + 400, (month ?? 1) - 1, date) / 86_400_000 - 146_097;
}

/** The day of such a number; undefined before the year 1 and after 9999. */
export function dayOfNumber(number: number): Day | undefined {
  if (number < FIRST_DAY || number > LAST_DAY) return undefined;
  return new Date(number * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** The day with its name, as a message offers it: "Thursday 5 June 2025". */
export function nameDay(day: Day): string {
  return `${weekdayOf(day)} ${formatDay(day, "en")}`;
}

/** An instant as a reader writes it, in a zone, with the zone said: "12 June 2025, 14:30 UTC". */
export function formatInstant(instant: Instant, zone: Zone): string {
  return DateTime.fromISO(instant, { setZone: true })
    .setZone(zone)
    .setLocale("en-GB")
    .toFormat("d LLLL yyyy, HH:mm ZZZZ");
}

function explainSlashed(text: string, slashed: RegExpExecArray): string {
  const [first, second] = candidates(slashed);
  if (first === undefined) return `${text} is no date. Write year-month-day, as in 2025-06-12.`;
  if (second === undefined) return `Write ${first} for ${text}: year, month, day.`;
  const spoken = (day: Day) => formatDay(day, "en").replace(/ \d{4}$/, "");
  return `${text} is ${spoken(first)} or ${spoken(second)} depending on the reader. Write ${first} or ${second}.`;
}

/** The days that a slashed date can be: day first, then month first. */
function candidates([, a, b, year]: RegExpExecArray): Day[] {
  return [...new Set([dayOf(year, b, a), dayOf(year, a, b)])].filter((day) => day !== undefined);
}

/** How many days a month (1 to 12) of a year has. */
export function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
