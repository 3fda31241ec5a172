import type { FileRule } from "../rule.ts";

export const claimIdIsUnique: FileRule = {
  id: "claim-id-is-unique",
  reason: "A claim's id is its address, `#claim-…`, for whoever cites it. Two cannot share one.",
  level: "error",
  isFixed: true,
  *check({ briefing: { meta } }) {
    const seen = new Set<string>();
    for (const [index, { id }] of meta.claims.entries()) {
      if (seen.has(id)) {
        yield {
          field: ["claims", index, "id"],
          message: `Another claim is already \`${id}\`. Choose another id.`,
        };
      }
      seen.add(id);
    }
  },
};
