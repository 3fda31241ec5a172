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
  yearAround,
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

export const year: Meaning = (published, [, which = ""]) => {
  const years = stepsOf(which);
  return [yearAround(published, years), yearAround(published, years === 0 ? -1 : 2 * years)];
};

/** A season is told by its year alone: where it is winter, it is summer elsewhere. "Last winter" may have begun the year before. */
export const season: Meaning = (published, [, which = ""]) => {
  const both = [0, stepsOf(which) || -1].map((years) => yearAround(published, years));
  return stepsOf(which) < 0 ? [both[1] ?? "", both[0] ?? ""] : [both[0] ?? "", both[1] ?? ""];
};

/** "The week after next", "the month before last". */
export const overNext: Meaning = (published, [, unit = "", which = ""]) => {
  const steps = /next/i.test(which) ? 2 : -2;
  const nearer = steps / 2;
  if (/year/i.test(unit)) return [yearAround(published, steps), yearAround(published, nearer)];
  const around = { week: weekAround, weekend: weekendAround, month: monthAround };
  const of = around[unit.toLowerCase() as keyof typeof around];
  return [of(published, steps), of(published, nearer)];
};

/** The first, the middle or the end of a week, month or year: of this one or of its neighbour. */
export const part: Meaning = (published, match) => {
  const [, which = "", unit = ""] = match;
  if (/end/i.test(which)) return end(published, unit);
  const isMiddle = /middle/i.test(which);
  if (/week/i.test(unit)) {
    const day = shiftDay(published, (isMiddle ? 2 : 0) - weekdayNumber(published));
    return [day, shiftDay(day, 7)];
  }
  const at = isMiddle ? "15" : "01";
  if (/month/i.test(unit))
    return [`${monthAround(published, 0)}-${at}`, `${monthAround(published, 1)}-${at}`];
  const month = isMiddle ? "06" : "01";
  return [`${yearAround(published, 0)}-${month}`, `${yearAround(published, 1)}-${month}`];
};

/** No day can be told, only the one from which it counts: whatever is named in the half-year around it may be meant. */
export const open: Meaning = (published) => [
  `${shiftDay(published, -180)}/${published}`,
  `${published}/${shiftDay(published, 180)}`,
];

/** The end of a week is its Friday or its Sunday; the end of a month or year, that of this one or of the next. */
function end(published: Day, unit: string): Candidates {
  if (/year/i.test(unit))
    return [`${yearAround(published, 0)}-12`, `${yearAround(published, 1)}-12`];
  if (/month/i.test(unit)) return [monthsEnd(published, 0), monthsEnd(published, 1)];
  const toFriday = 4 - weekdayNumber(published);
  const sunday = shiftDay(published, toFriday + 2);
  return toFriday >= 0
    ? [shiftDay(published, toFriday), sunday]
    : [sunday, shiftDay(published, toFriday + 7)];
}

export const ago: Meaning = (published, [, count = "", unit = ""]) =>
  off(published, -numberOf(count), unit);

/** From publication, or from the day after it. */
export const ahead: Meaning = (published, [, count = "", unit = "", from = ""]) =>
  off(/tomorrow/i.test(from) ? shiftDay(published, 1) : published, numberOf(count), unit);

/** So many days are counted, and so many weeks are that day or its week; months have no day. */
function off(from: Day, count: number, unit: string): Candidates {
  const name = unit.toLowerCase();
  if (name === "year") return [yearAround(from, count), yearAround(from, count + 1)];
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
