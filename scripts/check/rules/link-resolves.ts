import { adviser, adviserAmong } from "../../diagnostics/suggest.ts";
import { anchorsOfClaims } from "../body/slugs.ts";
import type { LinkRule } from "../rule.ts";
import { shown } from "../yaml/repeat-words.ts";

export const linkResolves: LinkRule = {
  id: "link-resolves",
  reason:
    "An archive is walked by its links. One that leads nowhere costs the reader's trust in the rest.",
  level: "error",
  isFixed: true,
  *check({ reading, meta }, { ids }) {
    const anchors = new Set([...reading.anchors, ...anchorsOfClaims(meta)]);
    const briefingMeant = adviserAmong(ids);
    const headingMeant = adviser();
    for (const { scheme, target, offset } of reading.links) {
      if (scheme === "brief" && !ids.has(target)) {
        yield {
          offset,
          message: `There is no briefing \`${shown(target)}\`.${briefingMeant(target, ids) || " Write its file name without .md."}`,
        };
      }
      if (scheme === "#" && !anchors.has(target)) {
        yield {
          offset,
          message: `There is no heading \`#${shown(target)}\` here.${headingMeant(target, anchors)}`,
        };
      }
    }
  },
};
