/** The stem of a word, by the language that its text is in: "sanctions" and "sanctioned" meet in "sanction". */
import * as stemmers from "./stemmers.ts";

/** Takes a folded word and gives its stem; a language without a known stemmer keeps its words as they are. */
export type Stem = (word: string) => string;

const LOADERS: Readonly<Record<string, () => Promise<{ readonly stemmer: Stem }>>> = stemmers;

/** Languages whose stemmer takes off beginnings, too, or changes them. Of the others a stem begins as its word. */
const BEGINNINGS = ["ar", "ga", "id"];

/** Whether every stem of the language begins as its word does. */
export function keepsBeginnings(lang: string): boolean {
  return !BEGINNINGS.includes(primaryOf(lang));
}

/** Which stemmers texts in these languages, BCP 47 tags, are taken apart with: their codes, in code-unit order. */
export function stemmersOf(langs: readonly string[]): string[] {
  return [...new Set(langs.map(primaryOf))].filter((code) => Object.hasOwn(LOADERS, code)).sort();
}

function primaryOf(lang: string): string {
  return lang.split("-", 1)[0]?.toLowerCase() ?? "";
}

/** Of a language without a stemmer. */
export const sameWord: Stem = (word) => word;

/**
 * The stemmer of a language, as a BCP 47 tag. It remembers what it has answered: a long archive has a
 * hundred thousand different words, and says each of them many times.
 */
export async function loadStem(lang: string): Promise<Stem> {
  const load = LOADERS[primaryOf(lang)];
  if (load === undefined) return sameWord;
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
