import { isEnglish } from "../language/english.ts";
import { likelihoodsIn, stepOf } from "../language/likelihood.ts";
import type { FileRule } from "../rule.ts";

export const likelihoodIsSaidOnce: FileRule = {
  id: "likelihood-is-said-once",
  reason:
    "A judgement has one degree of likelihood. When its text says one and its field another, a reader cannot tell which was meant.",
  level: "error",
  example: {
    bad: "text: Talks are unlikely to fail. likelihood: likely",
    good: "text: Talks are unlikely to fail. likelihood: unlikely",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    for (const [index, { text, likelihood }] of file.briefing.meta.judgements.entries()) {
      if (likelihood === undefined) continue;
      const step = stepOf(likelihood)?.step;
      const other = likelihoodsIn(text).find((word) => word.step !== step);
      if (other === undefined) continue;
      yield {
        field: ["judgements", index, "likelihood"],
        message: `The text says “${other.written}”, this says “${likelihood}”. Keep the one that you mean.`,
      };
    }
  },
};
