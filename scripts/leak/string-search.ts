/** Finds many strings and words in one pass: letters are pushed one by one, so nothing is cut where a piece ends. */
import { BASE, Bits, hashOf, POWERS } from "./hashes.ts";
import { GAP, type Sink } from "./letters.ts";

/** Every string has as many letters: its last eight say whether it may end here. */
export const SHORTEST_STRING = 8;
/** A word that is shorter stands by chance in a packed file: one of five letters once in 30 GB, and there may be thousands of words. */
export const SHORTEST_WORD = 6;
/** Longer strings are cut: the last letters are kept in a ring of this size. */
export const LONGEST_STRING = 127;
const RING = POWERS.length;
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
  readonly #strings = new Map<string, number>();
  readonly #words = new Map<string, number>();
  /** Hash of the last letters → the lengths of the strings that end so. */
  readonly #lengths = new Map<number, number[]>();
  /** What ends so, and what is so as a whole: one look tells of nearly every place that there is nothing. */
  readonly #ends: Bits;
  readonly #wholes: Bits;
  readonly #units = new Uint16Array(RING);
  readonly #places = new Float64Array(RING);
  /** Hash of all that came before each letter: the difference of two is the hash of what lies between. */
  readonly #sums = new Int32Array(RING);
  readonly #onFind: OnFind;
  #sum = 0;
  #length = 0;
  #wordStart = 0;
  #last = GAP;

  constructor({ strings, words }: Sought, onFind: OnFind) {
    this.#onFind = onFind;
    this.#ends = new Bits(strings.length);
    this.#wholes = new Bits(strings.length + words.length);
    for (const [index, string] of strings.entries()) {
      this.#strings.set(string, index);
      this.#wholes.add(hashOf(string));
      const end = hashOf(string.slice(-SHORTEST_STRING));
      this.#ends.add(end);
      const lengths = this.#lengths.get(end) ?? [];
      this.#lengths.set(end, lengths);
      if (!lengths.includes(string.length)) lengths.push(string.length);
    }
    for (const [index, word] of words.entries()) {
      this.#words.set(word, strings.length + index);
      this.#wholes.add(hashOf(word));
    }
  }

  push(unit: number, at: number): void {
    if (unit === GAP) {
      if (this.#last === GAP) return;
      this.#endWord(at);
    }
    const slot = this.#length & (RING - 1);
    this.#units[slot] = unit;
    this.#places[slot] = at;
    this.#sums[slot] = this.#sum;
    this.#sum = (Math.imul(this.#sum, BASE) + unit) | 0;
    this.#length++;
    this.#last = unit;
    if (unit === GAP) this.#wordStart = this.#length;
    if (this.#length < SHORTEST_STRING) return;
    const end = this.#hashOfLast(SHORTEST_STRING);
    if (this.#ends.has(end)) this.#compare(end);
  }

  /** Ends a run of letters: no string goes on from here into what comes next. */
  end(at: number): void {
    if (this.#last !== GAP) this.#endWord(at);
    this.#length = this.#sum = this.#wordStart = 0;
    this.#last = GAP;
  }

  #hashOfLast(length: number): number {
    const before = this.#sums[(this.#length - length) & (RING - 1)] as number;
    return (this.#sum - Math.imul(before, POWERS[length] as number)) | 0;
  }

  #compare(end: number): void {
    for (const length of this.#lengths.get(end) ?? [])
      if (length <= this.#length && this.#wholes.has(this.#hashOfLast(length)))
        this.#ask(this.#strings, this.#length - length);
  }

  /** `end` is the offset after the word. */
  #endWord(end: number): void {
    const length = this.#length - this.#wordStart;
    if (!this.hasWords || length < SHORTEST_WORD || length >= RING) return;
    if (this.#wholes.has(this.#hashOfLast(length))) this.#ask(this.#words, this.#wordStart);
    if (!this.isCbor) return;
    const start = this.#wordStart & (RING - 1);
    const bytes = end - (this.#places[start] as number) - 1;
    if (bytes <= LONGEST_SHORT_TEXT && this.#units[start] === CBOR_TEXT + bytes)
      this.#ask(this.#words, this.#wordStart + 1);
  }

  #ask(among: ReadonlyMap<string, number>, from: number): void {
    let text = "";
    for (let at = from; at < this.#length; at++)
      text += String.fromCharCode(this.#units[at & (RING - 1)] as number);
    const index = among.get(text);
    if (index !== undefined) this.#onFind(index, this.#places[from & (RING - 1)] as number);
  }
}
