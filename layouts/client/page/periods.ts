/** The bars of the timeline: a month each, or a year each where the archive is long. */
import { digits, search } from "../../../scripts/words/of-the-page.ts";
import { monthInWords } from "../../parts/writing.ts";
import type { Answer, Query } from "../search-api.ts";

/** Ten years: more bars than that are too thin to be told apart. */
const MOST_BARS = 120;

export interface Period {
  /** `2022-03`, or `2022`. */
  readonly id: string;
  /** "March 2022". */
  readonly name: string;
  readonly count: number;
  /** A part of it was not counted. */
  readonly isPartial: boolean;
}

/** Oldest first, and without a gap: a month in which nothing was said has its place too. */
export function periodsOf(months: Answer["months"]): Period[] {
  const first = months[0]?.[0];
  const last = months.at(-1)?.[0];
  if (first === undefined || last === undefined) return [];
  const length = numberOf(last) - numberOf(first) < MOST_BARS ? 7 : 4;
  const periods = new Map<string, Period>();
  for (const id of between(first, last, length)) {
    const name = length === 4 ? digits(id) : monthInWords(id);
    periods.set(id, { id, name, count: 0, isPartial: false });
  }
  for (const [month, found] of months) {
    const period = periods.get(month.slice(0, length));
    if (period === undefined) continue;
    const isPartial = period.isPartial || found < 0;
    periods.set(period.id, { ...period, count: period.count + Math.max(0, found), isPartial });
  }
  return [...periods.values()];
}

/** Whether bars say anything: more than one briefing, or some that were not counted and may be chosen. */
export function isTelling(periods: readonly Period[]): boolean {
  const found = periods.reduce((sum, { count }) => sum + count, 0);
  return periods.length > 1 && (found > 1 || periods.some(({ isPartial }) => isPartial));
}

/** Whether a day of the period is among those that the query asks for; false where it asks for all. */
export function isChosen({ id }: Period, { after, before }: Query): boolean {
  if (after === undefined && before === undefined) return false;
  const isEarly = after !== undefined && id < after.slice(0, id.length);
  // The period that `before` begins is out, one that it cuts is in.
  const isLate = before !== undefined && `${id}-01-01`.slice(0, 10) >= before;
  return !isEarly && !isLate;
}

/** "41 briefings", "not counted". */
export function spokenCount({ count, isPartial }: Period): string {
  if (isPartial && count === 0) return search.notCounted;
  const counted = search.briefings(count);
  return isPartial ? search.atLeast(counted) : counted;
}

function* between(first: string, last: string, length: 4 | 7): Generator<string> {
  for (let month = numberOf(first); month <= numberOf(last); month++) {
    const id = `${Math.floor(month / 12)}`.padStart(4, "0");
    yield length === 4 ? id : `${id}-${String((month % 12) + 1).padStart(2, "0")}`;
  }
}

/** Months since the year 0. */
function numberOf(month: string): number {
  const [year = 0, of = 1] = month.split("-").map(Number);
  return year * 12 + of - 1;
}
