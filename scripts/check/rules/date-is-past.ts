import type { ArchiveRule } from "../rule.ts";

export const dateIsPast: ArchiveRule = {
  id: "date-is-past",
  reason:
    "A briefing dated ahead of the clock is a slip, unless an embargo says that it is meant. Anywhere on Earth counts as today.",
  level: "error",
  isFixed: true,
  *check({ meta, day }, { today }) {
    if (meta.embargo !== undefined || meta.status === "draft" || meta.status === "review") return;
    if (day > today) {
      yield {
        field: ["date"],
        message: `${day} has begun nowhere on Earth yet. Write the right date, \`status: draft\`, or an \`embargo:\`.`,
      };
    }
  },
};
