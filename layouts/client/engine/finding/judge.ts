/** Which of the question's conditions each briefing fails: from that, everything is counted. */
import { FIELDS } from "../../../../scripts/site-plan.ts";
import type { DayRange } from "../files/open-index.ts";
import type { Clause } from "../question/clauses.ts";
import type { SearchCorpus } from "../scoring/corpus.ts";
import type { Tally } from "../scoring/score.ts";
import { bitOf, type ChosenFilter } from "./filters.ts";

/** Bits of a verdict; each field of the filters has one more (`bitOf`). */
export const UNREACHED = 1;
export const WORDS = 2;
export const DAYS = 4;

/** By place: bits of the conditions that the briefing fails. Who fails nothing is found. */
export type Verdicts = Uint16Array;

export interface ScoredClause {
  readonly clause: Clause;
  readonly tally: Tally;
}

/** What every answer has beside its words: the days and the filters. */
export function judgeFilters(
  corpus: SearchCorpus,
  range: DayRange,
  chosen: readonly ChosenFilter[],
): Verdicts {
  const verdicts: Verdicts = new Uint16Array(corpus.size).fill(UNREACHED);
  const { after, before } = range;
  for (const { catalogue } of corpus.segments) {
    for (const { day, start, end } of catalogue.days) {
      const isIn = (after === undefined || day >= after) && (before === undefined || day < before);
      verdicts.fill(isIn ? 0 : DAYS, start, end);
    }
  }
  for (const field of FIELDS) {
    const wanted = chosen.filter((choice) => choice.field === field && !choice.isExcluded);
    if (wanted.length > 0) require(verdicts, bitOf(field), placesOf(wanted));
  }
  // Counted with the words and not with the fields: the counts of a field leave its own choices aside, but what the
  // reader has excluded stays excluded in them.
  for (const place of placesOf(chosen.filter(({ isExcluded }) => isExcluded)))
    mark(verdicts, place, WORDS);
  return verdicts;
}

export function judgeWords(verdicts: Verdicts, judged: readonly ScoredClause[]): void {
  for (const { clause, tally } of judged) {
    const failing = clause.isExcluded ? 1 : 0;
    for (let place = 0; place < verdicts.length; place++)
      if (tally.hits[place] === failing) mark(verdicts, place, WORDS);
  }
}

export function mark(verdicts: Verdicts, place: number, bit: number): void {
  verdicts[place] = (verdicts[place] ?? 0) | bit;
}

function require(verdicts: Verdicts, bit: number, places: ReadonlySet<number>): void {
  for (let place = 0; place < verdicts.length; place++)
    if (!places.has(place)) mark(verdicts, place, bit);
}

function placesOf(chosen: readonly ChosenFilter[]): ReadonlySet<number> {
  return new Set(chosen.flatMap(({ values }) => values.flatMap(({ places }) => places)));
}
