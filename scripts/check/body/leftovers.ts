/** Finds in a body what another program would have made something of, and readers would see as it stands. */

import type { Finding } from "../yaml/finding.ts";
import type { BodyText } from "./body-text.ts";
import { offsetAsWritten, type Passage, wordsOf } from "./passage.ts";

/** A writing of another program. */
export interface Leftover {
  /** With the flags `g` and, where it is looked for at the beginning of lines alone, `y`. */
  readonly pattern: RegExp;
  /** One of these stands in each of them: most texts have none, and this is asked first. */
  readonly signs: readonly string[];
  /** Signs with which those can begin that are looked for at the beginning of lines. */
  readonly opens?: string;
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
  const body = wordsOf(passages);
  const suspects = leftovers.filter((leftover) => mayHave(body, leftover));
  if (suspects.length === 0) return;
  for (const passage of passages)
    for (const leftover of suspects)
      if (mayHave(passage.text, leftover)) yield* leftoversOf(passage, text, leftover);
}

/** True where a text has one of the signs: without it, it can hold no such writing. */
export function mayHave(text: string, { signs }: Pick<Leftover, "signs">): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

function* leftoversOf(passage: Passage, text: string, leftover: Leftover): Generator<Finding> {
  for (const { written, index } of matchesIn(passage, text, leftover)) {
    const words = /^[^\p{L}\p{N}\s]{1,3}|^\S{1,12}/u.exec(written)?.[0] ?? written;
    const offset = offsetAsWritten(passage, { words, index }, text);
    if (offset === undefined) continue;
    const isWhole = text.startsWith(written, offset);
    const length = isWhole ? written.length : words.length;
    yield { offset, length, message: sayLeftover(written, leftover.instead) };
  }
}

/** "Readers would see `{{ page.title }}` as it stands. Write …" */
export function sayLeftover(written: string, instead: string): string {
  const sample = written.length > LONGEST ? `${written.slice(0, LONGEST - 1)}…` : written;
  return `Readers would see \`${sample.replaceAll("`", "'").trim()}\` as it stands. ${instead}`;
}

function* matchesIn(
  passage: Passage,
  file: string,
  { pattern, opens = "" }: Leftover,
): Generator<{ written: string; index: number }> {
  const { text, places } = passage;
  if (!pattern.sticky) {
    for (const { 0: written, index } of text.matchAll(pattern)) yield { written, index };
    return;
  }
  for (const [at, offset] of places) {
    if (!opens.includes(text.charAt(at)) || !isLineStart(file, offset)) continue;
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written !== undefined) yield { written, index: at };
  }
}

/** True where nothing stands before a place of the file on its line but the signs of blocks. */
function isLineStart(file: string, offset: number): boolean {
  const line = file.lastIndexOf("\n", offset - 1) + 1;
  return offset - line <= WIDEST && LINE_START.test(file.slice(line, offset));
}
