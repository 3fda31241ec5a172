import { adviser } from "../../diagnostics/suggest.ts";
import type { Key } from "../../read/identity.ts";
import type { FileRule } from "../rule.ts";
import { areSourcesRead, uses } from "../voices/uses.ts";
import { shown } from "../yaml/repeat-words.ts";

export const citationHasSource: FileRule = {
  id: "citation-has-source",
  reason:
    "A citation is a promise that a reader can follow. One that names no source promises nothing.",
  level: "error",
  isFixed: true,
  *check({ briefing }) {
    if (!areSourcesRead(briefing)) return;
    const { sources } = briefing.meta;
    const didYouMean = adviser();
    for (const { key, place, written } of uses(briefing)) {
      if (sources.has(key as Key)) continue;
      const hint = didYouMean(key, sources.keys()) || " Add it to `sources:`.";
      yield {
        ...place,
        message: `${written} names a source, but there is no source \`${shown(key)}\`.${hint}`,
      };
    }
  },
};
