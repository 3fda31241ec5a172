/** How alike two texts are: the share of five-word phrases that they have in common (Broder 1997, resemblance). */
import type { Passage } from "./passage.ts";

/** Words in a phrase. */
const WORDS = 5;
/** As many of the smallest hashes as are kept: enough to tell 0.9 from 0.8 with certainty enough to look closer. */
export const SKETCH = 96;

/** Hands every phrase's hash on, in order. FNV-1a (32 bit) of each word, five of them mixed; one pass, for every briefing pays for it. */
function eachShingle(passages: readonly Passage[], take: (hash: number) => void): void {
  const words: number[] = [];
  let word = FNV_OFFSET;
  let isInWord = false;
  const endWord = () => {
    if (!isInWord) return;
    words.push(word);
    [word, isInWord] = [FNV_OFFSET, false];
    if (words.length < WORDS) return;
    let hash = 0;
    for (const part of words) hash = (Math.imul(hash ^ part, FNV_PRIME) + 0x9e3779b9) | 0;
    take((hash ^ (hash >>> 15)) >>> 0);
    words.shift();
  };
  for (const { text } of passages) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (isOfWord(code)) {
        // Capitals and small letters of ASCII differ in this bit alone.
        word = Math.imul(word ^ (code | 0x20), FNV_PRIME);
        isInWord = true;
      } else endWord();
    }
    endWord();
  }
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** ASCII letters and digits, and whatever lies beyond ASCII but punctuation and spaces. */
function isOfWord(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39)
    );
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** Hashes of every phrase of the passages, each once. */
export function shinglesOf(passages: readonly Passage[]): Set<number> {
  const shingles = new Set<number>();
  eachShingle(passages, (hash) => shingles.add(hash));
  return shingles;
}

/** The smallest hashes of the passages' phrases, ascending: a sample that is the same for the same phrases. */
export function sketchOf(passages: readonly Passage[]): Uint32Array {
  const least: number[] = [];
  eachShingle(passages, (hash) => {
    if (least.length === SKETCH && hash >= (least[SKETCH - 1] ?? 0)) return;
    const at = placeOf(hash, least);
    if (least[at] === hash) return;
    least.splice(at, 0, hash);
    if (least.length > SKETCH) least.pop();
  });
  return Uint32Array.from(least);
}

/** Where a number belongs in an ascending list. */
function placeOf(number: number, list: readonly number[]): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** An estimate of the resemblance of two texts from their sketches, 0 to 1. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  const size = Math.min(SKETCH, Math.max(a.length, b.length));
  let [i, j, both, seen] = [0, 0, 0, 0];
  while (seen < size && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
    seen++;
  }
  return seen === 0 ? 0 : both / seen;
}

/** The resemblance of two texts, exactly: phrases in common by phrases in all, 0 to 1. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
