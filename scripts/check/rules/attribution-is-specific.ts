import { isQuoted } from "../dated-words.ts";
import { isEnglish, sentenceAt } from "../english.ts";
import { isPassedOn, namesBody } from "../named-tellers.ts";
import { marksIn, offsetIn, type Passage } from "../passage.ts";
import type { FileRule } from "../rule.ts";
import { type VagueWords, vagueWordsIn } from "../vague-words.ts";

export const attributionIsSpecific: FileRule = {
  id: "attribution-is-specific",
  reason:
    "“Press reports” and “sources say” hide who said it and who could be asked. A reader can only weigh a source that is named or described.",
  level: "warning",
  exempt: ["transcript", "statement", "opinion"],
  example: {
    bad: "According to press reports, the round may be the last.",
    good: "A senior diplomat, as the agency reports, called the round the last [@diplomat].",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    // Of one source a writer is told once, while a text goes on about it.
    const told = new Map<string, number>();
    for (const [index, passage] of file.passages.entries()) {
      if (passage.kind === "heading" || passage.kind === "quotation") continue;
      for (const found of vagueWordsIn(passage.text)) {
        const { words, at, role } = found;
        if (isCited(passage, found) || isQuoted(passage, at)) continue;
        if (isKnown(passage, found, file.passages[index - 1])) continue;
        const isAgain = isOfTold(found, index, told);
        if (role !== undefined) told.set(role, index);
        if (isAgain) continue;
        yield {
          offset: offsetIn(passage, at),
          length: words.length,
          message: `“${words}” hides who says so. Cite the report as [@key], or describe who said it and through whom.`,
        };
      }
    }
  },
};

/** Whoever cites has said which reports; the citation may stand at the sentence's end. So has whoever links to them. */
function isCited(passage: Passage, { at, isDescribed }: VagueWords): boolean {
  const [from, to] = sentenceAt(passage.text, at);
  const end = isDescribed === true ? passage.text.length : to + 1;
  return marksIn(passage, [from, end], ["citation", "web"]).length > 0;
}

/** True where the text says who it is: a named one passes the words on, or they are spoken for what was named. */
function isKnown(
  { text }: Passage,
  { words, at, role }: VagueWords,
  last: Passage | undefined,
): boolean {
  const [from, to] = sentenceAt(text, at);
  if (isPassedOn(text.slice(from, to), at - from, words.length)) return true;
  if (role?.startsWith("spokes") !== true) return false;
  const before = [text.slice(Math.max(0, at - NEAR), at), last?.text.slice(-NEAR) ?? ""];
  return before.some(namesBody);
}

/** True where words take up a source of which the writer was told: "the sources" any, "traders" one of the same or the last paragraph. */
function isOfTold(
  { role, takesUp }: VagueWords,
  index: number,
  told: ReadonlyMap<string, number>,
): boolean {
  const last = told.get(role ?? "");
  if (last === undefined || takesUp === undefined) return false;
  return takesUp === "surely" || index - last <= 1;
}

/** Further back it is another story. */
const NEAR = 400;
