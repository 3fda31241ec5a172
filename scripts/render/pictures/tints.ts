/** Sorts numbers of briefings into four tints, and says which numbers each of them stands for. */

export const TINTS = 4;

/** A tint (1 the lightest) with the numbers that it stands for: "2 to 5". */
export interface TintView {
  readonly tint: number;
  readonly words: string;
}

/**
 * The tint of a number where `most` is the largest: steps of its square root, so that one month of a hundred leaves
 * those of three and of ten apart. 0 for none.
 */
export function tintOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.ceil(TINTS * Math.sqrt(count / most));
}

/** The tints that numbers up to `most` can have, each with its numbers. */
export function tintsUpTo(most: number): TintView[] {
  const last = (tint: number) => Math.floor(most * (tint / TINTS) ** 2);
  return Array.from({ length: TINTS }, (_, index) => index + 1).flatMap((tint) => {
    const [from, to] = [last(tint - 1) + 1, last(tint)];
    if (from > to) return [];
    return [{ tint, words: from === to ? `${from}` : `${from} to ${to}` }];
  });
}
