/** The stem of a word, by the language that its text is in: "sanctions" and "sanctioned" meet in "sanction". */

import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemArabic, stemPersian } from "./light-stem.ts";

/** Takes a folded word and gives its stem; a language without a known stemmer keeps its words as they are. */
export type Stem = (word: string) => string;

type Module = { readonly stemmer: Stem };

/** Snowball's stemmers by ISO 639-1 code, and two of our own. Each is loaded when its language is met, here and in a browser. */
const STEMMERS: Readonly<Record<string, () => Promise<Module>>> = {
  ar: async () => ({ stemmer: stemArabic }),
  bg: () => import("@orama/stemmers/bulgarian"),
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  el: () => import("@orama/stemmers/greek"),
  // Always at hand: 1 kB, and no round trip for most archives.
  en: async () => ({ stemmer: stemEnglish }),
  es: () => import("@orama/stemmers/spanish"),
  fa: async () => ({ stemmer: stemPersian }),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  ga: () => import("@orama/stemmers/irish"),
  hi: () => import("@orama/stemmers/indian"),
  hu: () => import("@orama/stemmers/hungarian"),
  hy: () => import("@orama/stemmers/armenian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  lt: () => import("@orama/stemmers/lithuanian"),
  nb: () => import("@orama/stemmers/norwegian"),
  ne: () => import("@orama/stemmers/nepali"),
  nl: () => import("@orama/stemmers/dutch"),
  nn: () => import("@orama/stemmers/norwegian"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: () => import("@orama/stemmers/romanian"),
  ru: () => import("@orama/stemmers/russian"),
  sr: () => import("@orama/stemmers/serbian"),
  sv: () => import("@orama/stemmers/swedish"),
  ta: () => import("@orama/stemmers/tamil"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};

/** Languages whose stemmer takes off beginnings, too, or changes them. Of the others a stem begins as its word. */
const BEGINNINGS = ["ar", "ga", "id"];

export function keepsBeginnings(lang: string): boolean {
  return !BEGINNINGS.includes(primaryOf(lang));
}

function primaryOf(lang: string): string {
  return lang.split("-", 1)[0]?.toLowerCase() ?? "";
}

const same: Stem = (word) => word;

/**
 * The stemmer of a language, as a BCP 47 tag. It remembers what it has answered: a long archive has a
 * hundred thousand different words, and says each of them many times.
 */
export async function loadStem(lang: string): Promise<Stem> {
  const load = STEMMERS[primaryOf(lang)];
  if (load === undefined) return same;
  const { stemmer } = await load();
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemmer(word) || word;
      known.set(word, stem);
    }
    return stem;
  };
}
