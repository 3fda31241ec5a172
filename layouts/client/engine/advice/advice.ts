/** What a word may have meant: spellings near it that are in the archive, those first that would give something. */
import type { Answer, UnknownWord } from "../../search-api.ts";
import type { QueryContext } from "../question/beginnings.ts";
import { type Clause, termsOf } from "../question/clauses.ts";
import { type Fits, holdersOf, nearWords } from "./near.ts";

const MOST_NEAR = 3;
const MOST_INSTEAD = 2;
/** Words of a question that are doubted when it finds nothing. */
const MOST_DOUBTED = 4;

export async function adviseUnknown(
  words: readonly string[],
  fits: Fits,
  context: QueryContext,
): Promise<UnknownWord[]> {
  const advice = words.map(async (word) => {
    const near = await nearWords(word, fits, context);
    return { word, near: near.map((candidate) => candidate.word).slice(0, MOST_NEAR) };
  });
  return Promise.all(advice);
}

/** Other words for those of a question that finds nothing. `fitsWithout` is about all of it but a clause. */
export async function adviseInstead(
  clauses: readonly Clause[],
  fitsWithout: (clause: Clause) => Fits,
  context: QueryContext,
): Promise<Answer["instead"]> {
  const doubted = clauses
    .filter(({ isExcluded, isQuoted, ways }) => !isExcluded && !isQuoted && ways.length > 0)
    .map((clause) => ({ clause, holders: holdersOf(termsOf(clause.ways), context) }))
    .sort((a, b) => a.holders.length - b.holders.length)
    .slice(0, MOST_DOUBTED);
  const found: { word: string; near: string }[] = [];
  for (const { clause } of doubted) {
    const fits = fitsWithout(clause);
    for (const { word, count } of await nearWords(clause.text, fits, context))
      if (count > 0 && found.length < MOST_INSTEAD) found.push({ word: clause.text, near: word });
    if (found.length >= MOST_INSTEAD) break;
  }
  return found;
}
