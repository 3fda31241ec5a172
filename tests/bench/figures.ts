/** Middles and spreads of what was measured several times, rounded for reading. */

/** The middle of an odd number of values, the mean of the two in the middle otherwise; 0 for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** The median of the values that are known; undefined where none is. */
export function medianKnown(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : median(known);
}

/** Two digits behind the point: more is noise. */
export function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

export function inSeconds(number: number | undefined): string {
  return number === undefined ? "–" : `${number.toFixed(2)} s`;
}

export function inMegabytes(bytes: number | undefined): string {
  return bytes === undefined ? "–" : `${Math.round(bytes / 1_000_000)} MB`;
}
