/** The shape of what an assessment or a situation report adds: claims, judgements, figures. */
import { CLAIM, FIGURE, JUDGEMENT, SITREP } from "./descriptions.ts";
import { day, edtf, key, oneOf, text, typed } from "./fields.ts";
import { refersTo } from "./refers.ts";
import { listOf, strict } from "./shapes.ts";

/** ICD 203, Analytic Standards, table of likelihood: its two rows of words, in the order of the scale. */
export const LIKELIHOODS = [
  [
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
  ],
  [
    "remote",
    "highly improbable",
    "improbable",
    "roughly even odds",
    "probable",
    "highly probable",
    "nearly certain",
  ],
] as const;

const glide = typed(
  (written) => (/^[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}$/.test(written) ? written : undefined),
  (written) => `\`${written}\` is no GLIDE number. Write it as in EQ-2023-000015-TUR.`,
).meta({
  title: "GLIDE number",
  pattern: String.raw`^[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}$`,
  examples: ["EQ-2023-000015-TUR"],
});
const whole = typed(
  (written) => (/^\d{1,6}$/.test(written) ? Number(written) : undefined),
  (written) => `\`${written}\` is no number. Write digits.`,
).meta({ title: "whole number", pattern: String.raw`^\d{1,6}$`, examples: ["1"] });
export const claim = strict(
  {
    id: key,
    text,
    sources: listOf(refersTo(key, "source")).min(1, "A claim names the sources that it rests on."),
    state: oneOf(["confirmed", "reported", "disputed", "denied", "unverified", "retracted"]),
  },
  "a claim",
  CLAIM,
);
export const judgement = strict(
  {
    text,
    likelihood: oneOf([...LIKELIHOODS[0], ...LIKELIHOODS[1]]).optional(),
    confidence: oneOf(["low", "moderate", "high"]).optional(),
    basis: listOf(refersTo(key, "source")).default([]),
    by: day.optional(),
    outcome: text.optional(),
  },
  "a judgement",
  JUDGEMENT,
);
const figure = strict(
  { label: text, value: text, unit: text.optional(), as_of: edtf, source: refersTo(key, "source") },
  "a figure",
  FIGURE,
);
export const sitrep = strict(
  {
    number: whole,
    period: edtf,
    next: edtf.optional(),
    glide: glide.optional(),
    figures: listOf(figure).default([]),
  },
  "a situation report",
  SITREP,
);
