/** The dates that a passage tells of, in its order, each as exactly as its words say: a day, a month or a year. */

import type { Passage } from "../../body/passage.ts";
import { type NamedDay, namedDaysIn } from "./named-days.ts";

export interface ToldDate {
  readonly from: number;
  readonly to: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** "April of the same year": its year is the one told before. */
  readonly isSameYear: boolean;
  /** "Last November", "next October": of which year it is, only the day of publication tells. */
  readonly isRelative: boolean;
}

const YEAR = /(?:1[5-9]|20)\d\d/g;
const BEFORE_YEAR = /\b(?:in|since|until|from|to|and|between|during|by|before|after|of|the) $/i;
const NO_YEAR = /^(?:[\p{L}\p{N}]|[-–,/.:]\d|%| ?(?:percent|levels?)\b)/u;
const RELATIVE =
  /\b(?:last|next|this|that|coming|past|previous|following|each|every) (?:(?:early|late|mid) )?$/i;
const SAME_YEAR = /^,? (?:of )?(?:the same|that(?: same)?) year\b/;

/** Every date of a passage in its order. */
export function toldDatesIn(passage: Passage): ToldDate[] {
  const { text } = passage;
  const named = namedDaysIn(passage).map((date) => asTold(date, text));
  const years = [...text.matchAll(YEAR)].flatMap(({ 0: written, index }): ToldDate[] => {
    const to = index + written.length;
    const isYear =
      BEFORE_YEAR.test(text.slice(Math.max(0, index - 9), index)) &&
      !NO_YEAR.test(text.slice(to, to + 10));
    if (!isYear || named.some((one) => one.from <= index && index < one.to)) return [];
    const year = Number(written);
    const rest = { month: undefined, day: undefined, isSameYear: false, isRelative: false };
    return [{ from: index, to, year, ...rest }];
  });
  const dates = [...named, ...years].sort((a, b) => a.from - b.from);
  let year: number | undefined;
  return dates.map((date) => {
    const same = SAME_YEAR.exec(text.slice(date.to, date.to + 24))?.[0];
    const told =
      same === undefined || date.year !== undefined
        ? date
        : { ...date, year, to: date.to + same.length, isSameYear: year !== undefined };
    year = told.year ?? year;
    return told;
  });
}

function asTold({ from, to, year, month, day }: NamedDay, text: string): ToldDate {
  const isRelative = RELATIVE.test(text.slice(Math.max(0, from - 20), from));
  return { from, to, year, month, day, isSameYear: false, isRelative };
}

/** Below zero where the first is earlier, above where it is later; 0 where they meet, or where it cannot be known. */
export function compareTold(a: ToldDate, b: ToldDate): number {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return a.year - b.year;
  if ((a.year === undefined) !== (b.year === undefined)) return 0;
  if (a.year === undefined && (a.isRelative || b.isRelative)) return 0;
  if (a.month === undefined || b.month === undefined) return 0;
  // Without years, December and January are neighbours.
  if (a.year === undefined && Math.abs(a.month - b.month) > 5) return 0;
  if (a.month !== b.month) return a.month - b.month;
  return a.day === undefined || b.day === undefined ? 0 : a.day - b.day;
}
