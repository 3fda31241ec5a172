/** What a typed word may stand as in the table of words: its stem in every language of the archive. */
import { loadStem, type Stem, sameWord } from "../../../../scripts/search/format/stem.ts";
import {
  fold,
  joinedSurface,
  piecesOf,
  tokensOf,
  type WordToken,
} from "../../../../scripts/search/format/words.ts";

/** A term that would do, and how much less than the word itself it says: 1 is as much. */
export interface Choice {
  readonly term: string;
  readonly worth: number;
}

/** One token of a word: a briefing has it that holds any of its choices. */
export interface WordPart {
  readonly surface: string;
  readonly choices: readonly Choice[];
}

/** Stems by language; the site's comes first. */
export type Stems = ReadonlyMap<string, Stem>;

/** Another language's stem, a word that goes on, another name of the same: each tells a little less. */
const OTHER_STEM = 0.9;
export const LONGER = 0.7;
export const OTHER_NAME = 0.8;

const stems = new Map<string, Promise<Stem>>();

/** Loads each language's stemmer once; one that cannot be loaded is tried again with the next question. */
export async function loadStems(langs: readonly string[]): Promise<Stems> {
  const loaded = langs.map(async (lang) => {
    const stem = stems.get(lang) ?? loadStem(lang);
    stems.set(lang, stem);
    stem.catch(() => stems.delete(lang));
    return [lang, await stem] as const;
  });
  return new Map(await Promise.all(loaded));
}

/** A language that the archive does not name keeps its words as they are. */
export function stemOf(lang: string, byLanguage: Stems): Stem {
  return byLanguage.get(lang) ?? sameWord;
}

/** What is typed without a space between its words, as "F-35", and the same as one word. */
export interface PartsPiece {
  readonly parts: readonly WordPart[];
  readonly joined: WordPart | undefined;
}

/** The pieces of a text with all stems of their words. */
export function piecesIn(text: string, byLanguage: Stems): PartsPiece[] {
  const [first = [], ...others] = Array.from(byLanguage.values(), (stem) => [
    ...piecesOf(text, stem),
  ]);
  return first.map(({ words, joined }, at) => ({
    parts: words.map((word, index) =>
      partOf(
        word,
        others.map((pieces) => pieces[at]?.words[index]),
      ),
    ),
    joined:
      joined &&
      partOf(
        joined,
        others.map((pieces) => pieces[at]?.joined),
      ),
  }));
}

/** A word as every language has it: the languages differ in its stem alone. */
function partOf(
  { term, surface }: WordToken,
  others: readonly (WordToken | undefined)[],
): WordPart {
  const terms = new Set(others.flatMap((other) => other?.term ?? []));
  terms.delete(term);
  return {
    surface,
    choices: [{ term, worth: 1 }, ...[...terms].map((each) => ({ term: each, worth: OTHER_STEM }))],
  };
}

/** The tokens of a text with all their stems. "P5+1" has two; a mark alone has none. */
export function partsOf(text: string, byLanguage: Stems): WordPart[] {
  return piecesIn(text, byLanguage).flatMap(({ parts }) => parts);
}

/** Two words as one. */
export function joinedPart(parts: readonly WordPart[], byLanguage: Stems): WordPart | undefined {
  return partsOf(joinedSurface(parts.map(({ surface }) => surface)), byLanguage)[0];
}

/** Words of a name as it is compared: folded, with one space between them. */
export function keyOf(name: string): string {
  return (
    Array.from(tokensOf(name, sameWord), ({ surface }) => surface).join(" ") || fold(name.trim())
  );
}
