/** Reads a question: loads the leaves of its words, and makes of them clauses, names, and words that nobody holds. */
import { isPaired } from "../../../../scripts/search/format/words.ts";
import type { Answer, QueryWord } from "../../search-api.ts";
import type { SegmentsInRange } from "../files/segments-in-range.ts";
import { completeWords, type QueryContext } from "./beginnings.ts";
import { type Clause, type NamedRun, type TypedWord, termsOf, type Way } from "./clauses.ts";
import { namedRuns } from "./query-names.ts";
import { OTHER_NAME, partsOf, type WordPart } from "./query-terms.ts";

export interface ReadQuestion {
  readonly clauses: readonly Clause[];
  /** Words that no briefing holds, as typed, in their order. */
  readonly unknown: readonly string[];
  /** Words were asked for, and none of them is known; or a word of a phrase is not. */
  readonly isHopeless: boolean;
  readonly also: Answer["also"];
}

export async function readWords(
  asked: readonly QueryWord[],
  context: QueryContext,
): Promise<ReadQuestion> {
  const { inRange, stems, step } = context;
  const typed = asked
    .map((word): TypedWord => ({ ...word, parts: partsOf(word.text, stems) }))
    .filter(({ parts }) => parts.length > 0);
  await step(inRange.loadWords(termsOf(typed)));
  const words = await completeWords(typed, context);
  const runs = namedRuns(words, inRange.filed, stems);
  const others = runs.flatMap((run) => run.others);
  if (others.length > 0) await step(inRange.loadWords(termsOf(others)));
  return interpret(words, runs, inRange);
}

function interpret(
  words: readonly TypedWord[],
  runs: readonly NamedRun[],
  inRange: SegmentsInRange,
): ReadQuestion {
  const clauses: Clause[] = [];
  const unknown: string[] = [];
  const also: { word: string; names: readonly string[] }[] = [];
  let isImpossible = false;
  for (let index = 0; index < words.length; ) {
    const run = runs.find(({ from }) => from === index);
    const clause = run === undefined ? undefined : clauseOfRun(run, words, inRange);
    if (run !== undefined && clause !== undefined) {
      clauses.push(clause);
      const names = run.others
        .filter(({ parts }) => isHeld(parts, inRange))
        .map(({ name }) => name);
      if (names.length > 0 && !clause.isExcluded) also.push({ word: run.text, names });
      index = run.to;
      continue;
    }
    const word = words[index++];
    if (word === undefined) continue;
    const missing = missingOf(word, inRange);
    if (missing.length === 0) clauses.push(clauseOfWord(word));
    // To exclude a word that no briefing has excludes nothing.
    else if (!word.isExcluded) {
      unknown.push(...missing);
      // Other words are answered without it, but who writes quotation marks wants just this.
      isImpossible ||= word.isPhrase;
    }
  }
  const isAsked = words.some(({ isExcluded }) => !isExcluded);
  const isHopeless = isImpossible || (isAsked && !clauses.some(({ isExcluded }) => !isExcluded));
  return { clauses, unknown: [...new Set(unknown)], isHopeless, also };
}

/** Undefined where neither the words nor another name nor a briefing's label is there. */
function clauseOfRun(
  { from, to, text, filed, others }: NamedRun,
  words: readonly TypedWord[],
  inRange: SegmentsInRange,
): Clause | undefined {
  const own: Way = { parts: words.slice(from, to).flatMap(({ parts }) => parts), worth: 1 };
  const more = others.map(({ parts }): Way => ({ parts, worth: OTHER_NAME }));
  const ways = [own, ...more].filter(({ parts }) => isHeld(parts, inRange));
  const named = filed.filter(({ places }) => places.length > 0);
  if (ways.length === 0 && named.length === 0) return undefined;
  const isExcluded = words[from]?.isExcluded === true;
  return { text, isExcluded, phrase: undefined, ways, filed: named };
}

function clauseOfWord(word: TypedWord): Clause {
  return {
    text: word.text,
    isExcluded: word.isExcluded,
    phrase: word.isPhrase && word.parts.length > 1 ? word.text : undefined,
    ways: [{ parts: word.parts, worth: 1 }],
    filed: [],
  };
}

/** What no briefing holds of a word: of a phrase the words that are missing, of anything else the word as it was typed. */
function missingOf({ text, isPhrase, parts }: TypedWord, inRange: SegmentsInRange): string[] {
  const lost = parts.filter((part) => !isHeld([part], inRange));
  const isSpelt = isPhrase && !parts.some(({ surface }) => isPaired(surface));
  if (isSpelt) return lost.map(({ surface }) => surface);
  return lost.length === 0 ? [] : [text];
}

function isHeld(parts: readonly WordPart[], inRange: SegmentsInRange): boolean {
  return parts.every(({ choices }) => choices.some(({ term }) => inRange.holds(term)));
}
