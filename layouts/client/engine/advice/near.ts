/** Spellings of the archive that lie near a word, those first with which a question would find something. */
import { distance } from "../../../../scripts/search/format/distance.ts";
import { backwards } from "../../../../scripts/search/format/search-files.ts";
import { fold } from "../../../../scripts/search/format/words.ts";
import type { QueryContext } from "../question/beginnings.ts";
import { termsOf } from "../question/clauses.ts";
import { partsOf } from "../question/query-terms.ts";

/** Whether any briefing at this place has all the rest of the question. */
export type Fits = (place: number) => boolean;

export interface Candidate {
  readonly word: string;
  /** Few mistype the first letter. */
  readonly isSameStart: boolean;
  readonly changed: number;
  readonly count: number;
}

/** Candidates whose briefings are looked up; each may cost a leaf. */
const MOST_TRIED = 6;

/** By first letters, and where those give nothing that helps, by the last ones. `count` is of briefings that fit. */
export async function nearWords(
  word: string,
  fits: Fits,
  context: QueryContext,
): Promise<Candidate[]> {
  const folded = fold(word);
  const signs = [...folded];
  if (signs.length < 3) return [];
  const byStart = await tried("near", signs.slice(0, 2).join(""));
  if (byStart.some(({ count, changed }) => count > 0 && changed === 1)) return byStart;
  const byEnd = await tried("ends", backwards(signs.slice(-2).join("")));
  const known = new Set(byStart.map((candidate) => candidate.word));
  const others = byEnd.filter((candidate) => !known.has(candidate.word));
  return [...byStart, ...others].sort(byWorth);

  async function tried(kind: "near" | "ends", beginning: string): Promise<Candidate[]> {
    const { inRange, step, stems } = context;
    const spellings = await step(inRange.spellings(kind, beginning));
    const closest: Candidate[] = [];
    const terms: string[][] = [];
    for (const candidate of closestTo(folded, spellings)) {
      const meant = termsOf([{ parts: partsOf(candidate.word, stems) }]);
      // "sanction" finds nothing that "sanctions" does not.
      if (terms.some(([first]) => first === meant[0])) continue;
      closest.push(candidate);
      if (terms.push(meant) === MOST_TRIED) break;
    }
    await step(inRange.tryWords(terms.flat()));
    return closest
      .map((candidate, index) => {
        const count = holdersOf(terms[index] ?? [], context).filter(fits).length;
        return { ...candidate, count };
      })
      .sort(byWorth);
  }
}

/** Those with the fewest letters changed: one, or in a long word two. */
function closestTo(word: string, spellings: ReadonlyMap<string, number>): Candidate[] {
  const most = word.length >= 8 ? 2 : 1;
  const found: Candidate[] = [];
  for (const [spelling, count] of spellings) {
    const changed = spelling === word ? 0 : distance(word, spelling, most);
    if (changed > 0 && changed <= most)
      found.push({ word: spelling, isSameStart: spelling[0] === word[0], changed, count });
  }
  return found.sort((a, b) => a.changed - b.changed || byLikelihood(a, b));
}

function byWorth(a: Candidate, b: Candidate): number {
  const helpsA = a.count > 0 ? 0 : 1;
  const helpsB = b.count > 0 ? 0 : 1;
  return helpsA - helpsB || a.changed - b.changed || byLikelihood(a, b);
}

function byLikelihood(a: Candidate, b: Candidate): number {
  if (a.isSameStart !== b.isSameStart) return a.isSameStart ? -1 : 1;
  return b.count - a.count || (a.word < b.word ? -1 : 1);
}

export function holdersOf(terms: readonly string[], { inRange }: QueryContext): number[] {
  const places = terms.flatMap((term) => inRange.postings(term).flatMap((held) => held.places));
  return [...new Set(places)];
}
