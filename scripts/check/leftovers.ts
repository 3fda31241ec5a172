/** Finds in a body what another program would have made something of, and readers would see as it stands. */
import { offsetAsWritten, type Passage } from "./passage.ts";
import type { BodyText, Finding } from "./rule.ts";

/** A writing of another program. */
export interface Leftover {
  /** With the flags `g` and, where it is looked for at the beginning of lines alone, `y`. */
  readonly pattern: RegExp;
  /** One of these stands in each such writing: most passages have none, and the pattern is not tried. */
  readonly has?: readonly string[];
  /** What to write instead, as one sentence or two. */
  readonly instead: string;
}

/** What may stand before a passage on its line: nothing, a quotation's sign, an item's, a cell's. */
const LINE_START = /^[\s>|]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*$/;
/** Deeper indents are code. */
const WIDEST = 100;
const LONGEST = 40;

/** Every leftover in the words of a body, where the file has it as it is: escaped, or as code, it is meant as words. */
export function* leftoversIn(
  { passages, text }: Pick<BodyText, "passages" | "text">,
  leftovers: readonly Leftover[],
): Generator<Finding> {
  for (const passage of passages) yield* leftoversOf(passage, text, leftovers);
}

function* leftoversOf(
  passage: Passage,
  text: string,
  leftovers: readonly Leftover[],
): Generator<Finding> {
  // The same for every pattern that is looked for at the beginning of lines.
  const isAnySticky = leftovers.some(({ pattern }) => pattern.sticky);
  const starts = isAnySticky ? [...lineStarts(passage, text)] : [];
  for (const { pattern, has, instead } of leftovers) {
    if (has !== undefined && !hasOne(passage.text, has)) continue;
    for (const { written, index } of matchesIn(passage, pattern, starts)) {
      const words = /^[^\p{L}\p{N}\s]{1,3}|^\S{1,12}/u.exec(written)?.[0] ?? written;
      const offset = offsetAsWritten(passage, { words, index }, text);
      if (offset === undefined) continue;
      const isWhole = text.startsWith(written, offset);
      const length = isWhole ? written.length : words.length;
      yield { offset, length, message: sayLeftover(written, instead) };
    }
  }
}

function hasOne(text: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

/** "Readers would see `{{ page.title }}` as it stands. Write …" */
export function sayLeftover(written: string, instead: string): string {
  const sample = written.length > LONGEST ? `${written.slice(0, LONGEST - 1)}…` : written;
  return `Readers would see \`${sample.replaceAll("`", "'").trim()}\` as it stands. ${instead}`;
}

function* matchesIn(
  { text }: Passage,
  pattern: RegExp,
  starts: readonly number[],
): Generator<{ written: string; index: number }> {
  if (!pattern.sticky) {
    for (const { 0: written, index } of text.matchAll(pattern)) yield { written, index };
    return;
  }
  for (const at of starts) {
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written !== undefined) yield { written, index: at };
  }
}

/** Where lines of the file begin in a passage. */
function* lineStarts(passage: Passage, text: string): Generator<number> {
  for (const [at, offset] of passage.places) {
    const line = text.lastIndexOf("\n", offset - 1) + 1;
    if (offset - line <= WIDEST && LINE_START.test(text.slice(line, offset))) yield at;
  }
}
