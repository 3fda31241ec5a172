import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: /(?<![=\S])==(?=[^\s=])[^=\n]{1,300}(?<=[^\s=])==(?![=\p{L}\p{N}])/gu,
    signs: ["=="],
    instead: "Write **bold**, or leave the words plain.",
  },
  {
    pattern: /\{(?:\+\+|--|==|~~)[^{}]{1,300}(?:\+\+|--|==|~~)\}|\{[^{}~]{1,200}~>[^{}]{0,200}\}/g,
    signs: ["{+", "{-", "{=", "{~", "~>"],
    instead: "Take the change in, or back.",
  },
  {
    signs: ["''", "++", "||"],
    pattern:
      /(?<!['\w])'{2,5}(?=[^\s'])[^'\n]{1,200}(?<=[^\s'])'{2,5}(?!['\w])|(?<![+\w{])\+\+(?=[^\s+])[^+\n]{1,200}(?<=[^\s+])\+\+(?![+\w])|(?<!\|)\|\|(?=[^\s|])[^|\n]{1,200}(?<=[^\s|])\|\|(?!\|)/g,
    instead: "Write **bold** or *italic*, or quotation marks.",
  },
];

export const highlightIsEmphasis: BodyRule = {
  id: "highlight-is-emphasis",
  reason:
    "Marks of a text editor (highlights, insertions, deletions) are no Markdown here: readers would see the signs.",
  level: "warning",
  example: { bad: "The gate is ==shut==.", good: "The gate is **shut**." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, LEFTOVERS),
};
