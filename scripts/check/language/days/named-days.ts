/** Finds the dates that an English passage names, in links and in words, so that other words can be held against them. */
import { parseDay } from "../../../read/dates.ts";
import type { Passage } from "../../body/passage.ts";
import { MONTH, monthNumber } from "../english.ts";
import { boundsOf, isYear, type Span } from "./spans.ts";

/** A day or a month of a passage, with the year where it is said. */
export interface NamedDay {
  readonly from: number;
  readonly to: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

const WRITTEN = new RegExp(
  `\\b(?:(?<dayA>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<monthA>${MONTH})|(?<monthB>${MONTH})(?: (?<dayB>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:))?)(?![\\p{L}])(?:,? (?<year>\\d{4})(?!\\d))?|\\b(?<iso>\\d{4}-\\d\\d-\\d\\d)\\b`,
  "gu",
);
const INTO = /\b(?:in|of|since|until|by|early|late|during) $/i;
/** Most passages name no date, and asking that first is cheap. */
const MAY_NAME = new RegExp(`${MONTH}|\\d-\\d\\d-\\d`);

/** The dates of a passage, in order. A link is its target, whatever its words are; a span of days is none. */
export function namedDaysIn(passage: Passage): readonly NamedDay[] {
  // Rules ask again for every find of theirs in one paragraph, which can be as long as the file.
  if (last?.passage !== passage) last = { passage, days: findDays(passage) };
  return last.days;
}

let last: { readonly passage: Passage; readonly days: readonly NamedDay[] } | undefined;

function findDays({ text, marks }: Passage): NamedDay[] {
  const links = marks.filter(({ kind }) => kind === "date");
  const linked = links.flatMap(({ from, to, targets: [target = ""] }) =>
    datedAs(target, { from, to }),
  );
  if (!MAY_NAME.test(text)) return linked;
  const written = [...text.matchAll(WRITTEN)].flatMap((match) => ofMatch(match));
  const days = [...linked, ...written].sort((a, b) => a.from - b.from || b.to - a.to);
  // The words of a link are the link's.
  let end = 0;
  return days.filter(({ from, to }) => {
    const isFree = from >= end;
    if (isFree) end = to;
    return isFree;
  });
}

/** Which of some dates is the first at or after a place. Halving: a paragraph has thousands of dates at worst. */
export function nextFrom(days: readonly NamedDay[], at: number): number {
  let from = 0;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle]?.from ?? 0) < at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** True where a date can lie in a span; one without its year is of the span's. */
export function isOf(date: NamedDay, span: Span): boolean {
  const [first, last] = boundsOf(span);
  const years = [first, last].map((one) => date.year ?? Number(one.slice(0, 4)));
  return years.some((one) => {
    const named = spanOf(date, one);
    // Of a month alone it is asked whether it is the span's own, or of its year.
    const isWhole = date.day !== undefined || isYear(span);
    return named === span || (isWhole && first.slice(0, named.length) <= named && named <= last);
  });
}

/** The day or month that a date is in a year; its own year goes before. */
export function spanOf({ year, month, day }: NamedDay, other: number): Span {
  const named = `${four(year ?? other)}-${two(month)}`;
  return day === undefined ? named : `${named}-${two(day)}`;
}

function ofMatch({ 0: written, index, input, groups = {} }: RegExpExecArray): NamedDay[] {
  const { dayA, monthA, dayB, monthB, year, iso } = groups;
  const range = { from: index, to: index + written.length };
  if (iso !== undefined) return datedAs(iso, range);
  const name = monthA ?? monthB ?? "";
  const day = dayA ?? dayB;
  // "May" alone is a verb or a name more often than a month, as "Mar" and "Sept" are.
  const isAlone = day === undefined && year === undefined;
  const isMonth = name.length > 4 || INTO.test(input.slice(Math.max(0, index - 8), index));
  if (isAlone && !isMonth) return [];
  return [
    {
      ...range,
      year: year === undefined ? undefined : Number(year),
      month: monthNumber(name),
      day: day === undefined ? undefined : Number(day),
    },
  ];
}

function datedAs(target: string, range: { from: number; to: number }): NamedDay[] {
  const written = target.replace(/[?~%]$/, "");
  const [year, month, day] = written.split("-").map(Number);
  const isMonth = /^\d{4}-\d\d$/.test(written);
  if (year === undefined || month === undefined || (!isMonth && parseDay(written) === undefined))
    return [];
  return [{ ...range, year, month, day: isMonth ? undefined : day }];
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

function four(year: number): string {
  return String(year).padStart(4, "0");
}
