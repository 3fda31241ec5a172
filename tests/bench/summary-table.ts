/** Reads the table of stages and the last line that a build prints, back into numbers. */

export interface StageFigure {
  readonly stage: string;
  readonly seconds: number;
  /** Bytes. */
  readonly peak: number;
  /** True for a part of the stage above it, summed over processes: it adds nothing to the whole. */
  readonly isPart: boolean;
}

export interface Summary {
  readonly stages: readonly StageFigure[];
  readonly briefings: number;
  readonly volumes: number;
  readonly pages: number;
  /** What the build itself says that it took, without the start of npm and Node. */
  readonly seconds: number;
}

const ROW = /^ {2}( *)(\S.*?) +(\d+\.\d+) s +(\d+(?:\.\d+)?) MB$/;
const WHOLE =
  /^([\d,]+) briefings? in ([\d,]+) volumes?(?:, .*)?: ([\d,]+) pages?, .*, (\d+\.\d+) s\.$/;

/** @throws when there is no table: a measurement without one would be drawn as nothing. */
export function parseSummary(printed: string): Summary {
  const lines = printed.split("\n");
  const stages = lines.flatMap((line): StageFigure[] => {
    const [, indent, stage, seconds, peak] = ROW.exec(line) ?? [];
    if (stage === undefined) return [];
    return [
      {
        stage,
        seconds: Number(seconds),
        peak: Math.round(Number(peak) * 1_000_000),
        isPart: indent !== "",
      },
    ];
  });
  const whole = lines.map((line) => WHOLE.exec(line)).find((match) => match !== null);
  if (stages.length === 0 || whole === undefined || whole === null)
    throw new Error(`A build printed no table of its stages, but:\n${printed}`);
  const [briefings, volumes, pages] = whole
    .slice(1, 4)
    .map((text) => Number(text.replaceAll(",", "")));
  return {
    stages,
    briefings: briefings ?? 0,
    volumes: volumes ?? 0,
    pages: pages ?? 0,
    seconds: Number(whole[4]),
  };
}
