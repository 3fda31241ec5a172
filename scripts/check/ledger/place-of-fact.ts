/** Where a fact of a text stands in its file, for the message that speaks of it. */

import { cutFrontMatter } from "../yaml/front-matter.ts";
import type { Path } from "../yaml/yaml.ts";
import type { Fact } from "./facts.ts";

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * The field of a fact, with its words, or its offset in the body. What is only gone has no place: it is told where the body begins.
 * Of a source that looks otherwise it is the source's own field, of one that is cited elsewhere the citation.
 */
export function placeOfFact(
  fact: Fact | undefined,
  text: string,
  isCited = false,
): { field: Path; at?: "key"; words?: string } | { offset: number; length: number } {
  const field = fact?.piece.field;
  if (fact?.key !== undefined && !isCited) return { field: ["sources", fact.key], at: "key" };
  if (field !== undefined) return { field, words: fact?.written ?? "" };
  const parts = cutFrontMatter(text);
  if ("message" in parts) return { field: ["title"] };
  const written = fact?.key === undefined ? (fact?.written ?? "") : `@${fact.key}`;
  const offset = written === "" ? -1 : wholeWord(text, written, parts.bodyStart);
  return offset === -1 ? firstLine(text, parts.bodyStart) : { offset, length: written.length };
}

/** The first line of the body that says something. */
function firstLine(text: string, from: number): { offset: number; length: number } {
  const line = /\S[^\r\n]*/.exec(text.slice(from));
  return { offset: from + (line?.index ?? 0), length: line?.[0].length ?? 1 };
}

function wholeWord(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    const isWhole = !LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + word.length] ?? "");
    if (isWhole || !LETTER.test(word[0] ?? "")) return at;
  }
  return -1;
}
