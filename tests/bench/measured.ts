/** One run of a measurement, and its line of JSON. */
import type { Corpus } from "./corpora.ts";
import { rounded } from "./figures.ts";
import type { StageFigure } from "./summary-table.ts";

/** One run of one thing. */
export interface Measured {
  readonly corpus: Corpus;
  /** A case of our builds or of our check, or the name of a peer, whose site is built from nothing. */
  readonly name: string;
  /** From 1. */
  readonly round: number;
  /** Seconds. */
  readonly wall: number;
  /** Seconds of all processes together; undefined where the system does not tell. */
  readonly processor: number | undefined;
  /** Bytes of the largest process; undefined where the system does not tell. */
  readonly peak: number | undefined;
  readonly stages: readonly StageFigure[];
}

/** One run as a line of JSON has it. */
export function lineOf({ corpus, name, round, wall, processor, peak, stages }: Measured): object {
  return {
    case: name,
    corpus: corpus.name,
    round,
    briefings: corpus.briefings,
    wall: rounded(wall),
    processor: processor === undefined ? undefined : rounded(processor),
    peak,
    stages: stages.map(({ isPart, seconds, ...figures }) => ({
      ...figures,
      seconds: rounded(seconds),
      ...(isPart ? { isPart } : {}),
    })),
  };
}
