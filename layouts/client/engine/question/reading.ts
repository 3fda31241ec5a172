/** Reads a question: loads the leaves of its words, and makes of them clauses, names, and words that nobody holds. */
import { isPaired } from "../../../../scripts/search/format/words.ts";
import type { Answer, QueryWord } from "../../search-api.ts";
import { wantedSpots } from "../files/phrase-holders.ts";
import type { SegmentsInRange, WantedSpots } from "../files/segments-in-range.ts";
import { completeWords, type QueryContext } from "./beginnings.ts";
import { type Clause, type NamedRun, type TypedWord, termsOf, type Way } from "./clauses.ts";
import { namedRuns } from "./query-names.ts";
import { OTHER_NAME, piecesIn, type WordPart } from "./query-terms.ts";
import { joinedParts, waysOf, waysOfNeighbours } from "./ways.ts";

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
    .map((word): TypedWord => {
      const pieces = piecesIn(word.text, stems);
      return { ...word, pieces, parts: pieces.flatMap(({ parts }) => parts) };
    })
    .filter(({ parts }) => parts.length > 0);
  const joined = joinedParts(typed, stems);
  await step(inRange.loadWords(termsOf([...typed, { parts: joined }])));
  await step(inRange.loadWords(pairedTerms([...typed.flatMap(({ parts }) => parts), ...joined])));
  const words = await completeWords(typed, context);
  const runs = namedRuns(words, inRange.filed, stems);
  const others = runs.flatMap((run) => run.others);
  if (others.length > 0) await step(inRange.loadWords(termsOf(others)));
  const reading = interpret(words, runs, context);
  await step(inRange.loadSpots(reading.clauses.flatMap(({ ways }) => ways.flatMap(spotsOf))));
  return reading;

  function pairedTerms(parts: readonly WordPart[]): string[] {
    const terms = parts.flatMap(({ choices }) => choices.map(({ term }) => term));
    return terms.flatMap((term) => inRange.pairs(term)).flatMap((pair) => pair.split(" "));
  }
}

/** Of a phrase, the terms whose places decide. */
function spotsOf({ parts, isPhrase }: Way): WantedSpots[] {
  if (!isPhrase) return [];
  return parts.flatMap((part, at) => wantedSpots(part, parts[at + 1]));
}

function interpret(
  words: readonly TypedWord[],
  runs: readonly NamedRun[],
  context: QueryContext,
): ReadQuestion {
  const { inRange } = context;
  const clauses: Clause[] = [];
  const unknown: string[] = [];
  const also: { word: string; names: readonly string[] }[] = [];
  let isImpossible = false;
  for (let index = 0; index < words.length; ) {
    const run = runs.find(({ from }) => from === index);
    const clause = run === undefined ? undefined : clauseOfRun(run, words, context);
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
    const neighbours = waysOfNeighbours([word, words[index]], context);
    if (neighbours !== undefined && !runs.some(({ from }) => from === index)) {
      const text = `${word.text} ${words[index++]?.text}`;
      clauses.push({ text, isExcluded: false, isQuoted: false, ways: held(neighbours), filed: [] });
      continue;
    }
    const ways = held(waysOf(word, context));
    const missing = ways.length > 0 ? [] : missingOf(word, inRange);
    if (ways.length > 0) clauses.push({ ...word, isQuoted: word.isPhrase, ways, filed: [] });
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

  function held(ways: readonly Way[]): Way[] {
    return ways.filter(({ parts }) => isHeld(parts, inRange));
  }
}

/** Undefined where neither the words nor another name nor a briefing's label is there. */
function clauseOfRun(
  { from, to, text, filed, others }: NamedRun,
  words: readonly TypedWord[],
  context: QueryContext,
): Clause | undefined {
  const { inRange } = context;
  const [first, second] = words.slice(from, to);
  const own = first !== undefined && second === undefined ? waysOf(first, context) : [];
  const parts = words.slice(from, to).flatMap((word) => word.parts);
  const together = { parts, worth: 1, isPhrase: false, words: parts.length };
  const more = others.map(
    (other): Way => ({ ...together, ...other, worth: OTHER_NAME, words: other.parts.length }),
  );
  const ways = [...(own.length > 0 ? own : [together]), ...more].filter((way) =>
    isHeld(way.parts, inRange),
  );
  const named = filed.filter(({ places }) => places.length > 0);
  if (ways.length === 0 && named.length === 0) return undefined;
  return { text, isExcluded: first?.isExcluded === true, isQuoted: false, ways, filed: named };
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
