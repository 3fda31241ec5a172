import type { ArchiveRule } from "../rule.ts";
import { sentenceOf, standingOf } from "../voices/standing.ts";
import { isHearable } from "../voices/uses.ts";
import { whoseParty } from "../voices/whose-party.ts";

export const confirmedHasTwoVoices: ArchiveRule = {
  id: "confirmed-has-two-voices",
  reason:
    "A reader takes `confirmed` to mean that two who do not depend on each other say the same. One report, however often repeated, and one government, by however many offices, has only said it.",
  level: "warning",
  *check(briefing, { parties }) {
    if (!isHearable(briefing)) return;
    const { meta } = briefing;
    for (const [index, claim] of meta.claims.entries()) {
      if (claim.state !== "confirmed") continue;
      const entries = new Set(claim.sources.filter((key) => meta.sources.has(key))).size;
      const standing = standingOf(claim.sources, meta, { parties, entries });
      // A source that is not there has a finding of its own.
      if (standing.voices.length === 0 || standing.independent.length > 1) continue;
      const found = sentenceOf(standing) || "One source, one voice.";
      const unknown = standing.voices.filter(({ parties: known }) => known.length === 0);
      yield {
        field: ["claims", index, "state"],
        message: `${found} To be confirmed, a claim needs a second voice that is independent: name one, or write \`state: reported\`.${whoseParty(unknown)}`,
      };
    }
  },
};
