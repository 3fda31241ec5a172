import type { LinkRule } from "../rule.ts";
import { countryCode, countryName } from "../schema/countries.ts";
import { hinter } from "../schema/known-as.ts";
import type { Vocabulary } from "../schema/terms.ts";
import { shown } from "../yaml/repeat-words.ts";

export const placeIsKnown: LinkRule = {
  id: "place-is-known",
  reason:
    "Places are how readers browse and search. A code is a country's for ever; a name has many spellings.",
  level: "error",
  isFixed: true,
  example: { bad: "places: [Iran, musqat]", good: "places: [IR, muscat]" },
  *check({ meta, reading }, { vocabulary }) {
    const hintFor = hinter(vocabulary.places);
    for (const [index, place] of meta.places.entries()) {
      if (!isKnown(place, vocabulary))
        yield { field: ["places", index], message: complain(place, hintFor) };
    }
    for (const { scheme, target, offset } of reading.links) {
      if (scheme === "place" && !isKnown(target, vocabulary))
        yield { offset, message: complain(target, hintFor) };
    }
  },
};

function isKnown(place: string, { places }: Vocabulary): boolean {
  return countryName(place) !== undefined || places.has(place as never);
}

function complain(place: string, hintFor: (written: string) => string): string {
  const code = countryCode(place);
  const hint =
    (code === undefined ? hintFor(place) : ` Write ${code}, its ISO 3166 code.`) ||
    " Write an ISO 3166 code, as in IR, or add it to vocabulary/places.yaml.";
  return `There is no place \`${shown(place)}\`.${hint}`;
}
