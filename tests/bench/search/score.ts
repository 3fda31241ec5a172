/** How well searches found what they were asked for, and how sure so many of them make us. */

/** Where what was looked for stood among the results, from 1; undefined where it was not among them. */
export type Rank = number | undefined;

export interface Share {
  readonly share: number;
  /** Ends of the interval that holds the true share in 95 of 100 such measurements (Wilson's). */
  readonly least: number;
  readonly most: number;
}

const Z = 1.96;

/** The share of ranks no worse than `worst`. */
export function successAt(worst: number, ranks: readonly Rank[]): Share {
  return shareOf(ranks.filter((rank) => rank !== undefined && rank <= worst).length, ranks.length);
}

export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { share: 0, least: 0, most: 1 };
  const share = hits / of;
  const middle = share + (Z * Z) / (2 * of);
  const reach = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const whole = 1 + (Z * Z) / of;
  const within = (number: number) => Math.min(Math.max(number, 0), 1);
  return { share, least: within((middle - reach) / whole), most: within((middle + reach) / whole) };
}

/** The mean of one divided by the rank; what is beyond the tenth place counts as not found. */
export function reciprocalRank(ranks: readonly Rank[]): number {
  const each = ranks.map((rank) => (rank === undefined || rank > 10 ? 0 : 1 / rank));
  return each.length === 0 ? 0 : each.reduce((sum, one) => sum + one, 0) / each.length;
}

/** The value below which so great a part of the numbers lies: 0.9 for the 90th percentile. */
export function quantile(part: number, numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(sorted.length * part) - 1, 0)] ?? 0;
}
