/** The briefings that match a question. */
import type { Query } from "../../search-api.ts";
import type { Segment } from "../files/segment.ts";
import type { SegmentsInRange } from "../files/segments-in-range.ts";
import type { Clause } from "../question/clauses.ts";
import { corpusOf, type SearchCorpus } from "../scoring/corpus.ts";
import { tallyClause } from "../scoring/score.ts";
import { type ChosenFilter, chooseFilters, type UnknownFilter } from "./filters.ts";
import { judgeFilters, judgeWords, type ScoredClause, type Verdicts } from "./judge.ts";

export interface MatchScope {
  readonly inRange: SegmentsInRange;
  readonly query: Query;
  /** Briefings of the whole archive. */
  readonly size: number;
}

export class Matches {
  readonly segments: readonly Segment[];
  readonly corpus: SearchCorpus;
  readonly chosen: readonly ChosenFilter[];
  readonly unknownFilters: readonly UnknownFilter[];
  readonly judged: readonly ScoredClause[];
  readonly known: Verdicts;
  readonly #query: Query;

  constructor(clauses: readonly Clause[], { inRange, query, size }: MatchScope) {
    const { chosen, unknown } = chooseFilters(query.filters, inRange.filed);
    const corpus = corpusOf(inRange.live, size);
    this.#query = query;
    this.segments = inRange.live;
    this.corpus = corpus;
    this.chosen = chosen;
    this.unknownFilters = unknown;
    this.judged = clauses.map((clause) => ({ clause, tally: tallyClause(clause, corpus) }));
    this.known = this.without(undefined);
  }

  /** The verdicts on the question without one of its clauses. */
  without(clause: Clause | undefined): Verdicts {
    const verdicts = judgeFilters(this.corpus, this.#query, this.chosen);
    judgeWords(
      verdicts,
      this.judged.filter((judged) => judged.clause !== clause),
    );
    return verdicts;
  }
}
