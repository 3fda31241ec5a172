import { didYouMean } from "../../diagnostics/suggest.ts";
import { shown } from "../fields.ts";
import type { ArchiveRule } from "../rule.ts";
import { countryName, type Vocabulary } from "../vocabulary.ts";

export const placeIsKnown: ArchiveRule = {
  id: "place-is-known",
  reason:
    "Places are how readers browse and search. A code is a country's for ever; a name has many spellings.",
  level: "error",
  isFixed: true,
  *check({ meta, reading }, { vocabulary }) {
    for (const [index, place] of meta.places.entries()) {
      if (!isKnown(place, vocabulary))
        yield { field: ["places", index], message: complain(place, vocabulary) };
    }
    for (const { scheme, target, offset } of reading.links) {
      if (scheme === "place" && !isKnown(target, vocabulary))
        yield { offset, message: complain(target, vocabulary) };
    }
  },
};

function isKnown(place: string, vocabulary: Vocabulary): boolean {
  return countryName(place) !== undefined || vocabulary.places.has(place as never);
}

function complain(place: string, vocabulary: Vocabulary): string {
  const hint =
    didYouMean(place, vocabulary.places.keys()) ||
    " Write an ISO 3166 code, as in IR, or add it to vocabulary/places.yaml.";
  return `There is no place \`${shown(place)}\`.${hint}`;
}
