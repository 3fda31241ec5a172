/** The words of likelihood in a text: those of ICD 203's scale, and those that stand beside it. */
import { LIKELIHOODS } from "../schema/analysis-schema.ts";

/** A word of the scale: its row (0 or 1) and its step (0 the least likely). */
export interface SaidLikelihood {
  readonly written: string;
  readonly at: number;
  readonly row: 0 | 1;
  readonly step: number;
}

/**
 * How a word of the scale is written in a sentence, where that is not as in the field. ICD 203's table gives
 * adverbs for some steps; "remote" alone is mostly a place.
 */
const IN_TEXT: Readonly<Record<string, string>> = {
  "almost certain": "almost certain(?:ly)?",
  remote: "remote (?:chance|possibility|likelihood)",
  improbable: "improbabl[ey]",
  probable: "probabl[ey]",
};
const ROWS = LIKELIHOODS.map((words) => words.map((word) => IN_TEXT[word] ?? word));
// Longer writings first, so that "very unlikely" is not taken for "unlikely".
const SCALE = new RegExp(
  `\\b(?:${ROWS.flat()
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b`,
  "gi",
);
const STEPS = ROWS.flatMap((words, row) =>
  words.map((word, step) => ({ pattern: new RegExp(`^${word}$`, "i"), row: row as 0 | 1, step })),
);

/** Degrees that other scales have, with the step of ICD 203 that comes nearest. */
const BESIDE: readonly (readonly [pattern: RegExp, step: number])[] = [
  [/\b(?:highly|extremely|quite|most|overwhelmingly) unlikely\b/gi, 1],
  [/\b(?:highly|extremely|quite|rather|most|overwhelmingly|increasingly) likely\b/gi, 5],
  [/\b(?:very|extremely|quite) probabl[ey]\b/gi, 5],
  [/\b(?:virtually|practically|all but) certain(?:ly)?\b/gi, 6],
  [/\b(?:more likely than not|a (?:good|fair|strong) chance|in all likelihood)\b/gi, 4],
  [/\b(?:fifty-fifty|50[-/]50|an even chance|a coin toss)\b/gi, 3],
  [
    /\b(?:a (?:slim|small|slight|low) chance|little chance|not likely|doubtful (?:that|whether|if))\b/gi,
    2,
  ],
  [
    /\b(?:(?<!almost )no chance|virtually impossible|practically impossible|next to impossible)\b/gi,
    0,
  ],
  [/\b(?:possibly|perhaps|maybe|conceivably|a real possibility|(?:may|might|could) well)\b/gi, 3],
];

/** The words of the scale in a text, in order. */
export function likelihoodsIn(text: string): SaidLikelihood[] {
  const beside = besideScale(text);
  return [...text.matchAll(SCALE)].flatMap(({ 0: written, index }) => {
    const step = STEPS.find(({ pattern }) => pattern.test(written));
    const isPart = beside.some(
      ({ at, written: longer }) => index >= at && index < at + longer.length,
    );
    return step === undefined || isPart
      ? []
      : [{ written, at: index, row: step.row, step: step.step }];
  });
}

export interface OffScaleWord {
  readonly written: string;
  readonly at: number;
  /** The words of both rows that come nearest. */
  readonly instead: readonly [string, string];
}

/** Words of likelihood that are not of the scale. */
export function besideScale(text: string): OffScaleWord[] {
  return BESIDE.flatMap(([pattern, step]) =>
    [...text.matchAll(pattern)].map(
      ({ 0: written, index }): OffScaleWord => ({
        written,
        at: index,
        instead: [wordOf(0, step), wordOf(1, step)],
      }),
    ),
  ).sort((a, b) => a.at - b.at);
}

/** Row and step of a word as the field `likelihood:` has it. */
export function stepOf(likelihood: string): { row: 0 | 1; step: number } | undefined {
  for (const row of [0, 1] as const) {
    const step = (LIKELIHOODS[row] as readonly string[]).indexOf(likelihood);
    if (step !== -1) return { row, step };
  }
  return undefined;
}

/** The word of a row (0 or 1) at a step of the scale. */
export function wordOf(row: 0 | 1, step: number): string {
  return LIKELIHOODS[row][step] ?? "";
}
