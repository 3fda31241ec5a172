/** What phrases that count from the day of writing can mean: a span, and where it is in doubt a second, the likelier first. */
import { type Day, shiftDay, weekdayNumber } from "../../../read/dates.ts";
import { WEEKDAYS } from "../english.ts";
import { numberOf } from "./counted-days.ts";
import {
  monthAround,
  monthsEnd,
  type Span,
  weekAround,
  weekendAround,
  yearAround,
} from "./spans.ts";

export type Candidates = readonly [Span, ...Span[]];
type PhraseMeaning = (published: Day, match: RegExpExecArray) => Candidates;

/** Widened, for a written word is any text. */
const NAMES: readonly string[] = WEEKDAYS;

/** The last such weekday before publication and the first on or after it; on one side alone when the text says which. */
export const weekday: PhraseMeaning = (published, { 1: direction = "", groups }) => {
  const ahead = (NAMES.indexOf(groups?.words ?? "") - weekdayNumber(published) + 7) % 7;
  const next = shiftDay(published, ahead);
  const last = shiftDay(published, ahead - 7);
  if (direction === "past") return [last];
  if (/^(?:last|previous)$/.test(direction)) return [last, shiftDay(last, -7)];
  if (/^(?:next|coming)$/.test(direction)) {
    const first = ahead === 0 ? shiftDay(next, 7) : next;
    return direction === "coming" ? [first] : [first, shiftDay(first, 7)];
  }
  return [last, next];
};

/** "Thursday of next week". */
export const weekdayOfWeek: PhraseMeaning = (published, [, name = "", which = ""]) => {
  const monday = shiftDay(published, -weekdayNumber(published));
  return turned(
    (weeks) => shiftDay(monday, 7 * weeks + NAMES.indexOf(name)),
    [stepsOf(which), weekTurn(published)],
  );
};

/** Counted from publication, or from the day before, on which it may have been written. */
function counted(published: Day, days: number): Candidates {
  return [shiftDay(published, days), shiftDay(published, days - 1)];
}

export const yesterday: PhraseMeaning = (published, [, further]) =>
  counted(published, further === undefined ? -1 : -2);
export const tomorrow: PhraseMeaning = (published, [, further]) =>
  counted(published, further === undefined ? 1 : 2);
export const today: PhraseMeaning = (published) => counted(published, 0);
export const lastNight: PhraseMeaning = (published) => counted(published, -1);
export const nightBeforeLast: PhraseMeaning = (published) => counted(published, -2);

/** Weeks from Monday to Sunday. "This past week" may be the one that ends. */
export const week: PhraseMeaning = (published, [, which = ""]) => {
  if (/past$/i.test(which)) return [weekAround(published, -1), weekAround(published, 0)];
  return turned((weeks) => weekAround(published, weeks), [stepsOf(which), weekTurn(published)]);
};

/** On a Sunday "this past weekend" may be the one that ends. "Next weekend" is the first to come, or the one after it. */
export const weekend: PhraseMeaning = (published, [, which = ""]) => {
  const day = weekdayNumber(published);
  const both = (first: number, second: number): Candidates => [
    weekendAround(published, first),
    weekendAround(published, second),
  ];
  if (/past$/i.test(which) && day === 6) return both(0, -1);
  const steps = stepsOf(which);
  if (steps < 0) return day <= 1 ? both(-1, -2) : [weekendAround(published, -1)];
  if (steps > 0) return day >= 5 ? both(1, 2) : both(0, 1);
  // "Over the weekend" is told of the one past; "this weekend" is not over.
  return /the$/i.test(which) && day < 5 ? both(-1, 0) : both(0, -1);
};

export const month: PhraseMeaning = (published, [, which = ""]) =>
  turned((months) => monthAround(published, months), [stepsOf(which), monthTurn(published)]);

/** "This past year" is the twelve months that end, or the year before. */
export const year: PhraseMeaning = (published, [, which = ""]) => {
  if (/past$/i.test(which))
    return [
      `${monthAround(published, -12)}/${monthAround(published, 0)}`,
      yearAround(published, -1),
    ];
  return turned((years) => yearAround(published, years), [stepsOf(which), yearTurn(published)]);
};

/** "The week after next", "the month before last". */
export const overNext: PhraseMeaning = (published, [, unit = "", which = ""]) => {
  const steps = /next/i.test(which) ? 2 : -2;
  const [around, turn] = OVER[unit.toLowerCase()] ?? [yearAround, yearTurn];
  return turned((over) => around(published, over), [steps, turn(published)]);
};

/** The first, the middle or the end of a week, month or year: of this one or of its neighbour. */
export const part: PhraseMeaning = (published, match) => {
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
export const open: PhraseMeaning = (published) => [
  `${shiftDay(published, -180)}/${published}`,
  `${published}/${shiftDay(published, 180)}`,
];

/** The end of a week is its Friday or its Sunday. */
function end(published: Day, unit: string): Candidates {
  if (/year/i.test(unit))
    return turned((years) => `${yearAround(published, years)}-12`, [0, yearTurn(published)]);
  if (/month/i.test(unit))
    return turned((months) => monthsEnd(published, months), [0, monthTurn(published)]);
  const toFriday = 4 - weekdayNumber(published);
  const sunday = shiftDay(published, toFriday + 2);
  return toFriday >= 0
    ? [shiftDay(published, toFriday), sunday]
    : [sunday, shiftDay(published, toFriday + 7)];
}

export const ago: PhraseMeaning = (published, [, count = "", unit = ""]) =>
  off(published, -numberOf(count), unit);

/** From publication, or from the day after it. */
export const ahead: PhraseMeaning = (published, [, count = "", unit = "", from = ""]) =>
  off(/tomorrow/i.test(from) ? shiftDay(published, 1) : published, numberOf(count), unit);

/** So many days are counted, and so many weeks are that day or its week; months and years have no day. */
function off(from: Day, count: number, unit: string): Candidates {
  const name = unit.toLowerCase();
  if (name === "year") return turned((years) => yearAround(from, years), [count, yearTurn(from)]);
  if (name === "day") return counted(from, count);
  if (name === "month")
    return turned((months) => monthAround(from, months), [count, monthTurn(from)]);
  const days = count * (name === "week" ? 7 : 14);
  const day = shiftDay(from, days);
  return [day, weekAround(day, 0)];
}

/**
 * The span that is so many steps away, and where the calendar has just turned the one that is meant if the words were
 * written before it did: a briefing of 2 January may retell a text of 30 December.
 */
function turned(
  around: (steps: number) => Span,
  [steps, turn]: readonly [steps: number, turn: number],
): Candidates {
  return turn === 0 ? [around(steps)] : [around(steps), around(steps + turn)];
}

/** In a year's first week. */
function yearTurn(day: Day): number {
  return day.slice(5) <= "01-07" ? -1 : 0;
}

/** In a month's first three days, as long as a weekend lasts. */
function monthTurn(day: Day): number {
  return Number(day.slice(8)) <= 3 ? -1 : 0;
}

/** On Monday and Tuesday; and on Sunday, with which the next week begins for many. */
function weekTurn(day: Day): number {
  const number = weekdayNumber(day);
  if (number === 6) return 1;
  return number <= 1 ? -1 : 0;
}

const OVER: Readonly<
  Record<string, [around: (day: Day, over: number) => Span, turn: typeof weekTurn]>
> = {
  week: [weekAround, weekTurn],
  weekend: [weekendAround, weekTurn],
  month: [monthAround, monthTurn],
};

/** −1 for "last" and "this past", 1 for "next" and "this coming", 0 for "this". */
function stepsOf(which: string): number {
  if (/^(?:last|.* past)$/i.test(which)) return -1;
  return /^(?:next|.* coming)$/i.test(which) ? 1 : 0;
}
