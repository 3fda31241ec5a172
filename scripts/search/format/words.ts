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

/** As keyboards and languages write it: ASCII, typographic, as a letter, Hebrew geresh and gershayim. */
const APOSTROPHE = "'’‘‛`´＇′ʹʺʻʼʽʾʿˈ׳״";
/** Hyphens of all kinds, the Hebrew one with them, what is seen at the end of a line alone, and joints without width. */
const HYPHEN = "\\-‐‑‒−﹣－⁃־\\u00ad\\u200c\\u200d";
const LETTER = "[\\p{L}\\p{N}\\p{M}]";
/**
 * "U.S." is one word, and "U.S" too; so are "Iran's" and "don't". Any other apostrophe parts two: in French and Italian
 * the word that is looked for stands behind it, as in "l'énergie".
 */
const WORD = `(?:(?:\\p{L}\\.)+\\p{L}\\.?(?!${LETTER})|${LETTER}+(?:[${APOSTROPHE}](?:s|t|d|m|ll|re|ve)(?!${LETTER}))?)`;
/** Between two words that are written as one: a hyphen, a joint, an apostrophe, or what parts a number's thousands. */
const JOIN = `(?:[${HYPHEN}${APOSTROPHE}]|(?<=\\p{Nd})[,٬](?=\\p{Nd}{3}(?!\\p{Nd})))`;
const PIECE = new RegExp(`${WORD}(?:${JOIN}${WORD})*`, "giu");
const WORDS = new RegExp(WORD, "giu");
const SCRIPTS = new RegExp(`[${PAIRED}][${PAIRED}\\p{M}]*|[^${PAIRED}]+`, "gu");
const IS_PAIRED = new RegExp(`^[${PAIRED}]`, "u");

/** Nobody types a longer word; what is longer is an address or a key, and found by its beginning. */
const LONGEST = 64;

/** Whether the text begins in a script whose terms are pairs of signs. */
export function isPaired(text: string): boolean {
  return IS_PAIRED.test(text);
}

/** What is written without a space: "F-35" has two words, and may be written as one. */
export interface WordPiece {
  readonly words: readonly WordToken[];
  /** All of it as one word: "f35"; undefined where it is one, or of a script without spaces. */
  readonly joined: WordToken | undefined;
}

/** Every piece of a text in order. Runs of a script without spaces come as overlapping pairs. */
export function* piecesOf(text: string, stem: Stem): Generator<WordPiece> {
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const words: WordToken[] = [];
    for (const { 0: word, index: at } of piece.matchAll(WORDS))
      words.push(...wordsOf(word, index + at, stem));
    if (words.length > 0) yield { words, joined: joinedOf(words, stem) };
  }
}

/** Every word of a text in order. */
export function* tokensOf(text: string, stem: Stem): Generator<WordToken> {
  for (const { words } of piecesOf(text, stem)) yield* words;
}

function* wordsOf(word: string, start: number, stem: Stem): Generator<WordToken> {
  for (const { 0: piece, index } of word.matchAll(SCRIPTS)) {
    const at = start + index;
    if (isPaired(piece)) yield* pairsOf(piece, at);
    else {
      const surface = fold(piece);
      if (surface !== "")
        yield { term: finish(stem(surface)), surface, at, end: at + piece.length };
    }
  }
}

function joinedOf(words: readonly WordToken[], stem: Stem): WordToken | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === last || first === undefined || last === undefined) return undefined;
  if (words.some(({ surface }) => isPaired(surface))) return undefined;
  const surface = joinedSurface(words.map((word) => word.surface));
  return { term: finish(stem(surface)), surface, at: first.at, end: last.end };
}

/** Words written as one. */
export function joinedSurface(surfaces: readonly string[]): string {
  return surfaces.join("").slice(0, LONGEST);
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
    ß=ss ł=l ø=o đ=d ð=d þ=th ħ=h ŧ=t ə=e ı=i æ=ae œ=oe ё=е
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("=") as [letter: string, folded: string]),
);
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");
/** Accents, the vowel points of Hebrew and Arabic, the stretching sign, joints, and the marks of abbreviation and possession. */
const DROPPED = new RegExp(
  `[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff\\u0640\\u200b-\\u200d\\u00ad.]|[${APOSTROPHE}](?:s$)?`,
  "gu",
);
/** Those whose compatible form is a space with an accent. */
const APOSTROPHES = new RegExp(`[${APOSTROPHE}]`, "gu");
const DIGIT = /\p{Nd}/gu;
const IS_DIGIT = /^\p{Nd}$/u;

/** The value of a digit of any script: Unicode has the ten of each in a row, beginning with its zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && IS_DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** How a word is written for comparison, whoever typed it: "Zürich" and "zurich" are one, "الأنباء" and "الانباء" too. */
export function fold(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word.slice(0, LONGEST);
  const lower = word.replace(APOSTROPHES, "'").normalize("NFKC").toLowerCase();
  // The breve of й is no accent: the letter is another one, and Russian endings are told by it.
  const plain = lower
    .replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter)
    .replaceAll("й", "\ue000")
    .normalize("NFKD")
    .replace(DROPPED, "")
    .replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter)
    .normalize("NFC")
    .replaceAll("\ue000", "й")
    .replace(DIGIT, asciiDigit);
  return plain.slice(0, LONGEST);
}

/** After the stem, for its rules tell by this letter: the feminine ending, written with dots or without. */
function finish(stem: string): string {
  return stem.replaceAll("ة", "ه");
}
