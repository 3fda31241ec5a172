/** What phrases that count from the day of writing can mean: two spans, the likelier first. */
import { type Day, shiftDay } from "../read/dates.ts";
import { numberOf } from "./counted-days.ts";
import { WEEKDAYS } from "./english.ts";
import {
  monthAround,
  monthsEnd,
  type Span,
  weekAround,
  weekdayNumber,
  weekendAround,
} from "./spans.ts";

export type Candidates = readonly [Span, Span];
type Meaning = (published: Day, match: RegExpExecArray) => Candidates;

/** Widened, for a written word is any text. */
const NAMES: readonly string[] = WEEKDAYS;

/** The last such weekday before publication and the first on or after it; both on one side when the text says which. */
export const weekday: Meaning = (published, { 1: direction = "", groups }) => {
  const ahead = (NAMES.indexOf(groups?.words ?? "") - weekdayNumber(published) + 7) % 7;
  const next = shiftDay(published, ahead);
  const last = shiftDay(published, ahead - 7);
  if (/^(?:last|past|previous)$/.test(direction)) return [last, shiftDay(last, -7)];
  if (/^(?:next|coming)$/.test(direction)) {
    const first = ahead === 0 ? shiftDay(next, 7) : next;
    return [first, shiftDay(first, 7)];
  }
  return [last, next];
};

/** "Thursday of next week". */
export const weekdayOfWeek: Meaning = (published, [, name = "", which = ""]) => {
  const weeks = stepsOf(which);
  const monday = shiftDay(published, 7 * weeks - weekdayNumber(published));
  const day = shiftDay(monday, NAMES.indexOf(name));
  return [day, shiftDay(day, weeks === 0 ? -7 : 7 * weeks)];
};

/** Counted from publication, or from the day before, on which it may have been written. */
function counted(published: Day, days: number): Candidates {
  return [shiftDay(published, days), shiftDay(published, days - 1)];
}

export const yesterday: Meaning = (published, [, further]) =>
  counted(published, further === undefined ? -1 : -2);
export const tomorrow: Meaning = (published, [, further]) =>
  counted(published, further === undefined ? 1 : 2);
export const today: Meaning = (published) => counted(published, 0);
export const lastNight: Meaning = (published) => counted(published, -1);
export const nightBeforeLast: Meaning = (published) => counted(published, -2);

/** Weeks from Monday to Sunday; where a week begins on Sunday, "this week" of a Sunday is the next one. */
export const week: Meaning = (published, [, which = ""]) => {
  const weeks = stepsOf(which);
  const around = weekdayNumber(published) >= 5 ? 1 : -1;
  return [weekAround(published, weeks), weekAround(published, weeks === 0 ? around : 2 * weeks)];
};

/** On a Sunday "this past weekend" may be the one that ends. "Next weekend" is the first to come, or the one after it. */
export const weekend: Meaning = (published, [, which = ""]) => {
  const day = weekdayNumber(published);
  const both = (first: number, second: number): Candidates => [
    weekendAround(published, first),
    weekendAround(published, second),
  ];
  if (/past$/i.test(which) && day === 6) return both(0, -1);
  const steps = stepsOf(which);
  if (steps < 0) return both(-1, -2);
  if (steps > 0) return day >= 5 ? both(1, 2) : both(0, 1);
  // "Over the weekend" is told of the one past; "this weekend" is not over.
  return /the$/i.test(which) && day < 5 ? both(-1, 0) : both(0, -1);
};

export const month: Meaning = (published, [, which = ""]) => {
  const months = stepsOf(which);
  return [
    monthAround(published, months),
    monthAround(published, months === 0 ? nearMonth(published) : 2 * months),
  ];
};

/** The end of a week is its Friday or its Sunday; the end of a month, that of this one or of the next. */
export const end: Meaning = (published, [, unit = ""]) => {
  if (/month/i.test(unit)) return [monthsEnd(published, 0), monthsEnd(published, 1)];
  const toFriday = 4 - weekdayNumber(published);
  const sunday = shiftDay(published, toFriday + 2);
  return toFriday >= 0
    ? [shiftDay(published, toFriday), sunday]
    : [sunday, shiftDay(published, toFriday + 7)];
};

export const ago: Meaning = (published, [, count = "", unit = ""]) =>
  off(published, -numberOf(count), unit);

/** From publication, or from the day after it. */
export const ahead: Meaning = (published, [, count = "", unit = "", from = ""]) =>
  off(/tomorrow/i.test(from) ? shiftDay(published, 1) : published, numberOf(count), unit);

/** So many days are counted, and so many weeks are that day or its week; months have no day. */
function off(from: Day, count: number, unit: string): Candidates {
  const name = unit.toLowerCase();
  if (name === "day") return counted(from, count);
  if (name === "month") {
    const months = monthAround(from, count);
    return [months, monthAround(from, count + nearMonth(from))];
  }
  const days = count * (name === "week" ? 7 : 14);
  const day = shiftDay(from, days);
  return [day, weekAround(day, 0)];
}

/** The month that is the nearer neighbour: the one before in a month's first half. */
function nearMonth(day: Day): number {
  return Number(day.slice(8)) <= 15 ? -1 : 1;
}

/** −1 for "last" and "this past", 1 for "next" and "this coming", 0 for "this". */
function stepsOf(which: string): number {
  if (/^(?:last|.* past)$/i.test(which)) return -1;
  return /^(?:next|.* coming)$/i.test(which) ? 1 : 0;
}
