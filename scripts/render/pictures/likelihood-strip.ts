/** Turns a likelihood of ICD 203 into its step on a strip of seven, with what it means in per cent. */
import { stepOf } from "../../check/language/likelihood.ts";
import type { Words } from "../../words/words.ts";

/** ICD 203, Analytic Standards, table of likelihood: per cent, from and to, for each step. */
const RANGES = [
  [1, 5],
  [5, 20],
  [20, 45],
  [45, 55],
  [55, 80],
  [80, 95],
  [95, 99],
] as const;

export interface LikelihoodStripView {
  /** 0 (the least likely) to 6. */
  readonly step: number;
  readonly dir: "ltr" | "rtl";
  /** "unlikely: 20 to 45 %". */
  readonly words: string;
}

/** The strip of a likelihood as the field has it; undefined for a word that is not of the scale. */
export function likelihoodStrip(
  likelihood: string,
  { dir, words }: { readonly dir: "ltr" | "rtl"; readonly words: Words },
): LikelihoodStripView | undefined {
  const step = stepOf(likelihood)?.step;
  const range = RANGES[step ?? -1];
  if (step === undefined || range === undefined) return undefined;
  const said = likelihoodIn(likelihood, words);
  return { step, dir, words: words.briefing.judgements.range(said, range[0], range[1]) };
}

/** A word of the scale, as the field has it, in a language. */
export function likelihoodIn(likelihood: string, { likelihoods }: Words): string {
  const found = stepOf(likelihood);
  return found === undefined ? likelihood : (likelihoods[found.step]?.[found.row] ?? likelihood);
}
