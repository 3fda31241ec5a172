import { isEnglish } from "../language/english.ts";
import { besideScale } from "../language/likelihood.ts";
import type { FileRule } from "../rule.ts";

export const likelihoodIsOfTheScale: FileRule = {
  id: "likelihood-is-of-the-scale",
  reason:
    "ICD 203 gives seven degrees of likelihood, each with its range in per cent. Other words mean another number to every reader: “possibly” has been read as 5 and as 60 per cent. Held against `judgements:` alone, where a degree is what is said; running text may guess in its own words.",
  level: "error",
  example: {
    bad: "judgements: [{ text: Talks will possibly resume. }]",
    good: "judgements: [{ text: Talks are likely to resume. }]",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    for (const [index, { text }] of file.briefing.meta.judgements.entries()) {
      for (const { written, instead } of besideScale(text)) {
        yield {
          field: ["judgements", index, "text"],
          message: `“${written}” is not of ICD 203's scale. Write “${instead[0]}” (or “${instead[1]}”), or leave the degree to \`likelihood:\`.`,
        };
      }
    }
  },
};
