/** Takes a text apart into the words that it can be found by. The build and the browser must agree, so both use this. */
import type { Stem } from "./stem.ts";

export interface WordToken {
  /** What the index knows the word by: folded and stemmed. */
  readonly term: string;
  /** The word folded: lower case, without accents. */
  readonly surface: string;
  /** Where it stands in the text, in UTF-16 code units; `end` is after it. */
  readonly at: number;
  readonly end: number;
}

/** Scripts that are written without spaces, or whose particles stick to the word: two signs are one term. */
export const PAIRED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆";

/**
 * "U.S." is one word; so are "Iran's" and "don't", and a Persian word with its zero-width joint. Any other
 * apostrophe parts two: in French and Italian the word that is looked for stands behind it, as in "l'énergie".
 */
const WORDS =
  /(?:\p{L}\.){2,}(?!\p{L})|[\p{L}\p{N}\p{M}]+(?:[\u200c\u200d][\p{L}\p{N}\p{M}]+)*(?:['’](?:s|t|d|m|ll|re|ve)(?![\p{L}\p{N}\p{M}]))?/giu;
const PIECES = new RegExp(`[${PAIRED}][${PAIRED}\\p{M}]*|[^${PAIRED}]+`, "gu");
const IS_PAIRED = new RegExp(`^[${PAIRED}]`, "u");

/** Nobody types a longer word; what is longer is an address or a key, and found by its beginning. */
const LONGEST = 64;

/** Whether the text begins in a script whose terms are pairs of signs. */
export function isPaired(text: string): boolean {
  return IS_PAIRED.test(text);
}

/** Every word of a text in order. Runs of a script without spaces come as overlapping pairs. */
export function* tokensOf(text: string, stem: Stem): Generator<WordToken> {
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    for (const { 0: piece, index: offset } of word.matchAll(PIECES)) {
      const at = index + offset;
      if (isPaired(piece)) yield* pairsOf(piece, at);
      else {
        const surface = fold(piece);
        if (surface === "") continue;
        yield { term: finish(stem(surface)), surface, at, end: at + piece.length };
      }
    }
  }
}

function* pairsOf(run: string, start: number): Generator<WordToken> {
  const signs = [...run];
  let at = start;
  for (const [index, sign] of signs.entries()) {
    const next = signs[index + 1];
    const isAlone = signs.length === 1;
    if (next === undefined && !isAlone) return;
    const pair = fold(sign + (next ?? ""));
    yield { term: pair, surface: pair, at, end: at + sign.length + (next?.length ?? 0) };
    at += sign.length;
  }
}

/** Letters and what they are folded into. Arabic and Persian keyboards write the same letter with different signs. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  `
    أ=ا إ=ا آ=ا ٱ=ا ى=ي ی=ي ک=ك ؤ=و ئ=ي ۀ=ه ە=ه
    ß=ss ł=l ø=o đ=d ı=i æ=ae œ=oe ё=е
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("=") as [letter: string, folded: string]),
);
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");
/** Accents, Arabic vowel signs, the stretching sign, joints, and the marks of abbreviation and possession. */
const DROPPED =
  /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200d\u00ad.]|['’](?:s$)?/gu;

/** How a word is written for comparison, whoever typed it: "Zürich" and "zurich" are one, "الأنباء" and "الانباء" too. */
export function fold(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word.slice(0, LONGEST);
  const lower = word.normalize("NFKC").toLowerCase();
  // The breve of й is no accent: the letter is another one, and Russian endings are told by it.
  const plain = lower
    .replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter)
    .replaceAll("й", "\ue000")
    .normalize("NFKD")
    .replace(DROPPED, "")
    .replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter)
    .normalize("NFC")
    .replaceAll("\ue000", "й");
  return plain.slice(0, LONGEST);
}

/** After the stem, for its rules tell by this letter: the feminine ending, written with dots or without. */
function finish(stem: string): string {
  return stem.replaceAll("ة", "ه");
}
