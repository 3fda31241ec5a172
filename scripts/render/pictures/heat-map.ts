/** Turns the briefings of each month into a map of years by months; of more than thirty years, into decades by years. */
import { monthIn } from "../../words/gregorian.ts";
import type { Words } from "../../words/words.ts";
import { type TintView, tintOf, tintScale, tintViews } from "./tints.ts";

/** More years than this are told by decade. */
const MOST_YEARS = 30;

export interface HeatCellView {
  /** Empty where there is no briefing. */
  readonly href: string;
  readonly count: number;
  /** 0 for none, to 4. */
  readonly tint: number;
  /** "June 2025, 6 briefings". */
  readonly name: string;
}

export interface HeatRowView {
  /** "2025", or "2020s". */
  readonly text: string;
  /** Address of the year's page; empty for a decade, and for a year without briefings. */
  readonly href: string;
  readonly cells: readonly HeatCellView[];
}

export interface HeatMapView {
  /** What a column is. */
  readonly unit: "month" | "year";
  /** Heads of the columns, each in short and in whole. */
  readonly columns: readonly { readonly short: string; readonly name: string }[];
  readonly rows: readonly HeatRowView[];
  readonly tints: readonly TintView[];
  /** "28 briefings, June 2021 to June 2025". */
  readonly words: string;
}

/**
 * The map of an archive. `months` has the briefings of each month (`2025-06`), `hrefOf` the address of a month or year.
 * Undefined where there is none.
 */
export function heatMap(
  months: ReadonlyMap<string, number>,
  { hrefOf, words }: { readonly hrefOf: (period: string) => string; readonly words: Words },
): HeatMapView | undefined {
  const there = [...months.keys()].filter((month) => (months.get(month) ?? 0) > 0).sort();
  const [first, last] = [there[0], there.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const byYear = new Map<string, number>();
  for (const month of there) add(byYear, month.slice(0, 4), months.get(month) ?? 0);
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const isByYear = to - from >= MOST_YEARS;
  const counts = isByYear ? byYear : months;
  const scale = tintScale(counts.values());
  const cell = (period: string): HeatCellView => {
    const count = counts.get(period) ?? 0;
    const named = isByYear ? words.digits(period) : monthIn(words, period);
    return {
      href: count === 0 ? "" : hrefOf(period),
      count,
      tint: tintOf(count, scale),
      name: words.lists.named(named, count),
    };
  };
  const total = [...months.values()].reduce((sum, count) => sum + count, 0);
  const ends = [monthIn(words, first), monthIn(words, last)] as const;
  const span = first === last ? ends[0] : words.dates.span(...ends);
  return {
    unit: isByYear ? "year" : "month",
    columns: isByYear ? lastDigits(words) : shortMonths(words),
    rows: isByYear
      ? range(Math.floor(from / 10), Math.floor(to / 10)).map((decade) => ({
          text: words.dates.decade(words.digits(`${decade}0`)),
          href: "",
          cells: range(0, 9).map((digit) => cell(written(decade * 10 + digit))),
        }))
      : range(from, to).map((year) => ({
          text: words.digits(written(year)),
          href: byYear.has(written(year)) ? hrefOf(written(year)) : "",
          cells: range(1, 12).map((month) =>
            cell(`${written(year)}-${String(month).padStart(2, "0")}`),
          ),
        })),
    tints: tintViews(scale, words),
    words: words.lists.over(total, span),
  };
}

function shortMonths({ dates }: Words): { short: string; name: string }[] {
  return dates.months.map((name, month) => ({ short: dates.letters[month] ?? "", name }));
}

function lastDigits({ number, lists }: Words): { short: string; name: string }[] {
  return range(0, 9).map((digit) => {
    const short = number(digit);
    return { short, name: lists.archive.endsIn(short) };
  });
}

function written(year: number): string {
  return String(year).padStart(4, "0");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
