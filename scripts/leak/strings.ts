/** What a text is known by: its strings and words, of those that mean something. */
import { LONGEST_STRING, SHORTEST_STRING, SHORTEST_WORD } from "./string-search.ts";

/** Of a text that is longer, any seven words in a row are found: windows of six, every second word. */
const WORDS_IN_WINDOW = 6;
const STEP = 2;
/** A script without spaces: two signs are about a word. */
const SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PIECES = new RegExp(`${SIGN.source}|(?:(?!${SIGN.source})[^ ])+`, "gu");
const LETTERS_IN_STRING = 12;
const TELLING_IN_WINDOW = 3;
/** What the pages write themselves beside any words, and what any address has. */
const DATES_AND_ADDRESSES = new Set(
  "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday http https html index".split(
    " ",
  ),
);

interface LetterRun {
  readonly from: number;
  readonly to: number;
  /** A word, or a sign of a script without spaces. */
  readonly isSign: boolean;
  readonly isTelling: boolean;
}

/**
 * The strings by which letters (see `lettersOf`) are known: up to 127 of them as a whole, and more than six words by
 * windows. A whole string has two words, twelve letters and digits, and one telling word; a window has three telling
 * words: of four letters or more, no digits, no day or month. What is less may stand anywhere by chance.
 */
export function stringsOf(letters: string): string[] {
  const pieces = piecesOf(letters);
  const lengths = pieces.map(({ isSign }) => (isSign ? 0.5 : 1));
  const total = lengths.reduce<number>((sum, length) => sum + length, 0);
  const windows = letters.length <= LONGEST_STRING && isWhole(letters, pieces) ? [letters] : [];
  if (total <= WORDS_IN_WINDOW) return windows;
  for (let first = 0, passed = STEP; ; passed += lengths[first++] ?? 1) {
    const to = endOfWindow(lengths, first);
    const isLast = to === pieces.length - 1;
    if (passed >= STEP || isLast) {
      passed = 0;
      const own = pieces.slice(first, to + 1);
      const from = own[0]?.from;
      const end = own.at(-1)?.to;
      if (weightOf(own) >= TELLING_IN_WINDOW) windows.push(cut(letters.slice(from, end)));
    }
    if (isLast) return windows;
  }
}

function endOfWindow(lengths: readonly number[], first: number): number {
  let to = first;
  let sum = lengths[first] ?? 1;
  while (sum < WORDS_IN_WINDOW && to < lengths.length - 1) sum += lengths[++to] ?? 1;
  return to;
}

function piecesOf(letters: string): LetterRun[] {
  return [...letters.matchAll(PIECES)].map(({ 0: text, index }) => {
    const isTelling = text.length > 3 && !/\d/.test(text) && !DATES_AND_ADDRESSES.has(text);
    return { from: index, to: index + text.length, isSign: SIGN.test(text), isTelling };
  });
}

/** Telling words; two signs are one. */
function weightOf(pieces: readonly LetterRun[]): number {
  return pieces.reduce((sum, { isSign, isTelling }) => sum + (isSign ? 0.5 : isTelling ? 1 : 0), 0);
}

function isWhole(letters: string, pieces: readonly LetterRun[]): boolean {
  if (pieces.length < 2 || letters.length < SHORTEST_STRING) return false;
  // A sign of a script without spaces says as much as two letters.
  const size = pieces.reduce((sum, { from, to, isSign }) => sum + (isSign ? 2 : to - from), 0);
  return size >= LETTERS_IN_STRING && weightOf(pieces) >= 1;
}

function cut(letters: string): string {
  return letters.slice(0, LONGEST_STRING);
}

/** Whether a word, as `lettersOf` writes it, says something by itself: six letters, not a number, not a day or a month. */
export function isTellingWord(word: string): boolean {
  return (
    word.length >= SHORTEST_WORD &&
    !word.includes(" ") &&
    !/^\d+$/.test(word) &&
    !DATES_AND_ADDRESSES.has(word)
  );
}
