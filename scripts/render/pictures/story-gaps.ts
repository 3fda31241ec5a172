/** Measures the time between a story's briefings: in days, in words, and as room on a page. */
import { type Day, dayNumber } from "../../read/dates.ts";
import type { Words } from "../../words/words.ts";

export interface StoryGap {
  readonly days: number;
  /** "the same day", "3 months later". */
  readonly words: string;
  /** Room on the page of the story: a pixel a day, at most so many as can be seen at once. */
  readonly room: number;
  /** Whether it is so much longer than the others that a line to scale would leave these no room. */
  readonly isLong: boolean;
}

const MOST_ROOM = 120;
/** A gap is long that is longer than so many times all shorter ones together, and than two months. */
const TIMES = 2;
const TWO_MONTHS = 61;
/** Breaks that a short line has room for. */
const MOST_BREAKS = 2;

/** The gaps between days that are in order: one fewer than there are days. */
export function storyGaps(days: readonly Day[], words: Words): StoryGap[] {
  const numbers = days.map(dayNumber);
  const lengths = numbers.slice(1).map((number, index) => number - (numbers[index] ?? number));
  const long = longOf(lengths);
  return lengths.map((length, index) => ({
    days: length,
    words: gapWords(length, words),
    room: Math.min(length, MOST_ROOM),
    isLong: long.has(index),
  }));
}

function longOf(lengths: readonly number[]): ReadonlySet<number> {
  const byLength = [...lengths.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const long = new Set<number>();
  let left = lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of byLength.slice(0, MOST_BREAKS)) {
    left -= length;
    if (length < TWO_MONTHS || length <= TIMES * left) break;
    long.add(index);
  }
  return long;
}

/** A number of days as it is told: in weeks, months and years where it is many. */
function gapWords(days: number, { lists: { story } }: Words): string {
  if (days === 0) return story.sameDay;
  if (days === 1) return story.nextDay;
  if (days < 14) return story.days(days);
  if (days < 61) return story.weeks(Math.round(days / 7));
  if (days < 730) return story.months(Math.round(days / 30.44));
  return story.years(Math.round(days / 365.25));
}
