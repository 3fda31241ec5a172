import { leftoversIn } from "../body/leftovers.ts";
import { HIGHLIGHTS } from "../body/other-marks.ts";
import type { BodyRule } from "../rule.ts";

export const highlightIsEmphasis: BodyRule = {
  id: "highlight-is-emphasis",
  reason:
    "Marks of a text editor (highlights, insertions, deletions) are no Markdown here: readers would see the signs.",
  level: "warning",
  example: { bad: "The gate is ==shut==.", good: "The gate is **shut**." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, HIGHLIGHTS),
};
