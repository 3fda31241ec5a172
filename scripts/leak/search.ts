/** Finds many strings and words in one pass: letters are pushed one by one, so nothing is cut where a piece ends. */
import { Bits } from "./bits.ts";
import { GAP, type Sink } from "./letters.ts";

/** Every string has as many letters: its last eight say whether it may end here. */
export const SHORTEST_STRING = 8;
/** A word that is shorter stands by chance in a packed file: one of five letters once in 30 GB, and there may be thousands of words. */
export const SHORTEST_WORD = 6;
/** Longer strings are cut: the last letters are kept in a ring of this size. */
export const LONGEST_STRING = 127;
const RING = 128;
const BASE = 0x01000193;
const BASE_TO_THE_EIGHTH = Array.from({ length: SHORTEST_STRING }).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
);
/** Of a short text in CBOR, the byte before it is this and its length: a letter by chance, as `m` before 13 bytes. */
const CBOR_TEXT = 0x60;
const LONGEST_SHORT_TEXT = 23;

export interface Sought {
  /** As `lettersOf` writes them. */
  readonly strings: readonly string[];
  readonly words: readonly string[];
}

/** Hears of each find: its place among the strings and then the words, and the offset of its first letter. */
export type OnFind = (index: number, at: number) => void;

export class Search implements Sink {
  /** Single words are asked for where a text is, and not in what only looks like one. */
  hasWords = true;
  /** The bytes are CBOR, as in the index of Pagefind. */
  isCbor = false;
  readonly #strings: readonly string[];
  /** Hash of the last letters → the strings that end so. */
  readonly #byEnd = new Map<number, number[]>();
  readonly #words = new Map<string, number>();
  /** A bit for each hash: one look tells of nearly every place that nothing ends there. */
  readonly #ends: Bits;
  readonly #whole: Bits;
  readonly #units = new Uint16Array(RING);
  readonly #places = new Float64Array(RING);
  readonly #onFind: OnFind;
  #length = 0;
  #hash = 0;
  #wordStart = 0;
  #wordHash = 0;
  #last = GAP;

  constructor({ strings, words }: Sought, onFind: OnFind) {
    this.#strings = strings;
    this.#onFind = onFind;
    this.#ends = new Bits(strings.length);
    for (const [index, string] of strings.entries()) {
      const hash = hashOf(string, string.length - SHORTEST_STRING);
      this.#ends.add(hash);
      const others = this.#byEnd.get(hash);
      if (others === undefined) this.#byEnd.set(hash, [index]);
      else others.push(index);
    }
    this.#whole = new Bits(words.length);
    for (const [index, word] of words.entries()) {
      this.#words.set(word, strings.length + index);
      this.#whole.add(hashOf(word, 0));
    }
  }

  push(unit: number, at: number): void {
    if (unit === GAP) {
      if (this.#last === GAP) return;
      this.#endWord(at);
    }
    const slot = this.#length & (RING - 1);
    const leaving = this.#units[(this.#length - SHORTEST_STRING) & (RING - 1)] as number;
    this.#hash = (Math.imul(this.#hash, BASE) + unit - Math.imul(leaving, BASE_TO_THE_EIGHTH)) | 0;
    this.#units[slot] = unit;
    this.#places[slot] = at;
    this.#length++;
    this.#last = unit;
    if (unit === GAP) {
      this.#wordStart = this.#length;
      this.#wordHash = 0;
    } else this.#wordHash = (Math.imul(this.#wordHash, BASE) + unit) | 0;
    if (this.#ends.has(this.#hash)) this.#compare();
  }

  /** Nothing that comes belongs to what came. */
  end(at: number): void {
    if (this.#last !== GAP) this.#endWord(at);
    this.#units.fill(0);
    this.#length = this.#hash = this.#wordStart = this.#wordHash = 0;
    this.#last = GAP;
  }

  #compare(): void {
    for (const index of this.#byEnd.get(this.#hash) ?? []) {
      const string = this.#strings[index] as string;
      const from = this.#length - string.length;
      if (from < 0) continue;
      let at = string.length - 1;
      while (at >= 0 && string.charCodeAt(at) === this.#units[(from + at) & (RING - 1)]) at--;
      if (at < 0) this.#onFind(index, this.#places[from & (RING - 1)] as number);
    }
  }

  /** `end` is the offset after the word. */
  #endWord(end: number): void {
    const length = this.#length - this.#wordStart;
    if (!this.hasWords || length < SHORTEST_WORD || length >= RING) return;
    if (this.#whole.has(this.#wordHash)) this.#ask(this.#wordStart);
    if (!this.isCbor) return;
    const start = this.#wordStart & (RING - 1);
    const bytes = end - (this.#places[start] as number) - 1;
    if (bytes <= LONGEST_SHORT_TEXT && this.#units[start] === CBOR_TEXT + bytes)
      this.#ask(this.#wordStart + 1);
  }

  #ask(from: number): void {
    let word = "";
    for (let at = from; at < this.#length; at++)
      word += String.fromCharCode(this.#units[at & (RING - 1)] as number);
    const index = this.#words.get(word);
    if (index !== undefined) this.#onFind(index, this.#places[from & (RING - 1)] as number);
  }
}

function hashOf(string: string, from: number): number {
  let hash = 0;
  for (let at = from; at < string.length; at++)
    hash = (Math.imul(hash, BASE) + string.charCodeAt(at)) | 0;
  return hash;
}
