/** The ways in which a text may say what was typed: in one word or in several, with a hyphen or without. */
import { isPaired } from "../../../../scripts/search/format/words.ts";
import type { SegmentsInRange } from "../files/segments-in-range.ts";
import type { TypedWord, Way } from "./clauses.ts";
import { joinedPart, LONGER, type PartsPiece, type Stems, type WordPart } from "./query-terms.ts";

/** Neighbours of a question that are looked up as one word. */
const MOST_NEIGHBOURS = 4;

/** What stands before the apostrophe in French, Italian and Catalan is a word that changes: "l'énergie", "d'énergie". */
const ELIDED =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|dall|dell|nell|sull|quest|quell)$/;

/** The words that it would be as one: of each piece, and of the first pairs of neighbours. */
export function joinedParts(words: readonly TypedWord[], stems: Stems): WordPart[] {
  const ofPieces = words.flatMap(({ pieces, isPhrase }) =>
    isPhrase ? [] : pieces.flatMap(({ joined }) => joined ?? []),
  );
  const ofPairs = words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined || !arePlain(word, next)) return [];
    return jointOf(word.pieces[0], next.pieces[0], stems) ?? [];
  });
  return [...ofPieces, ...ofPairs.slice(0, MOST_NEIGHBOURS)];
}

/** Two pieces of a word each, as one. */
function jointOf(
  one: PartsPiece | undefined,
  two: PartsPiece | undefined,
  stems: Stems,
): WordPart | undefined {
  const [first, second] = [onlyPart(one), onlyPart(two)];
  return first === undefined || second === undefined
    ? undefined
    : joinedPart([first, second], stems);
}

function onlyPart(piece: PartsPiece | undefined): WordPart | undefined {
  const [part, other] = piece?.parts ?? [];
  return other === undefined && part !== undefined && !isPaired(part.surface) ? part : undefined;
}

/** Two words that a reader may have written for one. */
function arePlain(...words: readonly TypedWord[]): boolean {
  return words.every(({ isPhrase, isExcluded, pieces }) => {
    return !isPhrase && !isExcluded && pieces.length === 1;
  });
}

export interface WaysContext {
  readonly inRange: SegmentsInRange;
  readonly stems: Stems;
}

/** The ways of a word, or of a phrase; those first that are as it was typed. */
export function waysOf(word: TypedWord, { inRange }: Pick<WaysContext, "inRange">): Way[] {
  const { pieces, parts, isPhrase } = word;
  // In quotation marks the words are meant as they were typed.
  if (isPhrase) return [phrase(parts, parts.length)];
  const [piece, other] = pieces;
  if (piece === undefined) return [];
  // While its last word is being typed, what stands for that may be anything.
  const isBegun = parts.some(({ choices }) => choices.some(({ worth }) => worth === LONGER));
  const isLoose = isBegun || parts.some(({ surface }) => isPaired(surface)) || isElided(word);
  const typed = isLoose ? together(parts) : phrase(parts, parts.length);
  if (other !== undefined) return [typed];
  const asOne = piece.joined === undefined ? [] : [one(piece.joined, piece.parts.length)];
  const asTwo = split(piece, inRange).map((pair) => phrase(pair, 1));
  return isElided(word) ? [typed, ...asOne] : [...asOne, typed, ...asTwo];
}

/** The two words as they are, or as the one that some briefing has made of them; undefined where none has. */
export function waysOfNeighbours(
  words: readonly (TypedWord | undefined)[],
  { inRange, stems }: WaysContext,
): Way[] | undefined {
  const [first, second] = words;
  if (first === undefined || second === undefined || !arePlain(first, second)) return undefined;
  const joined = knownJoint(first.pieces[0], second.pieces[0], { inRange, stems });
  if (joined === undefined) return undefined;
  return [together([...first.parts, ...second.parts]), one(joined, 2)];
}

/** Two pieces as one word, where some briefing writes them in one piece. */
function knownJoint(
  one: PartsPiece | undefined,
  two: PartsPiece | undefined,
  { inRange, stems }: WaysContext,
): WordPart | undefined {
  const joined = jointOf(one, two, stems);
  const [first, second] = [onlyPart(one), onlyPart(two)];
  const pairs = new Set(joined?.choices.flatMap(({ term }) => inRange.pairs(term)));
  const isKnown = first?.choices.some(({ term }) =>
    second?.choices.some((next) => pairs.has(`${term} ${next.term}`)),
  );
  return isKnown === true ? joined : undefined;
}

/** The pairs of words that briefings write for a piece of one word. */
function split(piece: PartsPiece, inRange: SegmentsInRange): WordPart[][] {
  const choices = onlyPart(piece)?.choices ?? [];
  const pairs = new Set(choices.flatMap(({ term }) => inRange.pairs(term)));
  return [...pairs].map((pair) =>
    pair.split(" ").map((term) => ({ surface: term, choices: [{ term, worth: 1 }] })),
  );
}

function isElided({ text, parts: [first], pieces }: TypedWord): boolean {
  return (
    pieces.length === 1 && /['’ʼ]/.test(text) && first !== undefined && ELIDED.test(first.surface)
  );
}

function phrase(parts: readonly WordPart[], words: number): Way {
  return { parts, words, worth: 1, isPhrase: parts.length > 1 };
}

function together(parts: readonly WordPart[]): Way {
  return { parts, words: parts.length, worth: 1, isPhrase: false };
}

function one(part: WordPart, words: number): Way {
  return { parts: [part], words, worth: 1, isPhrase: false };
}
