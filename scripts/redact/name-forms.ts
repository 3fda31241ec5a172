/** The forms in which a name stands in a text, and where they stand. */
import { type Folded, foldText } from "./folded.ts";

export interface NameRange {
  readonly from: number;
  readonly to: number;
}

/** Names to look for, in the forms that they may have. */
export interface Forms {
  /** Whole names. */
  readonly whole: RegExp;
  /** The same letters inside a longer word, and one word of a name alone: for a person to look at. */
  readonly near: RegExp;
}

/** Emphasis and code, which may stand between the letters of a word. */
const MARKS = "[*_~`\\\\]{0,6}";
const BREAK = "(?:[^\\S\\n]*\\r?\\n[ \\t>]*|[^\\S\\n]+)";
/** Between two words: space, one line's end, hyphen, underscore, or a point with nothing around it. */
const BETWEEN = `${MARKS}(?:${BREAK}|[-_+/.·’'‘ʼ‐‑–—]{1,2})${MARKS}`;
const LETTER = "[\\p{L}\\p{N}]";
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Letters of a name that may be written as one word ("nameone"); of fewer it is mostly another word. */
const JOINED = 6;
/** Letters of a word of a name that is worth looking at alone. */
const ALONE = 3;
const NEVER = "(?!)";

/** Takes names as they are typed; those without a letter look for nothing. */
export function formsOf(names: readonly string[]): Forms {
  const words = names.map(wordsOf).filter((name) => name.length > 0);
  const any = (patterns: readonly string[]) => patterns.join("|") || NEVER;
  const alone = words
    .filter(({ length }) => length > 1)
    .flat()
    .filter((word) => word.length >= ALONE)
    .map((word) => bounded([word]));
  const letters = words.filter((name) => name.join("").length >= ALONE).map(patternOf);
  // The longest first: where one name begins another, all of it goes.
  const whole = [...words].sort((a, b) => b.join("").length - a.join("").length).map(bounded);
  return {
    whole: new RegExp(any(whole), "gu"),
    near: new RegExp(any([...alone, ...letters]), "gu"),
  };
}

/** Where whole names stand in a text, in order and apart from each other. */
export function findNames(text: string, { whole }: Forms): NameRange[] {
  return merged([false, true].flatMap((hasEscapes) => found(foldText(text, hasEscapes), whole)));
}

/** Where something stands that may be a name's, and is no whole name. */
export function findNear(text: string, { near }: Forms): NameRange[] {
  return merged(found(foldText(text, false), near));
}

/** The words of a name, in plain letters. */
export function wordsOf(name: string): string[] {
  return foldText(name, false).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function found({ text, from, to }: Folded, pattern: RegExp): NameRange[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    from: from[index] ?? 0,
    to: to[index + match.length - 1] ?? 0,
  }));
}

function bounded(words: readonly string[]): string {
  const pattern = patternOf(words);
  const first = words[0]?.[0] ?? "";
  const last = words.at(-1)?.at(-1) ?? "";
  return `${UNSPACED.test(first) ? "" : `(?<!${LETTER})`}${pattern}${UNSPACED.test(last) ? "" : `(?!${LETTER})`}`;
}

function patternOf(words: readonly string[]): string {
  const isJoined = words.join("").length >= JOINED;
  const letters = words.map((word) => [...word].join(MARKS));
  return letters.reduce((before, word, at) => {
    // "J. Smith": a point behind a single letter ends no sentence.
    const initial = words[at - 1]?.length === 1 ? "\\.?" : "";
    return `${before}${initial}(?:${BETWEEN}${isJoined ? `|${MARKS}` : ""})${word}`;
  });
}

function merged(ranges: readonly NameRange[]): NameRange[] {
  const apart: NameRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = apart.at(-1);
    if (last === undefined || range.from >= last.to) apart.push(range);
    else apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return apart;
}
