import type { ArchiveRule } from "../rule.ts";
import { sentenceOf, standingOfAll } from "../voices/standing.ts";
import { heardIn, isHearable } from "../voices/uses.ts";

/** Fewer voices are seen at a glance to be one. */
const FEW = 3;

export const voiceIsNotAlone: ArchiveRule = {
  id: "voice-is-not-alone",
  reason:
    "A long list of sources looks like confirmation. Where one report stands behind all of them, or all speak for one party, the reader must be told.",
  level: "warning",
  *check(briefing, { parties }) {
    const { meta } = briefing;
    // There are no more voices than sources, and most briefings have few.
    if (meta.sources.size < FEW || meta.sourcing !== undefined || !isHearable(briefing)) return;
    const standing = standingOfAll(heardIn(briefing), meta, parties);
    const isOne = standing.report !== undefined || standing.party !== undefined;
    const isKnown = standing.voices.every(({ parties: all }) => all.length > 0);
    if (!isOne || standing.voices.length < FEW) return;
    if (standing.report === undefined && !isKnown) return;
    yield {
      field: ["sources"],
      at: "key",
      message: `${sentenceOf(standing)} Say so in \`sourcing:\`, or find a second voice that is independent.`,
    };
  },
};
