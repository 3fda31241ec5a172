import { sayUnseen } from "../../read/say-unseen.ts";
import { unseenIn } from "../../read/unseen.ts";
import { offsetAsWritten, wordsOf } from "../body/passage.ts";
import { decodeMojibake, MOJIBAKE } from "../language/mojibake.ts";
import type { TitledRule } from "../rule.ts";
import { offsetOfField } from "../yaml/field-place.ts";
import type { Finding } from "../yaml/finding.ts";

const GARBLED = new RegExp(`\\ufffd+|${MOJIBAKE.source}`, "gu");
/** Looked for first: most texts have none of these. */
const SUSPECT = /[\ufffdâÃÂÐÑØÙÚÛðï]/;
/** Thai and its neighbours have no space between words, and write a zero-width one where a line may end. */
const SPACELESS = /^(?:th|lo|km|my|bo|dz|shn)(?:-|$)/i;

export const textIsNotGarbled: TitledRule = {
  id: "text-is-not-garbled",
  reason:
    "What was pasted from a mail or a PDF may bring signs that stand for others, or that nobody sees. Readers stumble over the first, and the search finds no word that holds the second.",
  level: "error",
  example: { bad: "The ministerâ€™s answer", good: "The minister’s answer" },
  *check({ text, passages, briefing, lang }) {
    yield* cutting(text, lang);
    for (const name of ["title", "summary"] as const) {
      const words = briefing.meta[name];
      if (!SUSPECT.test(words)) continue;
      const start = offsetOfField(text, [name]);
      for (const { signs, index } of garbledIn(words)) {
        // Quotation marks, and lines that YAML folds, move a sign by a few places.
        const at = text.indexOf(signs, start + index);
        const isThere = at !== -1 && at <= start + index + words.length;
        yield isThere ? findingAt(at, signs) : { field: [name], message: explain(signs) };
      }
    }
    if (!SUSPECT.test(wordsOf(passages))) return;
    for (const passage of passages) {
      if (!SUSPECT.test(passage.text)) continue;
      for (const { signs, index } of garbledIn(passage.text)) {
        const offset = offsetAsWritten(passage, { words: signs, index }, text);
        // Not there as it stands: an entity, which nobody writes by mistake.
        if (offset !== undefined) yield findingAt(offset, signs);
      }
    }
  },
};

/** Zero-width spaces and soft hyphens, wherever they stand; what else is unseen no file may hold. */
function* cutting(text: string, lang: string): Generator<Finding> {
  if (!text.includes("\u200b") && !text.includes("\u00ad")) return;
  for (const found of unseenIn(text)) {
    if (found.code === 0x200b && SPACELESS.test(lang)) continue;
    const { index, length } = found;
    const fix = { from: index, to: index + length, text: "" };
    yield { offset: index, length, message: sayUnseen(found), fix };
  }
}

function* garbledIn(words: string): Generator<{ signs: string; index: number }> {
  for (const { 0: signs, index } of words.matchAll(GARBLED)) yield { signs, index };
}

function findingAt(offset: number, signs: string): Finding {
  const meant = decodeMojibake(signs);
  const message = explain(signs);
  if (meant === undefined) return { offset, length: signs.length, message };
  const fix = { from: offset, to: offset + signs.length, text: meant };
  return { offset, length: signs.length, message, fix };
}

function explain(signs: string): string {
  if (signs.startsWith("\ufffd"))
    return "A sign was lost here: U+FFFD stands where a program could not read it. Write what the original has.";
  const meant = decodeMojibake(signs);
  return meant === undefined
    ? `\`${signs.trim()}\` is UTF-8 read in another encoding. Write what the original has.`
    : `\`${signs}\` is \`${meant}\` read in another encoding. Write \`${meant}\`.`;
}
