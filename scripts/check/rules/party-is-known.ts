import { didYouMean } from "../../diagnostics/suggest.ts";
import type { ArchiveRule } from "../rule.ts";
import { KEY_PATTERN } from "../schema/fields.ts";
import type { Sources } from "../schema/provenance.ts";
import { shown } from "../yaml/repeat-words.ts";

const KEY = new RegExp(KEY_PATTERN);

export const partyIsKnown: ArchiveRule = {
  id: "party-is-known",
  reason:
    "Voices of two parties count as independent. A party that is misspelt would be one more, and a person as the party of an unnamed source would be its name.",
  level: "error",
  isFixed: true,
  example: { bad: "party: us-goverment", good: "party: us-government" },
  *check({ meta: { sources, entities } }, { parties, vocabulary: { people, organisations } }) {
    for (const [key, party, described] of named(sources)) {
      const field = ["sources", key, "party"];
      const isId = [people, organisations, entities].some((terms) => terms.has(party as never));
      if (!isId && !parties.knows(party)) {
        const ids = [...organisations.keys(), ...people.keys(), ...entities.keys()];
        const terms = [...organisations.values(), ...people.values(), ...entities.values()];
        // A name that nobody has is a party of its own; one that is nearly somebody's is a slip.
        const near = didYouMean(party, KEY.test(party) ? ids : terms.map(({ name }) => name));
        const hint = near || " Add it to vocabulary/organisations.yaml, or write the party's name.";
        if (near !== "" || KEY.test(party))
          yield { field, message: `There is no party \`${shown(party)}\`.${hint}` };
      } else if (described !== undefined && people.has(parties.called(party).id as never)) {
        yield {
          field,
          message: `\`${shown(party)}\` is a person, and this source is not to be named. Name the body that it speaks for.`,
        };
      }
    }
  },
};

/** Each party that a source names. */
function* named(
  sources: Sources,
): Generator<[key: string, party: string, described: string | undefined]> {
  for (const [key, { party = [], described }] of sources)
    for (const one of party) yield [key, one, described];
}
