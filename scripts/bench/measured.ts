/** What the runs of a measurement say: a line for each, a table and a chart of their medians. */
import { type Case, TITLES } from "./cases.ts";
import { type Bar, drawChart } from "./chart.ts";
import type { Corpus } from "./corpora.ts";
import { inMegabytes, inSeconds, median, medianKnown, rounded } from "./figures.ts";
import { markdownTable } from "./json-lines.ts";
import type { StageFigure } from "./summary-table.ts";

export interface Measured {
  readonly corpus: Corpus;
  readonly name: Case;
  readonly wall: number;
  readonly processor: number | undefined;
  readonly peak: number | undefined;
  readonly stages: readonly StageFigure[];
}

/** One run as a line of JSON has it. */
export function lineOf(
  { corpus, name, wall, processor, peak, stages }: Measured,
  round: number,
  briefings: number,
): object {
  return {
    case: name,
    corpus: corpus.name,
    round,
    briefings,
    wall: rounded(wall),
    processor: processor === undefined ? undefined : rounded(processor),
    peak,
    stages: stages.map(({ isPart, ...figures }) => (isPart ? { ...figures, isPart } : figures)),
  };
}

/** The runs of each case of each corpus, in the order in which they were measured. */
function grouped(measured: readonly Measured[]): Map<Corpus, Map<Case, Measured[]>> {
  const groups = new Map<Corpus, Map<Case, Measured[]>>();
  for (const run of measured) {
    const cases = groups.get(run.corpus) ?? new Map<Case, Measured[]>();
    groups.set(run.corpus, cases);
    cases.set(run.name, [...(cases.get(run.name) ?? []), run]);
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

/** The medians, as Markdown. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = [...grouped(measured)].flatMap(([{ title }, cases]) =>
    [...cases].map(([name, runs]) => [
      `${title}, ${TITLES[name]}`,
      inSeconds(median(runs.map(({ wall }) => wall))),
      inSeconds(medianKnown(runs.map(({ processor }) => processor))),
      inMegabytes(medianKnown(runs.map(({ peak }) => peak))),
    ]),
  );
  return markdownTable(["build", "wall", "processor", "largest process"], rows);
}
