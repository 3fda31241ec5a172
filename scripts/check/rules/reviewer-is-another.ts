import type { FileRule } from "../rule.ts";
import { isSamePerson } from "../schema/people.ts";

export const reviewerIsAnother: FileRule = {
  id: "reviewer-is-another",
  reason: "A review is a second pair of eyes. Nobody is their own.",
  level: { news: "warning", assessment: "error", sitrep: "warning", advisory: "error" },
  *check({ briefing: { meta } }) {
    for (const [index, reviewer] of meta.reviewed_by.entries()) {
      if (!meta.authors.some((author) => isSamePerson(author, reviewer))) continue;
      yield {
        field: ["reviewed_by", index],
        message: `${reviewer.name} is an author too. Name another reviewer, or none.`,
      };
    }
  },
};
