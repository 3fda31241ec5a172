import type { FileRule } from "../rule.ts";
import { LONGEST_CHAIN } from "../schema/provenance.ts";

export const viaHasNoCycle: FileRule = {
  id: "via-has-no-cycle",
  reason:
    "`via` says in which source we read another. A chain that comes back to itself has no origin.",
  level: "error",
  isFixed: true,
  *check({
    briefing: {
      meta: { sources },
    },
  }) {
    for (const [start, source] of sources) {
      const chain = [start];
      for (let next = source.via; next !== undefined; next = sources.get(next)?.via) {
        if (next === start) {
          yield {
            field: ["sources", start, "via"],
            message: `\`${chain.join("` is via `")}\` is via \`${start}\`: a circle. Delete the \`via:\` that is wrong.`,
          };
          break;
        }
        if (chain.includes(next)) break;
        if (chain.length === LONGEST_CHAIN) {
          yield {
            field: ["sources", start, "via"],
            message: `\`${start}\` is via more than ${LONGEST_CHAIN} others. Name the source in which you read it.`,
          };
          break;
        }
        chain.push(next);
      }
    }
  },
};
