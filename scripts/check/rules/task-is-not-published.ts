import { type Leftover, leftoversIn } from "../body/leftovers.ts";
import type { BodyRule } from "../rule.ts";

const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: /\[[ xX/-]\](?=\s)/y,
    signs: ["["],
    opens: "[",
    instead: "Say what was done, or delete the item.",
  },
];

export const taskIsNotPublished: BodyRule = {
  id: "task-is-not-published",
  reason:
    "A box to tick is work in progress. Here nobody can tick it, and readers would see the brackets.",
  level: "warning",
  example: { bad: "- [ ] Ask the clerk.", good: "- The clerk was asked." },
  check: ({ passages, text }) =>
    leftoversIn({ passages: passages.filter(({ kind }) => kind === "item"), text }, LEFTOVERS),
};
