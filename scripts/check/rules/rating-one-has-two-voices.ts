import type { ArchiveRule } from "../rule.ts";
import { heardIn, isHearable } from "../voices/uses.ts";
import { areIndependent, voicesOf } from "../voices/voices.ts";
import { whoseParty } from "../voices/whose-party.ts";

export const ratingOneHasTwoVoices: ArchiveRule = {
  id: "rating-one-has-two-voices",
  reason:
    "In the Admiralty scale 1 means confirmed by other, independent sources. What repeats a report confirms nothing, nor does another office of one government; and of whom nobody knows for whom they speak it is not known.",
  level: "error",
  *check(briefing, { parties }) {
    if (!isHearable(briefing)) return;
    const { meta } = briefing;
    const rated = [...meta.sources].filter(([, { rating }]) => rating?.endsWith("1") === true);
    if (rated.length === 0) return;
    const heard = voicesOf(heardIn(briefing), meta, parties);
    for (const [key, { rating }] of rated) {
      const own = voicesOf([key], meta, parties);
      if (own.some((one) => heard.some((other) => areIndependent(one, other)))) continue;
      const unknown = [...own, ...heard].filter(({ parties: known }) => known.length === 0);
      yield {
        field: ["sources", key, "rating"],
        message: `${rating} says that other sources confirm this one, and none that is cited here is known to be independent of it. Cite one that is, or write ${rating?.[0]}2.${whoseParty(unknown)}`,
      };
    }
  },
};
