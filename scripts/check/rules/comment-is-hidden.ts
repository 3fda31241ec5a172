import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /(?<![%\p{N}])%%(?=[^%])[^%]{1,500}%%(?!%)|\{>>[^{}]{1,500}<<\}|\{\/\*[^{}]{0,500}\*\/\}|\{::comment\b[^{}]{0,100}\}/gu,
    signs: ["%%", "{>", "{/", "{:"],
    instead: "Delete it, or write it as <!-- a comment -->.",
  },
];

export const commentIsHidden: BodyRule = {
  id: "comment-is-hidden",
  reason:
    "A note among colleagues that another program would hide is published here, word for word.",
  level: "error",
  example: {
    bad: "The gate is shut. %%Is it? Ask again.%%",
    good: "The gate is shut. <!-- Is it? Ask again. -->",
  },
  check: ({ passages, text }) => leftoversIn({ passages, text }, LEFTOVERS),
};
