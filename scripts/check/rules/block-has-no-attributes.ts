import { leftoversIn } from "../body/leftovers.ts";
import { ATTRIBUTES } from "../body/other-marks.ts";
import type { BodyRule } from "../rule.ts";

export const blockHasNoAttributes: BodyRule = {
  id: "block-has-no-attributes",
  reason:
    "Classes and names for a block are no part of this Markdown: readers would see them at its end.",
  level: "warning",
  example: { bad: "The gate is shut. {: .warning}", good: "The gate is shut." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, ATTRIBUTES),
};
