import type { FileRule } from "../rule.ts";

export const typeHasItsFields: FileRule = {
  id: "type-has-its-fields",
  reason:
    "A situation report is one by its number and period, an assessment by its judgements. The type without them promises what the page does not hold.",
  level: "error",
  example: {
    bad: "type: sitrep without sitrep:",
    good: "type: sitrep and sitrep: { number: 4, period: 2025-06-12/2025-06-13 }",
  },
  *check({ briefing: { meta, broken } }) {
    if (broken.has("type") || broken.has("sitrep")) return;
    if (meta.type === "sitrep" && meta.sitrep === undefined) {
      yield {
        field: ["type"],
        message:
          "A situation report has a number and a period. Add `sitrep: { number: 1, period: 2025-06-12 }`.",
      };
    }
    if (meta.type !== "sitrep" && meta.sitrep !== undefined) {
      yield {
        field: ["sitrep"],
        at: "key",
        message: `\`sitrep:\` stands in a briefing of type ${meta.type}. Write \`type: sitrep\`, or delete it.`,
      };
    }
    if (meta.type === "assessment" && meta.judgements.length === 0 && meta.status !== "draft") {
      yield {
        field: ["type"],
        message:
          "An assessment judges. Add `judgements:` with a text, a likelihood and its basis, or write `type: analysis`.",
      };
    }
  },
};
