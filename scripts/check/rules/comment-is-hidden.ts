import { leftoversIn } from "../body/leftovers.ts";
import { COMMENTS } from "../body/other-marks.ts";
import type { BodyRule } from "../rule.ts";

export const commentIsHidden: BodyRule = {
  id: "comment-is-hidden",
  reason:
    "A note among colleagues that another program would hide is published here, word for word.",
  level: "error",
  example: {
    bad: "The gate is shut. %%Is it? Ask again.%%",
    good: "The gate is shut. <!-- Is it? Ask again. -->",
  },
  check: ({ passages, text }) => leftoversIn({ passages, text }, COMMENTS),
};
