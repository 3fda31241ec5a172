import { offsetIn } from "../body/passage.ts";
import { isEnglish, sentencesOf } from "../language/english.ts";
import { besideScale, likelihoodsIn } from "../language/likelihood.ts";
import type { FileRule } from "../rule.ts";

const CONFIDENCE = /\b(?:low|moderate|medium|high)(?:-| to (?:low|moderate|high) |\s)confidence\b/i;

export const likelihoodApartFromConfidence: FileRule = {
  id: "likelihood-apart-from-confidence",
  reason:
    "Likelihood says how probable an event is, confidence how good the evidence is. ICD 203 forbids both in one sentence, for readers take the second for a degree of the first.",
  level: "error",
  example: {
    bad: "We judge with high confidence that talks are likely to resume.",
    good: "Talks are likely to resume. Our confidence is high: three independent sources agree.",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    const { meta } = file.briefing;
    const message =
      "Likelihood and confidence stand in one sentence. Give each its own, or leave them to `likelihood:` and `confidence:`.";
    for (const [index, { text }] of meta.judgements.entries()) {
      if (mixed(text) !== undefined) yield { field: ["judgements", index, "text"], message };
    }
    if (meta.type !== "assessment" && meta.type !== "analysis") return;
    if (mixed(meta.summary) !== undefined) yield { field: ["summary"], message };
    for (const passage of file.passages) {
      const at = mixed(passage.text);
      if (at !== undefined) yield { offset: offsetIn(passage, at), message };
    }
  },
};

/** Where the first sentence begins that has both. */
function mixed(text: string): number | undefined {
  if (!CONFIDENCE.test(text)) return undefined;
  const sentence = sentencesOf(text).find(([from, to]) => {
    const words = text.slice(from, to);
    return CONFIDENCE.test(words) && likelihoodsIn(words).length + besideScale(words).length > 0;
  });
  if (sentence === undefined) return undefined;
  const [from] = sentence;
  return from + (/\S/.exec(text.slice(from))?.index ?? 0);
}
