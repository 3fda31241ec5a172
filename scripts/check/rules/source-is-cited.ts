import { nearest } from "../../diagnostics/suggest.ts";
import type { Key } from "../../read/identity.ts";
import type { FileRule } from "../rule.ts";
import { uses } from "../voices/uses.ts";

/** In a text with more slips than this no two belong together by more than chance. */
const MOST_SLIPS = 300;

export const sourceIsCited: FileRule = {
  id: "source-is-cited",
  reason: "A source that nothing cites makes a briefing look better supported than it is.",
  level: "error",
  *check({ briefing }) {
    const { sources } = briefing.meta;
    const used = new Set(uses(briefing).map((use) => use.key));
    // `[@axois]` is meant for `axios`, and `citation-has-source` says so: one slip, one finding.
    const unknown = [...used].filter((key) => !sources.has(key as Key)).slice(0, MOST_SLIPS);
    for (const key of sources.keys()) {
      if (used.has(key) || unknown.some((cited) => nearest(cited, [key]) === key)) continue;
      yield {
        field: ["sources", key],
        at: "key",
        message: `\`${key}\` is listed and never used. Cite it in the text as [@${key}], or delete it.`,
      };
    }
  },
};
