/** What a text can mean that names no day or instant as we write them, and what to say of it. */
import {
  DAY,
  type Day,
  daysOfMonth,
  type Instant,
  monthNamed,
  nameMonth,
  parseDay,
  parseInstant,
  weekdayOf,
} from "./dates.ts";
import { formatDay } from "./spoken.ts";

/** A day and a month in an order that only the writer knows. */
const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

const EXAMPLE = "2025-06-12T12:00:00+03:00" as Instant;

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

function dayOf(year?: string, month?: string, day?: string): Day | undefined {
  return parseDay(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
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

/** What is wrong with a text that `parseDay` refused, and what to write instead. */
export function explainDay(text: string): string {
  if (text.trim() === "") return "This date is empty. Write year-month-day, as in 2025-06-12.";
  const slashed = SLASHED.exec(text);
  if (slashed !== null) return explainSlashed(text, slashed);
  const match = DAY.exec(text);
  if (match !== null) {
    const year = Number(match[1]);
    const month = Number(match[2]);
    if (year > 0 && month >= 1 && month <= 12) {
      return `${text} does not exist: ${nameMonth(year, month)} has ${daysOfMonth(year, month)} days. Write the day that you mean.`;
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
