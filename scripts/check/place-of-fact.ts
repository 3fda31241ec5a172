/** Where a fact of a text stands in its file, for the message that speaks of it. */
import type { Fact } from "./facts.ts";
import { cutFrontMatter } from "./front-matter.ts";
import type { Path } from "./yaml.ts";

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The field of a fact, its offset in the body, or the title for want of a better place. */
export function placeOfFact(
  fact: Fact | undefined,
  text: string,
): { field: Path } | { offset: number; length: number } {
  const field = fact?.piece.field;
  if (fact === undefined || field !== undefined) return { field: field ?? ["title"] };
  const parts = cutFrontMatter(text);
  const offset = "message" in parts ? -1 : wholeWord(text, fact.written, parts.bodyStart);
  return offset === -1 ? { field: ["title"] } : { offset, length: fact.written.length };
}

function wholeWord(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    const isWhole = !LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + word.length] ?? "");
    if (isWhole || !LETTER.test(word[0] ?? "")) return at;
  }
  return -1;
}
