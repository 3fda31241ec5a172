/** Chooses the part of a text that says most of what was asked for. */
import type { MarkedPiece } from "../../search-api.ts";
import { type Marked, piecesOf } from "./mark-words.ts";

export interface MarkedText {
  readonly text: string;
  readonly marked: readonly Marked[];
  /** Where the text itself begins, after its title and summary. */
  readonly body: number;
}

/** Words of an excerpt, and how far before the first word found it may begin. */
const WORDS = 30;
const LEAD = 10;
const LITTLE_LEAD = 4;
/** What a word adds that follows another as in the question; the longest such run counts. */
const NEIGHBOURS = 0.5;

/** Of the text alone: its title and summary stand above it. Its beginning where nothing in it was asked for. */
export function excerptOf({ text, marked, body }: MarkedText): MarkedPiece[] {
  const start = marked.findIndex(({ at }) => at >= body);
  if (start === -1) return [];
  const words = marked.slice(start);
  const first = bestStart(words);
  const begin = beginOf(text, words, first);
  const last = Math.min(begin + WORDS, words.length) - 1;
  const from = words[begin]?.at ?? 0;
  const isCut = last < words.length - 1;
  const to = isCut ? (words[last]?.end ?? text.length) : text.trimEnd().length;
  const isBegun = begin > 0 && !isSentence(text, words, begin);
  return joined([
    ...(isBegun ? [{ text: "… ", isFound: false }] : []),
    ...piecesOf(text, words, { from, to }),
    ...(isCut ? [{ text: " …", isFound: false }] : []),
  ]);
}

/** The found word that a window of so many words begins with, to hold most different words. */
function bestStart(words: readonly Marked[]): number {
  let best = 0;
  let bestScore = 0;
  for (const [index, { queryWord }] of words.entries()) {
    if (queryWord === undefined) continue;
    const score = scoreOf(words, index);
    if (score > bestScore) best = index;
    bestScore = score;
  }
  return best;
}

function scoreOf(words: readonly Marked[], start: number): number {
  const queryWords = new Set<number>();
  let run = 0;
  let longest = 0;
  const end = Math.min(start + WORDS - LITTLE_LEAD, words.length);
  for (let index = start; index < end; index++) {
    const queryWord = words[index]?.queryWord;
    if (queryWord === undefined) continue;
    queryWords.add(queryWord);
    run = index > start && words[index - 1]?.queryWord === queryWord - 1 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return queryWords.size + NEIGHBOURS * longest;
}

/** At the sentence's beginning where that is near; else a few words before. */
function beginOf(text: string, words: readonly Marked[], first: number): number {
  for (let index = first; index >= Math.max(0, first - LEAD); index--)
    if (isSentence(text, words, index)) return index;
  return Math.max(0, first - LITTLE_LEAD);
}

function isSentence(text: string, words: readonly Marked[], index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  if (before === undefined || word === undefined) return true;
  const between = text.slice(before.end, word.at);
  return /[.!?…؟]["'”’»)\]]*\s|[。！？]/u.test(between);
}

function joined(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  const result: MarkedPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.isFound === piece.isFound)
      result.splice(-1, 1, { text: last.text + piece.text, isFound: piece.isFound });
    else result.push(piece);
  }
  return result;
}
