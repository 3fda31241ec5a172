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
  await step(inRange.loadWords(pairedTerms(typed)));
  const words = await completeWords(typed, context);
  const runs = namedRuns(words, inRange.filed, stems);
  const others = runs.flatMap((run) => run.others);
  if (others.length > 0) await step(inRange.loadWords(termsOf(others)));
  const reading = interpret(words, runs, context);
  await step(inRange.loadSpots(reading.clauses.flatMap(({ ways }) => ways.flatMap(spotsOf))));
  return reading;

  /** Of words that some briefing writes as two. */
  function pairedTerms(typed: readonly TypedWord[]): string[] {
    const pairs = termsOf(typed.filter(({ isPhrase }) => !isPhrase)).flatMap((term) =>
      inRange.pairs(term),
    );
    return pairs.flatMap((pair) => pair.split(" "));
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
    const { clause, run, to } = clauseAt(index, words, { ...context, runs });
    const word = words[index];
    index = to;
    if (clause !== undefined) clauses.push(clause);
    if (clause?.isExcluded === false && run !== undefined) also.push(...othersOf(run, inRange));
    // To exclude a word that no briefing has excludes nothing.
    if (clause !== undefined || word === undefined || word.isExcluded) continue;
    unknown.push(...missingOf(word, inRange));
    // Other words are answered without it, but who writes quotation marks wants just this.
    isImpossible ||= word.isPhrase;
  }
  const isAsked = words.some(({ isExcluded }) => !isExcluded);
  const isHopeless = isImpossible || (isAsked && !clauses.some(({ isExcluded }) => !isExcluded));
  return { clauses, unknown: [...new Set(unknown)], isHopeless, also };
}

/** What a question says from one of its words on, and the place of the word after that. */
function clauseAt(
  at: number,
  words: readonly TypedWord[],
  { runs, ...context }: QueryContext & { readonly runs: readonly NamedRun[] },
): { readonly clause: Clause | undefined; readonly run?: NamedRun; readonly to: number } {
  const run = runs.find(({ from }) => from === at);
  const named = run && clauseOfRun(run, words, context);
  if (run !== undefined && named !== undefined) return { clause: named, run, to: run.to };
  const [word, next] = words.slice(at, at + 2);
  const isNamed = runs.some(({ from }) => from === at + 1);
  const both = isNamed ? undefined : clauseOfNeighbours(word, next, context);
  if (both !== undefined) return { clause: both, to: at + 2 };
  return { clause: word && clauseOfWord(word, context), to: at + 1 };
}

/** The other names that briefings hold. */
function othersOf({ text, others }: NamedRun, inRange: SegmentsInRange): Answer["also"] {
  const names = others.filter(({ parts }) => isHeld(parts, inRange)).map(({ name }) => name);
  return names.length === 0 ? [] : [{ word: text, names }];
}

/** Undefined where no briefing holds it in any way. */
function clauseOfWord(word: TypedWord, context: QueryContext): Clause | undefined {
  const { text, isExcluded, isPhrase: isQuoted } = word;
  const ways = heldWays(waysOf(word, context), context);
  return ways.length === 0 ? undefined : { text, isExcluded, isQuoted, ways, filed: [] };
}

/** Undefined where the two are no word that some briefing has made of them. */
function clauseOfNeighbours(
  word: TypedWord | undefined,
  next: TypedWord | undefined,
  context: QueryContext,
): Clause | undefined {
  const ways = waysOfNeighbours([word, next], context);
  if (ways === undefined) return undefined;
  const text = `${word?.text} ${next?.text}`;
  return { text, isExcluded: false, isQuoted: false, ways: heldWays(ways, context), filed: [] };
}

function heldWays(ways: readonly Way[], { inRange }: QueryContext): Way[] {
  return ways.filter(({ parts }) => isHeld(parts, inRange));
}

/** Undefined where neither the words nor another name nor a briefing's label is there. */
function clauseOfRun(
  { from, to, text, filed, others }: NamedRun,
  words: readonly TypedWord[],
  context: QueryContext,
): Clause | undefined {
  const [first, second] = words.slice(from, to);
  const own = first !== undefined && second === undefined ? waysOf(first, context) : [];
  const parts = words.slice(from, to).flatMap((word) => word.parts);
  const together = { parts, worth: 1, isPhrase: false, words: parts.length };
  const more = others.map(
    (other): Way => ({ ...together, ...other, worth: OTHER_NAME, words: other.parts.length }),
  );
  const ways = heldWays([...(own.length > 0 ? own : [together]), ...more], context);
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
