/** The table of words of a volume, while it is made. One at a time: the words of the lexicon hold it. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { type Fragment, withoutJoints } from "../format/fragment.ts";
import {
  encodeAscending,
  encodeSmall,
  IN_SUMMARY,
  IN_TITLE,
  weightNumber,
} from "../format/postings.ts";
import { type Chunk, type Language, type LexiconWord, languageOf } from "./lexicon.ts";

/** How a briefing says a word is one number: its count times 32, and bits for the title and the summary. */
const ONCE = 32;
const WHERE = IN_TITLE | IN_SUMMARY;

export type IndexedText = Pick<Fragment, "content" | "meta">;

export class WordTable {
  /** 4 × log2 of the words in each text, and the words in each title. */
  readonly lengths: number[] = [];
  readonly titles: number[] = [];
  readonly #terms: LexiconWord[] = [];
  readonly #surfaces: LexiconWord[] = [];

  /** Adds the next briefing. */
  add({ content, meta }: IndexedText, lang: string): void {
    const language = languageOf(lang);
    const place = this.lengths.length;
    let words = 0;
    for (const chunk of chunksOf(withoutJoints(content), language)) {
      const { terms, surfaces, times } = chunk;
      chunk.times = 0;
      words += times * terms.length;
      for (const word of terms) {
        const { said } = this.#posting(word, place);
        said[said.length - 1] = (said[said.length - 1] ?? 0) + times * ONCE;
      }
      for (const word of surfaces) this.#spell(word, place);
    }
    this.lengths.push(Math.round(4 * Math.log2(Math.max(1, words))));
    const mark = (text: string | undefined, where: number): number => {
      const marked = text?.split(" ").flatMap((each) => language.of(each).terms) ?? [];
      for (const word of marked) {
        const { said } = this.#posting(word, place);
        said[said.length - 1] = (said[said.length - 1] ?? 0) | where;
      }
      return marked.length;
    };
    this.titles.push(mark(meta.title, IN_TITLE));
    mark(meta.summary, IN_SUMMARY);
  }

  /** A line for each word, an empty one, and a line for each spelling, all in code-unit order. */
  lines(): string {
    const terms = this.#terms.sort(byText).map(({ text, places, said }) => {
      const weights = said.map((how) => weightNumber(Math.floor(how / ONCE)) | (how & WHERE));
      return `${text}\t${encodeAscending(places)}.${encodeSmall(weights)}\n`;
    });
    const surfaces = this.#surfaces.sort(byText).map(({ text, spellings }) => {
      return `${text}\t${spellings}\n`;
    });
    return `${terms.join("")}\n${surfaces.join("")}`;
  }

  /** Clears what this table has noted in the lexicon's words. To be called when it is done, before the next one begins. */
  clear(): void {
    for (const word of this.#terms.splice(0)) {
      word.places = [];
      word.said = [];
    }
    for (const word of this.#surfaces.splice(0)) {
      word.spellings = 0;
      word.lastSpelt = -1;
    }
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

/** Every chunk of a text once, with how often the text has it. */
function chunksOf(text: string, language: Language): Chunk[] {
  const found: Chunk[] = [];
  for (const each of text.split(" ")) {
    const chunk = language.of(each);
    if (chunk.times++ === 0) found.push(chunk);
  }
  return found;
}

function byText(a: LexiconWord, b: LexiconWord): number {
  return byCodeUnit(a.text, b.text);
}
