/** Counts what is found: in all, by facet, by month. Every number is exact for what could be reached. */
import { FACET_NAMES, type Facet, fieldOf } from "../../../../scripts/site-plan.ts";
import type { Answer, FacetCount } from "../../search-api.ts";
import type { OpenIndex } from "../files/open-index.ts";
import type { FiledValue } from "../files/opened-catalogue.ts";
import type { Segment } from "../files/segment.ts";
import { bitOf, type ChosenFilter } from "./filters.ts";
import { DAYS, type Verdicts } from "./judge.ts";

/** Where a month's number would stand if it had been counted. */
const NOT_COUNTED = -1;

export function countFacets(
  verdicts: Verdicts,
  segments: readonly Segment[],
  chosen: readonly ChosenFilter[],
): Answer["facets"] {
  const picked = new Set(
    chosen.flatMap(({ isExcluded, values }) =>
      isExcluded ? [] : values.map(({ facet, id }) => `${facet}:${id}`),
    ),
  );
  const facets = FACET_NAMES.map((facet): [Facet, readonly FacetCount[]] => {
    const others = ~bitOf(fieldOf(facet));
    const counts = new Map<string, FacetCount>();
    for (const { catalogue } of segments) {
      for (const value of catalogue.filed[facet]) {
        const { id, names } = value;
        const count = (counts.get(id)?.count ?? 0) + countIn(value, verdicts, others);
        // Newer segments come later: the name is the newest one's.
        counts.set(id, { id, name: names[0], count, isChosen: picked.has(`${facet}:${id}`) });
      }
    }
    const shown = [...counts.values()].filter(({ count, isChosen }) => count > 0 || isChosen);
    return [facet, shown.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))];
  });
  return Object.fromEntries(facets) as Record<Facet, readonly FacetCount[]>;
}

function countIn({ places }: FiledValue, verdicts: Verdicts, conditions: number): number {
  let count = 0;
  for (const place of places) if (((verdicts[place] ?? 0) & conditions) === 0) count++;
  return count;
}

export interface MonthCounting {
  readonly index: OpenIndex;
  readonly verdicts: Verdicts;
  /** The segments in range. */
  readonly segments: readonly Segment[];
}

export function countMonths({ index, verdicts, segments }: MonthCounting): Answer["months"] {
  const counts = new Map<string, number>();
  for (const { catalogue } of segments) {
    for (const { day, start, end } of catalogue.days) {
      let count = 0;
      for (let place = start; place < end; place++)
        if (((verdicts[place] ?? 0) & ~DAYS) === 0) count++;
      const month = day.slice(0, 7);
      counts.set(month, (counts.get(month) ?? 0) + count);
    }
  }
  const away = index.segments.filter((segment) => !segments.includes(segment));
  const uncounted = away.map(
    ({ entry }) => [entry.first.slice(0, 7), entry.last.slice(0, 7)] as const,
  );
  return monthsOf(index).map((month) => {
    const isCounted = !uncounted.some(([first, last]) => month >= first && month <= last);
    return [month, isCounted ? (counts.get(month) ?? 0) : NOT_COUNTED];
  });
}

/** Every month from the archive's first to its last. */
function monthsOf({ segments }: OpenIndex): string[] {
  const last = segments.at(-1)?.entry.last.slice(0, 7) ?? "";
  const months: string[] = [];
  for (let month = segments[0]?.entry.first.slice(0, 7) ?? "~"; month <= last; month = next(month))
    months.push(month);
  return months;
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  if (number < 12) return `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
  return `${String(year + 1).padStart(4, "0")}-01`;
}
