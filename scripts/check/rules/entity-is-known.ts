import { adviser } from "../../diagnostics/suggest.ts";
import type { LinkRule } from "../rule.ts";
import { hinter } from "../schema/known-as.ts";
import { shown } from "../yaml/repeat-words.ts";

export const entityIsKnown: LinkRule = {
  id: "entity-is-known",
  reason:
    "A link to a person or organisation gathers what the archive knows of them. An unknown name gathers nothing.",
  level: "error",
  isFixed: true,
  example: { bad: "[Witkoff](who:whitkoff)", good: "[Witkoff](who:witkoff)" },
  *check({ meta, reading }, { vocabulary: { people, organisations } }) {
    const own = meta.entities;
    const didYouMean = adviser();
    let hintFor: ReturnType<typeof hinter> | undefined;
    for (const { scheme, target, offset } of reading.links) {
      const isKnown = [own, people, organisations].some((terms) => terms.has(target as never));
      if (scheme !== "who" || isKnown) continue;
      hintFor ??= hinter(new Map([...people, ...organisations]));
      const hint =
        hintFor(target) ||
        didYouMean(target, own.keys()) ||
        " Add it to `entities:` of a briefing, or to vocabulary/people.yaml or organisations.yaml.";
      yield { offset, message: `There is nobody called \`${shown(target)}\` here.${hint}` };
    }
  },
};
