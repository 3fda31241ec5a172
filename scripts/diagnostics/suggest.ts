/** The nearest known word to a mistyped one, so that a message can offer it. */
import { distance } from "../search/format/distance.ts";
import { onceFor } from "./once-for.ts";

/** Less than this begins too many words to mean one. */
const LEAST_BEGINNING = 5;

/**
 * The known word nearest to `word` by edit distance (a swap of neighbours counts as one edit:
 * optimal string alignment); where none is near, the only one that begins with it; else undefined. Near means at
 * most a third of the word's length and never more than three edits; ties go to the first in the order given.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  const longer: string[] = [];
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (longer.length < 2 && candidate.startsWith(word)) longer.push(candidate);
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase(), bestDistance - 1);
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  const isOne = longer.length === 1 && word.length >= LEAST_BEGINNING;
  return best ?? (isOne ? longer[0] : undefined);
}

/** " Did you mean `wsj2`?" or "": the end of a message. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word.slice(0, 80), known);
  return found === undefined ? "" : ` Did you mean \`${found}\`?`;
}

/**
 * The other way round: what a message offers for what it calls wrong, as " Did you mean …?" or as " Write ….";
 * undefined for a message that offers no one word.
 */
export function meantBy(message: string): { wrong: string; meant: string } | undefined {
  const [, wrong, meant] =
    /`#?([^`]+)`[^`]*[.] (?:Did you mean|Write) `([^`]+)`[?.]$/.exec(message) ?? [];
  return wrong === undefined || meant === undefined ? undefined : { wrong, meant };
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
