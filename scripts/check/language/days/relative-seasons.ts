/** What "this summer" and "last winter" can mean: a year, or the months of a winter, which lies in two. */
import type { Day } from "../../../read/dates.ts";
import type { Candidates } from "./relative-meanings.ts";
import type { Span } from "./spans.ts";

/** The month in which each begins where it is written of most, north of the tropics. */
const BEGINS: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};
const MONTHS = 3;

/**
 * A season by the words "last", "this past", "this", "this coming" or "next". Spring, summer and autumn are told by their
 * year alone, which holds on both halves of the globe more often than months do; winter by its three months.
 */
export function season(published: Day, [, which = "", name = ""]: RegExpExecArray): Candidates {
  const begins = BEGINS[name.toLowerCase()] ?? 1;
  const year = Number(published.slice(0, 4));
  const month = Number(published.slice(5, 7));
  /** Months since the season of a year was over: 0 while it lasts and 1 after it; below 0 until it begins. */
  const since = (of: number) => {
    const passed = 12 * (year - of) + month - begins;
    return passed < 0 ? passed : Math.max(0, passed - MONTHS + 1);
  };
  const years = [year + 1, year, year - 1, year - 2];
  const of = (one: number) => spanOf(one, begins);
  if (/^(?:last|.* past)$/i.test(which)) {
    const [last = year - 1] = years.filter((one) => since(one) > 0);
    // In October "last spring" can be this year's or the one before.
    return last === year && !/past$/i.test(which) ? [of(last), of(last - 1)] : [of(last)];
  }
  if (/^(?:next|.* coming)$/i.test(which)) {
    const [next = year + 1] = years.filter((one) => since(one) < 0).reverse();
    return next === year && /^next$/i.test(which) ? [of(next), of(next + 1)] : [of(next)];
  }
  const near = [...years].sort((a, b) => Math.abs(since(a)) - Math.abs(since(b)))[0] ?? year;
  // Of the year's own is told first, until the season itself has come.
  if (near === year || since(near) === 0) return [of(near)];
  return [of(year), of(near)];
}

function spanOf(year: number, begins: number): Span {
  const four = (one: number) => String(one).padStart(4, "0");
  return begins === 12 ? `${four(year)}-12/${four(year + 1)}-02` : four(year);
}
