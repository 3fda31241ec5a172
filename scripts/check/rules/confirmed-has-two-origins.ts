import { originsOf, sentenceOf } from "../origins.ts";
import type { FileRule } from "../rule.ts";
import { isHearable } from "../uses.ts";

export const confirmedHasTwoOrigins: FileRule = {
  id: "confirmed-has-two-origins",
  reason:
    "A reader takes `confirmed` to mean that two who do not depend on each other say the same. One origin, however often repeated, has only reported it.",
  level: "warning",
  *check({ briefing }) {
    if (!isHearable(briefing)) return;
    const { claims, sources } = briefing.meta;
    for (const [index, claim] of claims.entries()) {
      const origins = originsOf(claim.sources, sources);
      if (claim.state !== "confirmed" || origins.length !== 1) continue;
      const found = sentenceOf(origins) || "One source, one origin.";
      yield {
        field: ["claims", index, "state"],
        message: `${found} To be confirmed, a claim needs a second origin: name one, or write \`state: reported\`.`,
      };
    }
  },
};
