/** Joins names as most languages do. */

/** "A, B and C": with `comma` between all, and `last` before the last; one is itself. */
export function listed(names: readonly string[], comma: string, last: string): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(comma)}${last}${names.at(-1)}`;
}
