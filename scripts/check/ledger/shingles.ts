/** How alike two texts are: the share of five-word phrases that they have in common (Broder 1997, resemblance). */
import type { Passage } from "../body/passage.ts";

/** Words in a phrase. */
const WORDS = 5;
/** As many of the smallest hashes as are kept: enough to tell 0.9 from 0.8 with certainty enough to look closer. */
export const SKETCH = 96;

/**
 * Hands every phrase's hash on, in order: FNV-1a (32 bit) of each word, the last five mixed. One pass without a
 * list of words, for every briefing pays for it (a list took three times as long). `take` gives the hash from
 * which on it needs no more: a call for each of them would cost as much as all else.
 */
function eachShingle(passages: readonly Passage[], take: (hash: number) => number): void {
  let limit = Number.POSITIVE_INFINITY;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let count = 0;
  for (const { text } of passages) {
    let word = FNV_OFFSET;
    let isInWord = false;
    // Asked once: of a text that was put together from pieces each asking looks at the pieces.
    const { length } = text;
    for (let index = 0; index <= length; index++) {
      // A space ends the last word. Past its end a text gives NaN, which makes every reckoning with it slow.
      const code = index < length ? text.charCodeAt(index) : 0x20;
      if (isOfWord(code)) {
        // Capitals and small letters of ASCII differ in this bit alone.
        word = Math.imul(word ^ (code | 0x20), FNV_PRIME);
        isInWord = true;
      } else if (isInWord) {
        const hash = mix(mix(mix(mix(mix(0, a), b), c), d), word) >>> 0;
        if (++count >= WORDS && hash < limit) limit = take(hash);
        a = b;
        b = c;
        c = d;
        d = word;
        word = FNV_OFFSET;
        isInWord = false;
      }
    }
  }
}

export const FNV_OFFSET = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** A hash with one more word's mixed in. */
export function mix(hash: number, word: number): number {
  const mixed = (Math.imul(hash ^ word, FNV_PRIME) + 0x9e3779b9) | 0;
  return mixed ^ (mixed >>> 15);
}

/** 1 for the letters and digits of ASCII. */
const OF_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Beyond ASCII: whatever is neither punctuation nor a space. */
export function isOfWord(code: number): boolean {
  if (code < 0x80) return OF_WORD[code] === 1;
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** The sketch of a text that is compared with none. */
export const NO_SKETCH = new Uint32Array(0);

/** Hashes of every phrase of the passages, each once. */
export function shinglesOf(passages: readonly Passage[]): Set<number> {
  const shingles = new Set<number>();
  eachShingle(passages, (hash) => {
    shingles.add(hash);
    return Number.POSITIVE_INFINITY;
  });
  return shingles;
}

/** The smallest hashes of the passages' phrases, ascending: a sample that is the same for the same phrases. */
export function sketchOf(passages: readonly Passage[]): Uint32Array {
  const least = new Uint32Array(SKETCH + 1);
  let size = 0;
  eachShingle(passages, (hash) => {
    const at = placeOf(hash, least, size);
    if (at === size || least[at] !== hash) {
      least.copyWithin(at + 1, at, size);
      least[at] = hash;
      if (size < SKETCH) size++;
    }
    return size < SKETCH ? Number.POSITIVE_INFINITY : (least[SKETCH - 1] ?? 0);
  });
  return least.slice(0, size);
}

/** Where a number belongs among the first of an ascending list. */
function placeOf(number: number, list: Uint32Array, size: number): number {
  let from = 0;
  let to = size;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * True when two texts may resemble each other as much as `share` says (0 to 1), as far as their sketches tell.
 * Different texts are told apart after a few hashes.
 */
export function mayResemble(a: Uint32Array, b: Uint32Array, share: number): boolean {
  const size = Math.min(SKETCH, Math.max(a.length, b.length));
  let odd = Math.floor(size * (1 - share));
  for (let i = 0, j = 0, seen = 0; seen < size && odd >= 0; seen++) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    if (x !== y) odd--;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return size > 0 && odd >= 0;
}

/** The resemblance of two texts, exactly: phrases in common by phrases in all, 0 to 1. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
