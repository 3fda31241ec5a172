/** Takes texts apart for a table of words: what comes again and again is taken apart once. */
import { Chunks } from "../format/chunks.ts";
import { loadStem, type Stem } from "../format/stem.ts";
import { followerOf } from "../format/word-spots.ts";
import { piecesOf, type WordPiece } from "../format/words.ts";

/** A word, and what the table that is being made says of it. */
export interface LexiconWord {
  readonly text: string;
  /** Ascending places of the briefings that have it as a term, and how each says it. */
  places: number[];
  said: number[];
  /** How many briefings write it so, and which was the last. */
  spellings: number;
  lastSpelt: number;
  /** Where it stands, and what follows it: see `Spots`. */
  readonly spots: number[];
  readonly follower: number;
}

/** What stands between two spaces, taken apart: no word reaches across one. */
export interface Chunk {
  readonly terms: readonly LexiconWord[];
  /** What is written in one piece, as one word. */
  readonly joined: readonly LexiconWord[];
  /** Spellings, and compounds of two words as "ceasefire cease fire". */
  readonly surfaces: readonly LexiconWord[];
  /** How often the text that is being read has it. */
  times: number;
}

export type LexiconLanguage = Chunks<Chunk>;

/** Chunks that are remembered: some 30 MB. */
const MOST_KNOWN = 200_000;

/** Words whose spellings are kept, for advice on typing errors: no figures, and no single letters. */
const SPELT = /^\D{3,32}$/;

/** The words of all languages: the same letters are one word, whatever they mean. */
const words = new Map<string, LexiconWord>();
const stems = new Map<string, Stem>();
const languages = new Map<string, LexiconLanguage>();

/** Makes sure that texts in these languages, BCP 47 tags, can be taken apart. */
export async function loadLanguages(langs: readonly string[]): Promise<void> {
  for (const lang of langs) if (!stems.has(lang)) stems.set(lang, await loadStem(lang));
}

/**
 * The chunks of a language. Each knows its words by reference: so a text of a volume asks one map for each of its
 * chunks, and none for its words.
 * @throws for a language that was not loaded.
 */
export function languageOf(lang: string): LexiconLanguage {
  const known = languages.get(lang);
  if (known !== undefined) return known;
  const stem = stems.get(lang);
  if (stem === undefined) throw new Error(`The stems of ${lang} were not loaded.`);
  const language = new Chunks((text) => takeApart(text, stem));
  languages.set(lang, language);
  return language;
}

/** Forgets all words when they are too many. To be called when no table is being made. */
export function trimLexicon(): void {
  const known = [...languages.values()].reduce((sum, { size }) => sum + size, 0);
  if (known <= MOST_KNOWN) return;
  words.clear();
  languages.clear();
}

function takeApart(text: string, stem: Stem): Chunk {
  const pieces = [...piecesOf(text, stem)];
  const words = pieces.flatMap((piece) => piece.words);
  const joined = pieces.flatMap((piece) => piece.joined ?? []);
  const spelt = [...words, ...joined].map(({ surface }) => surface).filter(isSpelt);
  return {
    terms: words.map(({ term }) => wordOf(term)),
    joined: joined.map(({ term }) => wordOf(term)),
    surfaces: [...spelt, ...pieces.flatMap(compoundOf)].map(wordOf),
    times: 0,
  };
}

function isSpelt(surface: string): boolean {
  return SPELT.test(surface);
}

/** Of two words, so that each way of writing them finds the others. */
function compoundOf({ words: [first, second, third], joined }: WordPiece): string[] {
  if (joined === undefined || first === undefined || second === undefined || third !== undefined)
    return [];
  return [`${joined.term} ${first.term} ${second.term}`];
}

function wordOf(text: string): LexiconWord {
  let word = words.get(text);
  if (word === undefined) {
    word = {
      text,
      places: [],
      said: [],
      spellings: 0,
      lastSpelt: -1,
      spots: [],
      follower: followerOf(text),
    };
    words.set(text, word);
  }
  return word;
}
