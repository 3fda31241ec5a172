/** Reads a question: loads the leaves of its words, and makes of them clauses, names, and words that nobody holds. */
import type { Answer, QueryWord } from "../search-api.ts";
import { type Course, completeWords } from "./beginnings.ts";
import { type Clause, type NamedRun, type TypedWord, termsOf, type Way } from "./clauses.ts";
import { namedRuns } from "./names.ts";
import type { Reach } from "./reach.ts";
import { isPaired, OTHER_NAME, type Part, partsOf } from "./terms.ts";

export interface Reading {
  readonly clauses: readonly Clause[];
  /** Words that no briefing holds, as typed, in their order. */
  readonly unknown: readonly string[];
  /** Words were asked for, and none of them is known. */
  readonly isHopeless: boolean;
  readonly also: Answer["also"];
}

export async function readWords(asked: readonly QueryWord[], course: Course): Promise<Reading> {
  const { reach, stems, step } = course;
  const typed = asked
    .map((word): TypedWord => ({ ...word, parts: partsOf(word.text, stems) }))
    .filter(({ parts }) => parts.length > 0);
  await step(reach.loadWords(termsOf(typed)));
  const words = await completeWords(typed, course);
  const runs = namedRuns(words, reach.filed, stems);
  const others = runs.flatMap((run) => run.others);
  if (others.length > 0) await step(reach.loadWords(termsOf(others)));
  return interpret(words, runs, reach);
}

function interpret(words: readonly TypedWord[], runs: readonly NamedRun[], reach: Reach): Reading {
  const clauses: Clause[] = [];
  const unknown: string[] = [];
  const also: { word: string; names: readonly string[] }[] = [];
  for (let index = 0; index < words.length; ) {
    const run = runs.find(({ from }) => from === index);
    const clause = run === undefined ? undefined : clauseOfRun(run, words, reach);
    if (run !== undefined && clause !== undefined) {
      clauses.push(clause);
      const names = run.others.filter(({ parts }) => isHeld(parts, reach)).map(({ name }) => name);
      if (names.length > 0) also.push({ word: run.text, names });
      index = run.to;
      continue;
    }
    const word = words[index++];
    if (word === undefined) continue;
    const { held, missing } = sift(word, reach);
    if (!word.isExcluded) unknown.push(...missing);
    // An excluded word that is nowhere excludes nobody; of the others, what is known must be held.
    if (held.length > 0 && !(word.isExcluded && missing.length > 0))
      clauses.push(clauseOfWord(word, held, missing.length === 0));
  }
  const isAsked = words.some(({ isExcluded }) => !isExcluded);
  const isHopeless = isAsked && !clauses.some(({ isExcluded }) => !isExcluded);
  return { clauses, unknown: [...new Set(unknown)], isHopeless, also };
}

/** Undefined where neither the words nor another name nor a briefing's label is there. */
function clauseOfRun(
  { from, to, text, filed, others }: NamedRun,
  words: readonly TypedWord[],
  reach: Reach,
): Clause | undefined {
  const own: Way = { parts: words.slice(from, to).flatMap(({ parts }) => parts), worth: 1 };
  const more = others.map(({ parts }): Way => ({ parts, worth: OTHER_NAME }));
  const ways = [own, ...more].filter(({ parts }) => isHeld(parts, reach));
  const named = filed.filter(({ places }) => places.length > 0);
  if (ways.length === 0 && named.length === 0) return undefined;
  return { text, isExcluded: false, phrase: undefined, ways, filed: named };
}

function clauseOfWord(word: TypedWord, parts: readonly Part[], isWhole: boolean): Clause {
  // Pairs of signs that all stand in a text stand together, or so nearly always that no wasm is worth it.
  const isAsked = word.isPhrase && isWhole && parts.length > 1;
  return {
    text: word.text,
    isExcluded: word.isExcluded,
    phrase: isAsked && !parts.some(({ surface }) => isPaired(surface)) ? word.text : undefined,
    ways: [{ parts, worth: 1 }],
    filed: [],
  };
}

/** The parts that somebody holds; of the others, what was typed. */
function sift(
  word: TypedWord,
  reach: Reach,
): { held: readonly Part[]; missing: readonly string[] } {
  const held = word.parts.filter((part) => isHeld([part], reach));
  const lost = word.parts.filter((part) => !held.includes(part));
  if (lost.length === 0) return { held, missing: [] };
  if (word.isPhrase) return { held, missing: lost.map(({ surface }) => surface) };
  return { held: [], missing: [word.text] };
}

function isHeld(parts: readonly Part[], reach: Reach): boolean {
  return parts.every(({ choices }) => choices.some(({ term }) => reach.holds(term)));
}
