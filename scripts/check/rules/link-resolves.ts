import { didYouMean } from "../../diagnostics/suggest.ts";
import { shown } from "../fields.ts";
import type { Rule } from "../rule.ts";

export const linkResolves: Rule = {
  id: "link-resolves",
  reason:
    "An archive is walked by its links. One that leads nowhere costs the reader's trust in the rest.",
  *check({ reading, meta }, { ids }) {
    const anchors = new Set([
      ...reading.anchors,
      ...meta.claims.map((claim) => `claim-${claim.id}`),
    ]);
    for (const { scheme, target, offset } of reading.links) {
      if (scheme === "brief" && !ids.has(target)) {
        yield {
          offset,
          message: `There is no briefing \`${shown(target)}\`.${didYouMean(target, ids) || " Write its file name without .md."}`,
        };
      }
      if (scheme === "#" && !anchors.has(target)) {
        yield {
          offset,
          message: `There is no heading \`#${shown(target)}\` here.${didYouMean(target, anchors)}`,
        };
      }
    }
  },
};
