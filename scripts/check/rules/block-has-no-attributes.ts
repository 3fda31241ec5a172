import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /\{:(?!:)[^{}\n]{0,200}\}|\{[.#][A-Za-z][\w-]{0,80}(?:\s[^{}\n]{0,200})?\}|\{(?:width|height|class|style|target|rel|lang)=[^{}\n]{1,200}\}/g,
    signs: [
      "{:",
      "{.",
      "{#",
      "{width=",
      "{height=",
      "{class=",
      "{style=",
      "{target=",
      "{rel=",
      "{lang=",
    ],
    instead: "Delete it.",
  },
  {
    pattern: /(?<=\S )\^(?=[\w-]*[A-Za-z])[\w-]{1,60}$/g,
    signs: [" ^"],
    instead: "Delete this name of the block.",
  },
];

export const blockHasNoAttributes: BodyRule = {
  id: "block-has-no-attributes",
  reason:
    "Classes and names for a block are no part of this Markdown: readers would see them at its end.",
  level: "warning",
  example: { bad: "The gate is shut. {: .warning}", good: "The gate is shut." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, LEFTOVERS),
};
