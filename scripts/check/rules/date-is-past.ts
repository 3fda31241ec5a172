import { latestDayOnEarth } from "../../read/dates.ts";
import type { ArchiveRule } from "../rule.ts";

export const dateIsPast: ArchiveRule = {
  id: "date-is-past",
  reason:
    "A briefing dated ahead of the clock is a slip, unless an embargo says that it is meant. Anywhere on Earth counts as today.",
  level: "error",
  isFixed: true,
  *check({ meta, day }, { now }) {
    if (meta.embargo !== undefined || meta.status === "draft" || meta.status === "review") return;
    const today = latestDayOnEarth(now);
    if (day > today) {
      yield {
        field: ["date"],
        message: `${day} has begun nowhere on Earth yet. Write the right date, \`status: draft\`, or an \`embargo:\`.`,
      };
    }
  },
};
