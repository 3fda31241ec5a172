import { originsOf, sentenceOf } from "../origins.ts";
import type { FileRule } from "../rule.ts";
import { heardIn, isHearable } from "../uses.ts";

export const originIsNotAlone: FileRule = {
  id: "origin-is-not-alone",
  reason:
    "A long list of sources looks like confirmation. Where all of them go back to one report, the reader must be told.",
  level: "warning",
  *check({ briefing }) {
    if (briefing.meta.sources.size < 3) return;
    if (!isHearable(briefing) || briefing.meta.sourcing !== undefined) return;
    const origins = originsOf(heardIn(briefing), briefing.meta.sources);
    const [origin] = origins;
    if (origin === undefined || origins.length > 1 || origin.members.length < 3) return;
    yield {
      field: ["sources"],
      at: "key",
      message: `${sentenceOf(origins)} Say so in \`sourcing:\`, or find a second origin.`,
    };
  },
};
