/** How readers are told on which terms a source spoke, how its words came to us, and how far it is trusted. */
import type { Source } from "../check/schema/source-schema.ts";

const BASES: Readonly<Record<NonNullable<Source["basis"]>, string>> = {
  "on-record": "On the record",
  background: "On background, not to be named",
  "deep-background": "On deep background, not to be identified in any way",
  "chatham-house": "Under the Chatham House Rule: neither speaker nor affiliation is revealed",
  leak: "Leaked",
  unknown: "On terms that are not known",
};

const QUOTES: Readonly<Record<NonNullable<Source["quotes"]>, string>> = {
  verbatim: "Quoted word for word",
  translated: "Quoted in translation",
  "back-translated": "Quoted in a translation of a translation, so not in the words that were used",
  paraphrase: "Paraphrased",
};

/** Admiralty scale (NATO; FM 2-22.3, appendix B): how reliable the source is. */
export const RELIABILITY: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

/** Admiralty scale: how credible what it says is, judged apart from who says it. */
export const CREDIBILITY: Readonly<Record<string, string>> = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
};

export function basisInWords(basis: Source["basis"]): string {
  return basis === undefined ? "" : BASES[basis];
}

export function quotesInWords(quotes: Source["quotes"]): string {
  return quotes === undefined ? "" : QUOTES[quotes];
}

/** "Rated B2: usually reliable, probably true". */
export function ratingInWords(rating: Source["rating"]): string {
  const [reliability = "", credibility = ""] = rating ?? "";
  return rating === undefined
    ? ""
    : `Rated ${rating}: ${RELIABILITY[reliability]}, ${CREDIBILITY[credibility]}`;
}
