/** One question, from its words to its answer. */
import type { Answer, Question } from "../search-api.ts";
import { adviseInstead, adviseUnknown } from "./advice/advice.ts";
import type { OpenIndex } from "./files/open-index.ts";
import { type IsSignOfRebuild, SegmentsInRange } from "./files/segments-in-range.ts";
import type { BriefingTexts } from "./files/texts.ts";
import { countFacets, countMonths } from "./finding/counts.ts";
import { type Verdicts, WORDS } from "./finding/judge.ts";
import { Matches } from "./finding/matches.ts";
import { rank } from "./finding/rank.ts";
import { loadStems } from "./question/query-terms.ts";
import { readWords } from "./question/reading.ts";
import { showResults } from "./showing/showing.ts";

export interface AnswerContext {
  readonly index: OpenIndex;
  readonly root: string;
  readonly texts: BriefingTexts;
  readonly isSign: IsSignOfRebuild;
  /** Everything that is awaited goes through this: it ends the work when a newer question has come. */
  readonly step: <T>(work: Promise<T>) => Promise<T>;
}

/** @throws {Rebuilt} when a file is gone and the archive may have been built anew. */
export async function answerFrom(
  { query, most }: Question,
  { index, root, texts, isSign, step }: AnswerContext,
): Promise<Answer> {
  const inRange = new SegmentsInRange(index.touched(query), isSign);
  inRange.begin();
  const stems = await step(loadStems(index.langs));
  const context = { inRange, stems, step };
  const reading = await readWords(query.words, context);
  const matches = new Matches(reading.clauses, { inRange, query, size: index.size });
  const { segments, chosen, unknownFilters, known, corpus, judged } = matches;
  // Where no word at all is known, nothing is found; but any other word may be what was meant.
  const verdicts = reading.isHopeless ? known.map((verdict) => verdict | WORDS) : known;
  const places = rank({ corpus, verdicts, judged, order: query.order });
  const isReached = segments.length > 0;
  const mayAdviseInstead =
    isReached && places.length === 0 && reading.unknown.length === 0 && unknownFilters.length === 0;
  const [results, words, instead] = await step(
    Promise.all([
      showResults(places.slice(0, most), {
        segments,
        clauses: reading.clauses,
        index,
        root,
        texts,
        stems,
        isSign,
      }),
      isReached ? adviseUnknown(reading.unknown, fitsOf(known), context) : [],
      mayAdviseInstead
        ? adviseInstead(reading.clauses, (clause) => fitsOf(matches.without(clause)), context)
        : [],
    ]),
  );
  return {
    total: places.length,
    results,
    facets: countFacets(verdicts, segments, chosen),
    months: countMonths({ index, verdicts, segments }),
    unknown: words,
    unknownFilters: isReached ? unknownFilters : [],
    instead,
    also: reading.also,
    missing: inRange.missing.map(({ entry: { first, last } }) => ({ first, last })),
  };
}

function fitsOf(verdicts: Verdicts): (place: number) => boolean {
  return (place) => verdicts[place] === 0;
}
