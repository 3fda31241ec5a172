/** Puts what is found in order. */
import type { Order } from "../../search-api.ts";
import type { SearchCorpus } from "../scoring/corpus.ts";
import type { ScoredClause, Verdicts } from "./judge.ts";

/** A title that says all of the question, and nothing else, is what was meant: it beats any text. */
const TITLE_SHARE = 2.5;
const WHOLE_TITLE = 4;

export interface Ranking {
  readonly corpus: SearchCorpus;
  readonly verdicts: Verdicts;
  readonly judged: readonly ScoredClause[];
  readonly order: Order;
}

/** Places of everything found, best first; of equals, and without words, the newest. */
export function rank({ corpus, verdicts, judged, order }: Ranking): number[] {
  const found: number[] = [];
  for (let place = 0; place < verdicts.length; place++)
    if (verdicts[place] === 0) found.push(place);
  if (order === "oldest") return found;
  const wanted = judged.filter(({ clause }) => !clause.isExcluded);
  if (order === "newest" || wanted.length === 0) return found.reverse();
  const scores = scoresOf(found, wanted, corpus);
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
}

/** By place: how well each briefing found answers. What is excluded has no part in it. */
export function scoresOf(
  found: readonly number[],
  wanted: readonly ScoredClause[],
  { titles, size }: SearchCorpus,
): Float64Array {
  const scores = new Float64Array(size);
  let told = 0;
  for (const { tally } of wanted) told += tally.rarity;
  for (const place of found) {
    let score = 0;
    let said = 0;
    let words = 0;
    for (const { tally } of wanted) {
      score += tally.scores[place] ?? 0;
      said += tally.titles[place] ?? 0;
      words += tally.titleWords[place] ?? 0;
    }
    const ofQuery = said / Math.max(told, Number.EPSILON);
    const ofTitle = Math.min(1, words / Math.max(titles[place] ?? 0, 1));
    const isWhole = ofQuery > 0.999 && ofTitle === 1;
    scores[place] = score + told * (TITLE_SHARE * ofQuery * ofTitle + (isWhole ? WHOLE_TITLE : 0));
  }
  return scores;
}
