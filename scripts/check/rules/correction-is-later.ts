import type { FileRule } from "../rule.ts";

export const correctionIsLater: FileRule = {
  id: "correction-is-later",
  reason:
    "A correction mends what was published. One dated before publication mends nothing that a reader saw.",
  level: "error",
  isFixed: true,
  *check({ briefing: { meta, day } }) {
    for (const [index, correction] of meta.corrections.entries()) {
      if (correction.date < day) {
        yield {
          field: ["corrections", index, "date"],
          message: `This correction is dated ${correction.date}, before publication on ${day}. Write the day on which you corrected it.`,
        };
      }
    }
  },
};
