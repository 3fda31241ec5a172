import { isQuoted } from "../dated-words.ts";
import { isEnglish, sentenceAt } from "../english.ts";
import { marksIn, offsetIn } from "../passage.ts";
import type { FileRule } from "../rule.ts";
import { vagueWordsIn } from "../vague-words.ts";

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
    for (const passage of file.passages) {
      if (passage.kind === "heading" || passage.kind === "quotation") continue;
      const { text } = passage;
      for (const { words, at, isDescribed } of vagueWordsIn(text)) {
        // Whoever cites has said which reports; the citation may stand at the sentence's end. So has whoever links to them.
        const [from, to] = sentenceAt(text, at);
        const end = isDescribed === true ? text.length : to + 1;
        if (marksIn(passage, [from, end], ["citation", "web"]).length > 0) continue;
        if (isQuoted(passage, at)) continue;
        yield {
          offset: offsetIn(passage, at),
          length: words.length,
          message: `“${words}” hides who says so. Cite the report as [@key], or describe who said it and through whom.`,
        };
      }
    }
  },
};
