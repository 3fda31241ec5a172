/** The nearest known word to a mistyped one, so that a message can offer it. */
import { onceFor } from "./once-for.ts";

/**
 * The known word nearest to `word` by edit distance (a swap of neighbours counts as one edit:
 * optimal string alignment), or undefined when none is near. Near means at most a third of the
 * word's length and never more than three edits; ties go to the first in the order given.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** " Did you mean `wsj2`?" or "": the end of a message. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word.slice(0, 80), known);
  return found === undefined ? "" : ` Did you mean \`${found}\`?`;
}

/** How many words one list of findings is compared with: some hundred milliseconds. */
const MOST_COMPARED = 200_000;

/**
 * `didYouMean` for a list of findings: after so many comparisons it has no more to offer. Thousands of slips
 * with thousands of words to choose from would otherwise be compared each with each.
 */
export function adviser(most = MOST_COMPARED): (word: string, known: Iterable<string>) => string {
  let left = most;
  function* counted(known: Iterable<string>) {
    for (const word of known) {
      left--;
      yield word;
    }
  }
  return (word, known) => (left > 0 ? didYouMean(word, counted(known)) : "");
}

/** The adviser of all that look among the same words: thousands of briefings may each link to one that is not there. */
export const adviserAmong = onceFor((_known: ReadonlySet<string>) => adviser(500_000));

/** The distance, or `limit` where it is no less. */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
    // Each cell is at least as much as the least of the two rows above it.
    if (Math.min(...previous) >= limit && Math.min(...beforePrevious) >= limit) return limit;
  }
  return previous[b.length] ?? 0;
}
