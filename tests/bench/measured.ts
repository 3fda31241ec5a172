/** What the runs of a measurement say: a line for each, and a chart of the medians of our builds. */
import { CASES, type Case, TITLES } from "./cases.ts";
import { type Bar, drawChart } from "./chart.ts";
import type { Corpus } from "./corpora.ts";
import { inSeconds, median, rounded } from "./figures.ts";
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

/** Our builds: the runs of each case of each corpus, in the order in which they were measured. */
function grouped(measured: readonly Measured[]): Map<Corpus, Map<Case, Measured[]>> {
  const groups = new Map<Corpus, Map<Case, Measured[]>>();
  for (const run of measured) {
    const name = CASES.find((one) => one === run.name);
    if (name === undefined) continue;
    const cases = groups.get(run.corpus) ?? new Map<Case, Measured[]>();
    groups.set(run.corpus, cases);
    cases.set(name, [...(cases.get(name) ?? []), run]);
  }
  return groups;
}

/** The chart, as SVG. */
export function chartOf(measured: readonly Measured[]): string {
  const panels = [...grouped(measured)].map(([{ title }, cases]) => ({
    title,
    bars: [...cases].map(([name, runs]) => barOf(name, runs)),
  }));
  return drawChart("What a build takes, by stage", panels);
}

/** What no stage of the build's table counts: npm, Node and what they load. */
const START = "start and end";

function barOf(name: Case, runs: readonly Measured[]): Bar {
  const wall = median(runs.map((run) => run.wall));
  const whole = (runs[0]?.stages ?? []).filter(({ isPart }) => !isPart);
  const parts = whole.map(({ stage }) => ({
    stage,
    seconds: median(
      runs.map((run) => run.stages.find((other) => other.stage === stage)?.seconds ?? 0),
    ),
  }));
  const staged = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    label: TITLES[name],
    value: inSeconds(wall),
    parts: [{ stage: START, seconds: wall - staged }, ...parts],
  };
}
