import { areIndependent } from "../origins.ts";
import type { FileRule } from "../rule.ts";
import { heardIn, isHearable } from "../uses.ts";

export const ratingOneHasTwoOrigins: FileRule = {
  id: "rating-one-has-two-origins",
  reason:
    "In the Admiralty scale 1 means confirmed by other, independent sources. What only repeats a report confirms nothing.",
  level: "error",
  *check({ briefing }) {
    if (!isHearable(briefing)) return;
    const { sources } = briefing.meta;
    const heard = heardIn(briefing).filter((key) => sources.has(key as never));
    for (const [key, { rating }] of sources) {
      if (rating?.endsWith("1") !== true) continue;
      if (heard.some((other) => other !== key && areIndependent(key, other, sources))) continue;
      yield {
        field: ["sources", key, "rating"],
        message: `${rating} says that other sources confirm this one, and none that is cited here is independent of it. Cite one that is, or write ${rating[0]}2.`,
      };
    }
  },
};
