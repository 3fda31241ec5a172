/** What a typed word may stand as in the table of words: its stem in every language of the archive. */
import { loadStem, type Stem, sameWord } from "../../../../scripts/search/format/stem.ts";
import { fold, tokensOf } from "../../../../scripts/search/format/words.ts";

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

/** The tokens of a text with all their stems. "P5+1" has two; a mark alone has none. */
export function partsOf(text: string, byLanguage: Stems): WordPart[] {
  const parts: { surface: string; choices: Choice[] }[] = [];
  for (const stem of byLanguage.values()) {
    let index = 0;
    for (const { term, surface } of tokensOf(text, stem)) {
      parts[index] ??= { surface, choices: [] };
      const choices = parts[index]?.choices ?? [];
      const worth = choices.length === 0 ? 1 : OTHER_STEM;
      if (!choices.some((choice) => choice.term === term)) choices.push({ term, worth });
      index++;
    }
  }
  return parts;
}

/** Words of a name as it is compared: folded, with one space between them. */
export function keyOf(name: string): string {
  return (
    Array.from(tokensOf(name, sameWord), ({ surface }) => surface).join(" ") || fold(name.trim())
  );
}
