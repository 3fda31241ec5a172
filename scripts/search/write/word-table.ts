/** The table of words of a volume, while it is made. One at a time: the words of the lexicon hold it. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Fragment } from "../format/fragment.ts";
import {
  encodeAscending,
  encodeSmall,
  IN_SUMMARY,
  IN_TITLE,
  weightNumber,
} from "../format/postings.ts";
import { FOLLOWERS, OFTEN, spotsName, TEXT_SPOTS } from "../format/word-spots.ts";
import { type Chunk, type LexiconLanguage, type LexiconWord, languageOf } from "./lexicon.ts";

/** How a briefing says a word is one number: its count times 32, and bits for the title and the summary. */
const ONCE = 32;
const WHERE = IN_TITLE | IN_SUMMARY;

export interface IndexedText extends Pick<Fragment, "meta"> {
  /** The text, block by block: see `page-blocks.ts`. */
  readonly blocks: readonly string[];
}

/** Whether a term's spots are cut into lists by what follows it; `count` is how many they are. */
export type IsCut = (term: string, count: number) => boolean;

export class WordTable {
  /** 4 × log2 of the words in each text, and the words in each title. */
  readonly lengths: number[] = [];
  readonly titles: number[] = [];
  readonly #terms: LexiconWord[] = [];
  readonly #surfaces: LexiconWord[] = [];
  /** Of the text that is being added. */
  readonly #chunks: Chunk[] = [];

  /** Adds the next briefing. */
  add({ blocks, meta }: IndexedText, lang: string): void {
    const language = languageOf(lang);
    const place = this.lengths.length;
    const words = this.#place(blocks, language, place);
    for (const chunk of this.#chunks) {
      const { terms, joined, surfaces, times } = chunk;
      chunk.times = 0;
      for (const word of terms) this.#say(word, place, times);
      for (const word of joined) this.#say(word, place, times);
      for (const word of surfaces) this.#spell(word, place);
    }
    this.#chunks.length = 0;
    this.lengths.push(Math.round(4 * Math.log2(Math.max(1, words))));
    const mark = (text: string | undefined, where: number): number => {
      let count = 0;
      for (const { terms, joined } of text?.split(" ").map((each) => language.of(each)) ?? []) {
        count += terms.length;
        for (const word of [...terms, ...joined]) {
          const { said } = this.#posting(word, place);
          said[said.length - 1] = (said[said.length - 1] ?? 0) | where;
        }
      }
      return count;
    };
    this.titles.push(mark(meta.title, IN_TITLE));
    mark(meta.summary, IN_SUMMARY);
  }

  /**
   * Numbers the words of a text, and notes its chunks with how often it has each. Gives the number of its words.
   * @throws for a text that would reach into the next one's numbers.
   */
  #place(blocks: readonly string[], language: LexiconLanguage, place: number): number {
    const start = place * TEXT_SPOTS;
    let spot = start;
    let words = 0;
    for (const block of blocks) {
      let before: LexiconWord | undefined;
      for (const each of block.split(" ")) {
        const chunk = language.of(each);
        if (chunk.times++ === 0) this.#chunks.push(chunk);
        for (const word of chunk.terms) {
          before?.spots.push((spot - 1) * FOLLOWERS + word.follower);
          before = word;
          spot++;
          words++;
        }
      }
      before?.spots.push((spot - 1) * FOLLOWERS);
      spot++;
    }
    if (spot - start > TEXT_SPOTS) throw new RangeError(`A text has ${words} words.`);
    return words;
  }

  /** The blocks of a table, each with a line for an entry in code-unit order; an empty line parts them. */
  lines(isCut: IsCut = (_, count) => count >= OFTEN): string {
    const terms = this.#terms.sort(byText).map(({ text, places, said }) => {
      const weights = said.map((how) => weightNumber(Math.floor(how / ONCE)) | (how & WHERE));
      return `${text}\t${encodeAscending(places)}.${encodeSmall(weights)}\n`;
    });
    const spelt: string[] = [];
    const compounds: string[] = [];
    for (const { text, spellings } of this.#surfaces.sort(byText))
      (text.includes(" ") ? compounds : spelt).push(`${text}\t${spellings}\n`);
    const spots = this.#terms.flatMap(({ text, spots }) => spotLines(text, spots, isCut));
    return [terms, spelt, compounds, spots].map((lines) => lines.join("")).join("\n");
  }

  /** Clears what this table has noted in the lexicon's words. To be called when it is done, before the next one begins. */
  clear(): void {
    for (const word of this.#terms.splice(0)) {
      word.places = [];
      word.said = [];
      word.spots.length = 0;
    }
    for (const word of this.#surfaces.splice(0)) {
      word.spellings = 0;
      word.lastSpelt = -1;
    }
  }

  #say(word: LexiconWord, place: number, times: number): void {
    const { said } = this.#posting(word, place);
    said[said.length - 1] = (said[said.length - 1] ?? 0) + times * ONCE;
  }

  /** The word, with the briefing at `place` as its last. */
  #posting(word: LexiconWord, place: number): LexiconWord {
    const { places, said } = word;
    if (places[places.length - 1] === place) return word;
    if (places.length === 0) this.#terms.push(word);
    places.push(place);
    said.push(0);
    return word;
  }

  /** Counts the briefings that write a word so. */
  #spell(word: LexiconWord, place: number): void {
    if (word.lastSpelt === place) return;
    if (word.spellings === 0) this.#surfaces.push(word);
    word.lastSpelt = place;
    word.spellings++;
  }
}

/** The lines of a term's spots: one, or one for each list that has any. */
function spotLines(term: string, spots: readonly number[], isCut: IsCut): string[] {
  if (spots.length === 0) return [];
  if (!isCut(term, spots.length))
    return [`${term}\t${encodeAscending(spots.map((spot) => Math.floor(spot / FOLLOWERS)))}\n`];
  const lists: number[][] = Array.from({ length: FOLLOWERS }, () => []);
  for (const spot of spots) lists[spot % FOLLOWERS]?.push(Math.floor(spot / FOLLOWERS));
  return lists.flatMap((list, follower) =>
    list.length === 0 ? [] : [`${spotsName(term, follower)}\t${encodeAscending(list)}\n`],
  );
}

function byText(a: LexiconWord, b: LexiconWord): number {
  return byCodeUnit(a.text, b.text);
}
