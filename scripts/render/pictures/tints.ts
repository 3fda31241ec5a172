/** Sorts numbers of briefings into four tints, and says which numbers each of them stands for. */
import type { Words } from "../../words/words.ts";

const TINTS = 4;

/** A tint (1 the lightest) with the numbers that it stands for: "2 to 5". */
export interface TintView {
  readonly tint: number;
  readonly words: string;
}

/** The largest number of each tint. */
export type TintScale = readonly number[];

/**
 * A scale for some numbers: quarters of those that are not 0, so that months of 30 and of 60 differ as well as those of
 * one and of three. Fewer tints where fewer numbers are there.
 */
export function tintScale(counts: Iterable<number>): TintScale {
  const sorted = [...counts].filter((count) => count > 0).sort((a, b) => a - b);
  const quarters = Array.from({ length: TINTS }, (_, index) => {
    const at = Math.ceil(((index + 1) * sorted.length) / TINTS) - 1;
    return sorted[at] ?? 0;
  });
  return [...new Set(quarters)].filter((most) => most > 0);
}

/** The tint of a number on a scale: 0 for none, 1 for the lightest. */
export function tintOf(count: number, scale: TintScale): number {
  return count === 0 ? 0 : scale.filter((most) => most < count).length + 1;
}

/** Each tint of a scale for numbers from 1 on, with the numbers that it stands for. */
export function tintViews(scale: TintScale, { number, lists }: Words): TintView[] {
  const said = (from: number, to: number) =>
    from === to ? number(from) : lists.archive.fromTo(number(from), number(to));
  return scale.map((to, index) => {
    const from = (scale[index - 1] ?? 0) + 1;
    return { tint: index + 1, words: said(from, to) };
  });
}
