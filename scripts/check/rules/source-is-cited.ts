import type { Rule } from "../rule.ts";
import { uses } from "../uses.ts";

export const sourceIsCited: Rule = {
  id: "source-is-cited",
  reason: "A source that nothing cites makes a briefing look better supported than it is.",
  *check(briefing) {
    const used = new Set(uses(briefing).map((use) => use.key));
    for (const key of briefing.meta.sources.keys()) {
      if (used.has(key)) continue;
      yield {
        field: ["sources", key],
        at: "key",
        message: `\`${key}\` is listed and never used. Cite it in the text as [@${key}], or delete it.`,
      };
    }
  },
};
