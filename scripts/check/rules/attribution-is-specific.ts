import { isEnglish, sentenceAt } from "../english.ts";
import { marksIn, offsetIn } from "../passage.ts";
import type { FileRule } from "../rule.ts";

const VAGUE =
  /\b(?:according to (?!report(?:ing|s) (?:by|from|in) )(?:(?:press|media|news|local|some|various|several|multiple|unconfirmed|other) )*(?:reports?|sources|media|outlets|accounts|observers|experts|analysts|insiders|critics|rumou?rs)|(?:press|media|news|unconfirmed|some|several|various|multiple|local) (?:reports|outlets|accounts|sources) (?:say|said|suggest|claim|indicate|have (?:said|suggested|claimed))\w*|(?:sources|insiders|observers|analysts|experts|critics) (?:say|said|claim|claimed|believe|believed|suggest|suggested|told|revealed|warn|warned)|(?:it (?:is|was|has been) (?:widely )?(?:reported|believed|understood|alleged|claimed|rumou?red) (?:that|to)|reportedly|is (?:said|believed|understood|rumou?red) to))/gi;

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
      for (const { 0: written, index } of text.matchAll(VAGUE)) {
        // Whoever cites has said which reports; the citation may stand at the sentence's end.
        const [from, to] = sentenceAt(text, index);
        if (marksIn(passage, [from, to + 1], ["citation"]).length > 0) continue;
        yield {
          offset: offsetIn(passage, index),
          length: written.length,
          message: `“${written}” hides who says so. Cite the report as [@key], or describe who said it and through whom.`,
        };
      }
    }
  },
};
