/** What ranking must know of all briefings in range: how many they are, and how long each is beside the others. */
import type { Segment } from "../files/segment.ts";

/**
 * How much a long text is held against a word in it: 0 not at all, 1 in full. Three rare words of a release
 * find it first in 0.91 of 300 tries, with 0.4 in 0.89; its title does in 0.99 with both (2,317 releases).
 */
const LENGTH_MATTERS = 0.75;

export interface SearchCorpus {
  /** Places of the archive, in range or not. */
  readonly size: number;
  readonly segments: readonly Segment[];
  /** Briefings in range. */
  readonly count: number;
  /** By place: what a word's count is divided by. */
  readonly norms: Float64Array;
  /** By place: words of the title. */
  readonly titles: Uint8Array;
}

export function corpusOf(segments: readonly Segment[], size: number): SearchCorpus {
  const norms = new Float64Array(size);
  const titles = new Uint8Array(size);
  let count = 0;
  let sum = 0;
  for (const { entry, catalogue } of segments) {
    count += entry.count;
    for (const length of catalogue.lengths) sum += length;
  }
  const mean = sum / Math.max(count, 1);
  for (const { base, catalogue } of segments) {
    for (const [index, length] of catalogue.lengths.entries())
      norms[base + index] = 1 - LENGTH_MATTERS + (LENGTH_MATTERS * length) / mean;
    titles.set(catalogue.titles, base);
  }
  return { size, segments, count, norms, titles };
}

/** How much it tells that a briefing has what `holders` have. */
export function rarity(holders: number, { count }: SearchCorpus): number {
  return Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
}
