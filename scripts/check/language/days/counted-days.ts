/** Words that count from a date of the text, "three days later", "the day before": the date that they give. */
import { type Day, parseDay, shiftDay } from "../../../read/dates.ts";
import { monthAround, monthsEnd, type Span } from "./spans.ts";

export interface Count {
  readonly words: string;
  readonly at: number;
  /** Without its direction: "three days". */
  readonly length: string;
  readonly unit: "day" | "week" | "month" | "year";
  /** Negative for what came before. */
  readonly steps: number;
  /** True where the date that it counts from comes next: "three days after 7 June". */
  readonly isFromNext: boolean;
}

/** First and last day of a date. */
export type DayBounds = readonly [first: Day, last: Day];

/** What a count gives, and the days that a writer may still call so. */
export interface CountedSpan {
  readonly exact: Span;
  readonly range: DayBounds;
}

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const COUNT = `a|an|${NUMBERS.slice(1).join("|")}|\\d{1,3}`;
/** "Twenty-three days", "two or three days", "every two days", "about a week": no sum can be held against these. */
const LOOSE =
  "(?<![\\w.,–-])(?<!\\b(?:or|to|every|within|about|around|roughly|nearly|almost|over|under|than|least|most|some|barely|first|last) )";
const COUNTED = new RegExp(
  `${LOOSE}(?:(?<count>${COUNT}) (?<unit>day|week|fortnight|month|year)s? (?<way>later|earlier|after|before)|the (?<next>next|following|previous) day|the day (?<beside>after|before))(?![\\w-])`,
  "gi",
);
/** The rest is looked at only in a text that has one of these. */
const MAY_COUNT = / (?:[Ll]ater|[Ee]arlier|[Aa]fter|[Bb]efore|[Dd]ay)\b/;

export function countsIn(text: string): Count[] {
  if (!MAY_COUNT.test(text)) return [];
  return [...text.matchAll(COUNTED)].map(({ 0: words, index, groups = {} }) => {
    const { count = "a", unit = "day", way, next, beside } = groups;
    const said = (way ?? next ?? beside ?? "").toLowerCase();
    const isFortnight = /^fortnight$/i.test(unit);
    const steps = numberOf(count) * (isFortnight ? 2 : 1);
    return {
      words,
      length: way === undefined ? "the day" : `${count} ${words.split(" ")[1]}`,
      at: index,
      unit: isFortnight ? "week" : (unit.toLowerCase() as Count["unit"]),
      steps: /^(?:later|after|next|following)$/.test(said) ? steps : -steps,
      isFromNext: /^(?:after|before)$/.test(said),
    };
  });
}

/**
 * What a count gives from a day or a month; undefined for days and weeks from a month. Days are exact. A writer
 * says "a week later" of eight days too, and "a month later" of five weeks: more than that is another number.
 */
export function countFrom(
  [first, last]: DayBounds,
  { unit, steps }: Count,
): CountedSpan | undefined {
  const isDay = first === last;
  if (unit === "day") return isDay ? around(shiftDay(first, steps), 0) : undefined;
  const weeks = Math.abs(steps) < 3 ? 1 : 2;
  if (unit === "week") return isDay ? around(shiftDay(first, 7 * steps), weeks) : undefined;
  const months = unit === "year" ? 12 * steps : steps;
  if (isDay) return around(shiftMonths(first, months), unit === "year" ? 15 : 7);
  const slack = unit === "year" ? 1 : 0;
  const start = parseDay(`${monthAround(first, months - slack)}-01`);
  if (start === undefined) return undefined;
  return {
    exact: monthAround(first, months),
    range: [start, monthsEnd(first, months + slack)],
  };
}

function around(day: Day, days: number): CountedSpan {
  return { exact: day, range: [shiftDay(day, -days), shiftDay(day, days)] };
}

/** The same day of another month, or its last. */
function shiftMonths(day: Day, months: number): Day {
  const end = monthsEnd(day, months);
  return parseDay(`${monthAround(day, months)}-${day.slice(8)}`) ?? end;
}

/** "A", "two" or "12". */
export function numberOf(count: string): number {
  const spelled = NUMBERS.indexOf(count.toLowerCase());
  return /^an?$/i.test(count) ? 1 : spelled === -1 ? Number(count) : spelled;
}
