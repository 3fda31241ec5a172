import { offsetOfField } from "../field-place.ts";
import { decodeMojibake, MOJIBAKE } from "../mojibake.ts";
import { offsetAsWritten } from "../passage.ts";
import type { FileReading, FileRule, Finding } from "../rule.ts";

const GARBLED = new RegExp(`\\ufffd+|[\\u200b\\u00ad]+|${MOJIBAKE.source}`, "gu");
/** Looked for first: most texts have none of these. */
const SUSPECT = /[\ufffd\u200b\u00adâÃÂÐÑØÙÚÛðï]/;
/** Thai and its neighbours have no space between words, and write this one where a line may end. */
const SPACELESS = /^(?:th|lo|km|my|bo|dz|shn)(?:-|$)/i;

export const textIsNotGarbled: FileRule = {
  id: "text-is-not-garbled",
  reason:
    "What was pasted from a mail or a PDF may bring signs that stand for others, or that nobody sees. Readers stumble over the first, and the search finds no word that holds the second.",
  level: "error",
  example: { bad: "The ministerâ€™s answer", good: "The minister’s answer" },
  *check(file) {
    const { text, passages, briefing } = file;
    for (const name of ["title", "summary"] as const) {
      const words = briefing.meta[name];
      if (!SUSPECT.test(words)) continue;
      const start = offsetOfField(text, [name]);
      for (const { signs, index } of garbledIn(words, file)) {
        // Quotation marks, and lines that YAML folds, move a sign by a few places.
        const at = text.indexOf(signs, start + index);
        const isThere = at !== -1 && at <= start + index + words.length;
        yield isThere ? findingAt(at, signs) : { field: [name], message: explain(signs) };
      }
    }
    for (const passage of passages) {
      if (!SUSPECT.test(passage.text)) continue;
      for (const { signs, index } of garbledIn(passage.text, file)) {
        const offset = offsetAsWritten(passage, { words: signs, index }, text);
        // Not there as it stands: an entity, which nobody writes by mistake.
        if (offset !== undefined) yield findingAt(offset, signs);
      }
    }
  },
};

function* garbledIn(
  words: string,
  { lang }: FileReading,
): Generator<{ signs: string; index: number }> {
  for (const { 0: signs, index } of words.matchAll(GARBLED)) {
    if (signs.startsWith("\u200b") && SPACELESS.test(lang)) continue;
    yield { signs, index };
  }
}

function findingAt(offset: number, signs: string): Finding {
  const meant = isUnseen(signs) ? "" : decodeMojibake(signs);
  const message = explain(signs);
  if (meant === undefined) return { offset, length: signs.length, message };
  const fix = { from: offset, to: offset + signs.length, text: meant };
  return { offset, length: signs.length, message, fix };
}

function isUnseen(signs: string): boolean {
  return /^[\u200b\u00ad]/.test(signs);
}

function explain(signs: string): string {
  if (signs.startsWith("\u200b"))
    return "Here is a zero-width space (U+200B), which cuts a word in two for the search. Delete it.";
  if (signs.startsWith("\u00ad"))
    return "Here is a soft hyphen (U+00AD), which cuts a word in two for the search. Delete it.";
  if (signs.startsWith("\ufffd"))
    return "A sign was lost here: U+FFFD stands where a program could not read it. Write what the original has.";
  const meant = decodeMojibake(signs);
  return meant === undefined
    ? `\`${signs.trim()}\` is UTF-8 read in another encoding. Write what the original has.`
    : `\`${signs}\` is \`${meant}\` read in another encoding. Write \`${meant}\`.`;
}
