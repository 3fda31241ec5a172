import { didYouMean } from "../../diagnostics/suggest.ts";
import { shown } from "../fields.ts";
import type { ArchiveRule } from "../rule.ts";

export const entityIsKnown: ArchiveRule = {
  id: "entity-is-known",
  reason:
    "A link to a person or organisation gathers what the archive knows of them. An unknown name gathers nothing.",
  level: "error",
  isFixed: true,
  *check({ meta, reading }, { vocabulary }) {
    const known = new Set<string>([
      ...meta.entities.keys(),
      ...vocabulary.people.keys(),
      ...vocabulary.organisations.keys(),
    ]);
    for (const { scheme, target, offset } of reading.links) {
      if (scheme !== "who" || known.has(target)) continue;
      const hint =
        didYouMean(target, known) ||
        " Add it to `entities:` here, or to vocabulary/people.yaml or organisations.yaml.";
      yield { offset, message: `There is nobody called \`${shown(target)}\` here.${hint}` };
    }
  },
};
