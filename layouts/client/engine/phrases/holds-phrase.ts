/** Whether a text that was loaded holds a phrase. */
import type { Stem } from "../../../../scripts/search/format/stem.ts";
import { tokensOf } from "../../../../scripts/search/format/words.ts";
import { tokensOfChunk } from "../question/tokens.ts";

/** Whether the words of the phrase follow each other in the text, whatever their endings. */
export function holdsPhrase(text: string, phrase: string, stem: Stem): boolean {
  const wanted = Array.from(tokensOf(phrase, stem), ({ term }) => term);
  let at: number[] = [];
  for (const { 0: chunk } of text.matchAll(/\S+/g)) {
    for (const { term } of tokensOfChunk(chunk, stem)) {
      // How far each phrase that is under way has come; a new one begins with every word.
      at = [...at, 0].filter((next) => wanted[next] === term).map((next) => next + 1);
      if (at.at(0) === wanted.length) return true;
    }
  }
  return false;
}
