import type { ArchiveRule } from "../rule.ts";

export const sitrepNumberFollows: ArchiveRule = {
  id: "sitrep-number-follows",
  reason:
    "Readers of situation reports count: a number that is missing is a report that they missed, and a number that stands twice is one that they will not open.",
  level: "error",
  example: {
    bad: "follows: (report 3) and sitrep: { number: 5, … }",
    good: "follows: (report 3) and sitrep: { number: 4, … }",
  },
  *check({ meta }, { briefings }) {
    if (meta.follows === undefined || meta.sitrep === undefined) return;
    const last = briefings.get(meta.follows)?.meta.sitrep?.number;
    const { number } = meta.sitrep;
    if (last === undefined || number === last + 1) return;
    yield {
      field: ["sitrep", "number"],
      message: `This follows report ${last} and says that it is ${number}. Write ${last + 1}, or name ${number > last ? "the report between" : "another"} in \`follows:\`.`,
    };
  },
};
