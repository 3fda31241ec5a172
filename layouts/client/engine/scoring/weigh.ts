/** Weighs a word in each briefing: its count in the text, the title and the summary as one number (the F of BM25F). */
import { IN_SUMMARY, IN_TITLE, STEPS } from "../../../../scripts/search/format/postings.ts";
import type { Postings } from "../files/segment.ts";
import type { WordPart } from "../question/query-terms.ts";
import type { SearchCorpus } from "./corpus.ts";

/** A word in the title counts as so many in the text; of a mean length, that is. */
const TITLE = 6;
const SUMMARY = 2;

export interface PartHolders {
  readonly places: number[];
  /** By place: how often the part is said, in words of a text of mean length. */
  readonly often: Float64Array;
  /** By place: the worth of the choice that the title says. */
  readonly title: Float64Array;
}

/** Who holds a part in any of its choices. */
export function weigh({ choices }: WordPart, corpus: SearchCorpus): PartHolders {
  const often = new Float64Array(corpus.size);
  const held: PartHolders = { places: [], often, title: new Float64Array(corpus.size) };
  for (const choice of choices)
    for (const segment of corpus.segments)
      addPostings(held, choice.worth, { ...corpus, postings: segment.postings(choice.term) });
  return held;
}

function addPostings(
  { places, often, title }: PartHolders,
  worth: number,
  { postings, norms }: SearchCorpus & { readonly postings: Postings },
): void {
  for (const [index, place] of postings.places.entries()) {
    const weight = postings.weights[index] ?? 0;
    let said = (STEPS[weight & 7] ?? 1) / (norms[place] ?? 1);
    if ((weight & IN_SUMMARY) !== 0) said += SUMMARY;
    if ((weight & IN_TITLE) !== 0) {
      said += TITLE;
      title[place] = Math.max(title[place] ?? 0, worth);
    }
    if (often[place] === 0) places.push(place);
    often[place] = (often[place] ?? 0) + worth * said;
  }
}
