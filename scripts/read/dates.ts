/** Every date of the project passes here: text in, checked text out, zones given and never taken. */
import { DateTime, IANAZone, Info } from "luxon";
import { formatDay } from "./spoken.ts";

/** A real calendar day, `YYYY-MM-DD`. Only `parseDay` makes one. */
export type Day = string & { readonly __brand: "Day" };
/** A real instant, RFC 3339 with its offset, as it was written. Only `parseInstant` makes one. */
export type Instant = string & { readonly __brand: "Instant" };
/** An IANA time zone name that this machine's ICU knows. */
export type Zone = string & { readonly __brand: "Zone" };

/** How a day is written: its year, month and date, real or not. */
export const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** 1 January of the year 1, and 31 December 9999, as numbers of days. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** The day a text names, or undefined when it is not written YYYY-MM-DD or is in no calendar. */
export function parseDay(text: string): Day | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year === 0 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= daysOfMonth(year, month) ? (text as Day) : undefined;
}

/** The instant a text names, or undefined; an offset (`Z` or `+03:00`) is required (RFC 3339). */
export function parseInstant(text: string): Instant | undefined {
  if (!INSTANT.test(text) || parseDay(text.slice(0, 10)) === undefined) return undefined;
  return DateTime.fromISO(text, { setZone: true }).isValid ? (text as Instant) : undefined;
}

/** The zone a text names, or undefined. */
export function parseZone(text: string): Zone | undefined {
  return IANAZone.isValidZone(text) ? (text as Zone) : undefined;
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

/** The same for many instants in milliseconds: 10,000 take a tenth of the time. Swedish writes a day as we do. */
export function daysIn(zone: Zone): (millis: number) => Day {
  const written = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  });
  return (millis) => written.format(millis) as Day;
}

/** The offset of a zone from UTC at an instant, as RFC 3339 writes it: "+03:00". */
export function offsetIn(instant: Instant, zone: Zone): string {
  return DateTime.fromISO(instant, { setZone: true }).setZone(zone).toFormat("ZZ");
}

/** The time of an instant in a zone: "14:30". */
export function timeIn(instant: Instant, zone: Zone): string {
  return DateTime.fromISO(instant, { setZone: true }).setZone(zone).toFormat("HH:mm");
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

/** 0 for Monday to 6 for Sunday (ISO 8601). */
export function weekdayNumber(day: Day): number {
  // 5 January 1970 was a Monday.
  return (((dayNumber(day) - 4) % 7) + 7) % 7;
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

/** 1 to 12 for an English month's name or its first three letters or more; 0 for none. */
export function monthNamed(name: string): number {
  const months = Info.months("long", { locale: "en" });
  return months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
}

/** A month (1 to 12) with its year, in English: "June 2025". */
export function nameMonth(year: number, month: number): string {
  return DateTime.utc(year, month, 1).setLocale("en").toFormat("LLLL yyyy");
}

/** An instant as a reader writes it, in a zone, with the zone said: "12 June 2025, 14:30 UTC". */
export function formatInstant(instant: Instant, zone: Zone): string {
  return DateTime.fromISO(instant, { setZone: true })
    .setZone(zone)
    .setLocale("en-GB")
    .toFormat("d LLLL yyyy, HH:mm ZZZZ");
}

/** How many days a month (1 to 12) of a year has. */
export function daysOfMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
