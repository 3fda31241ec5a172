/** How readers are told on which terms a source spoke, how its words came to us, and how far it is trusted. */
import type { Source } from "../check/schema/source-schema.ts";
import type { Words } from "../words/words.ts";

export function basisInWords(basis: Source["basis"], { briefing }: Words): string {
  return basis === undefined ? "" : briefing.sources.bases[basis];
}

export function quotesInWords(quotes: Source["quotes"], { briefing }: Words): string {
  return quotes === undefined ? "" : briefing.sources.quotes[quotes];
}

/** "Rated B2: usually reliable, probably true", by the Admiralty scale; "Rated B2" where `said` has it already. */
export function ratingInWords(
  rating: Source["rating"],
  { briefing }: Words,
  said: ReadonlySet<Source["rating"]> = new Set(),
): string {
  if (rating === undefined) return "";
  if (said.has(rating)) return briefing.sources.ratedAgain(rating);
  const { rated, reliability, credibility } = briefing.sources;
  const [letter = "", digit = ""] = rating;
  const reliable = reliability["ABCDEF".indexOf(letter)] ?? "";
  return rated(rating, reliable, credibility[Number(digit) - 1] ?? "");
}
