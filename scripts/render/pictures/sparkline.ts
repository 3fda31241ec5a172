/** Turns the days of some briefings into bars by day, month or year, with their number and span in words. */
import { type Day, dayNumber } from "../../read/dates.ts";
import { dayIn, monthIn, spanIn } from "../../words/gregorian.ts";
import type { Words } from "../../words/words.ts";

/** Days that are all within so many are told by day. */
const MOST_DAYS = 62;
/** More months than this are told by year: a bar of a pixel is the least that is seen. */
const MOST_MONTHS = 120;
const WIDTH = 120;
const HEIGHT = 24;
const WIDEST = 10;
/** Of a day that has any. */
const LOWEST = 2;

export interface SparklineView {
  readonly width: number;
  readonly height: number;
  /** Every bar, as the data of one SVG path. */
  readonly bars: string;
  /** "8 briefings, June 2021 to August 2022". */
  readonly words: string;
}

export interface SparklineSetting {
  readonly dir: "ltr" | "rtl";
  readonly words: Words;
  /** The first and the last day of the axis, where several stand on one; else the briefings' own. */
  readonly axis?: readonly [Day, Day];
}

/** The bars of some briefings by their days, in any order; undefined where there is none. */
export function sparkline(
  days: readonly Day[],
  { dir, words, axis }: SparklineSetting,
): SparklineView | undefined {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = axis ?? [first, last];
  const slotOf = slotsFrom(from, to);
  const slots = slotOf(to) + 1;
  const counts = Array.from({ length: slots }, () => 0);
  for (const day of days) {
    const slot = slotOf(day);
    if (counts[slot] !== undefined) counts[slot] += 1;
  }
  const most = Math.max(...counts, 1);
  const step = Math.min(WIDEST, WIDTH / slots);
  const width = Math.ceil(slots * step);
  // A gap between bars where there is room for one.
  const bar = step > 3 ? step - 1 : step;
  const bars = counts.map((count, slot) => {
    if (count === 0) return "";
    const height = Math.max(LOWEST, Math.round((HEIGHT * count) / most));
    const x = dir === "rtl" ? width - slot * step - bar : slot * step;
    return `M${short(x)} ${HEIGHT}v-${height}h${short(bar)}v${height}`;
  });
  return {
    width,
    height: HEIGHT,
    bars: bars.join(""),
    words: words.lists.over(days.length, spanWords(first, last, words)),
  };
}

/** "11 to 12 June 2025" within two months, else by months: "June 2021 to August 2022". */
export function spanWords(first: Day, last: Day, words: Words): string {
  if (first === last) return dayIn(words, first);
  const isByDay = dayNumber(last) - dayNumber(first) < MOST_DAYS;
  const spoken = (day: Day) => (isByDay ? dayIn(words, day) : monthIn(words, day));
  return spanIn(words, spoken(first), spoken(last));
}

function slotsFrom(from: Day, to: Day): (day: Day) => number {
  if (dayNumber(to) - dayNumber(from) < MOST_DAYS) {
    const zero = dayNumber(from);
    return (day) => dayNumber(day) - zero;
  }
  const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  if (monthOf(to) - monthOf(from) < MOST_MONTHS) {
    const zero = monthOf(from);
    return (day) => monthOf(day) - zero;
  }
  const zero = Number(from.slice(0, 4));
  return (day) => Number(day.slice(0, 4)) - zero;
}

/** To a tenth, as short as it can be written. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
