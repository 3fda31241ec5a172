import type { FileRule } from "../rule.ts";

export const reviewerIsAnother: FileRule = {
  id: "reviewer-is-another",
  reason: "A review is a second pair of eyes. Nobody is their own.",
  level: { news: "warning", assessment: "error", sitrep: "warning", advisory: "error" },
  *check({ briefing: { meta } }) {
    const authors = new Set(meta.authors.map(({ name }) => name.toLowerCase()));
    for (const [index, { name }] of meta.reviewed_by.entries()) {
      if (!authors.has(name.toLowerCase())) continue;
      yield {
        field: ["reviewed_by", index],
        message: `${name} is an author too. Name another reviewer, or none.`,
      };
    }
  },
};
