import { sameSides } from "../language/said-instead.ts";
import type { FileRule } from "../rule.ts";
import { shown } from "../yaml/repeat-words.ts";

export const correctionHasTwoSides: FileRule = {
  id: "correction-has-two-sides",
  reason:
    "A correction says what holds and what stood there before. A find-and-replace through the file changes both sides of it, and then it says nothing.",
  level: "warning",
  example: { bad: "The number is 4,500, not 4,500.", good: "The number is 4,500, not 5,400." },
  *check({ briefing: { meta } }) {
    for (const [index, { text, was }] of meta.corrections.entries()) {
      const same = was?.trim() === text.trim() ? text.trim() : sameSides(text);
      if (same === undefined) continue;
      yield {
        field: ["corrections", index, "text"],
        message: `“${shown(same)}” stands on both sides of this correction. Write what readers saw before: a find-and-replace may have changed it, too.`,
      };
    }
  },
};
