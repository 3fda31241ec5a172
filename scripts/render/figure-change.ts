/** How a figure of a situation report has changed since the report before it, in words. */
import type { FrontMatter } from "../check/schema/schema.ts";
import type { Words } from "../words/words.ts";

type Sitrep = NonNullable<FrontMatter["sitrep"]>;
type SitrepFigure = Sitrep["figures"][number];

/** Digits, in groups of three where they are many, and a fraction behind a point. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[,\u00a0\u202f ]\d{3})+)(?:\.\d+)?$/;

/**
 * "3 more than in report 1 (15)", or empty: where that report has no figure of the same label and unit, and where one
 * of the two is no number alone.
 */
export function changeOf(
  figure: SitrepFigure,
  before: Sitrep | undefined,
  { briefing: { figures }, digits }: Words,
): string {
  const other = before?.figures.find(
    ({ label, unit }) => folded(label) === folded(figure.label) && unit === figure.unit,
  );
  if (before === undefined || other === undefined) return "";
  const report = before.number;
  const [now, then] = [parseNumber(figure.value), parseNumber(other.value)];
  if (now === undefined || then === undefined) return "";
  if (now === then) return figures.same(report);
  const places = Math.max(fractionOf(figure.value), fractionOf(other.value));
  const difference = digits(Math.abs(now - then).toFixed(places));
  return figures.changed({ difference, isMore: now > then, report, before: other.value });
}

function folded(label: string): string {
  return label.trim().toLowerCase();
}

function parseNumber(value: string): number | undefined {
  const written = value.trim();
  return NUMBER.test(written) ? Number(written.replace(/[^\d.-]/g, "")) : undefined;
}

function fractionOf(value: string): number {
  return value.trim().split(".")[1]?.length ?? 0;
}
