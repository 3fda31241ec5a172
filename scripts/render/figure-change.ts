/** How a figure of a situation report has changed since the report before it, in words. */
import { fold } from "../check/ledger/fold-digits.ts";
import type { FrontMatter } from "../check/schema/schema.ts";
import type { Words } from "../words/words.ts";

type Sitrep = NonNullable<FrontMatter["sitrep"]>;
type SitrepFigure = Sitrep["figures"][number];

/** Digits, in groups of three where they are many, and a fraction behind a point. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[,\u00a0\u202f ]\d{3})+)(?:\.\d+)?$/;
/** What parts thousands and fractions: which does which is a language's. */
const SIGNS = /[.,٫٬]/g;

/**
 * "3 more than in report 1 (15)", or empty: where that report has no figure of the same label and unit, and where one
 * of the two is no number alone.
 */
export function changeOf(
  figure: SitrepFigure,
  before: Sitrep | undefined,
  { briefing: { figures }, digits, decimal }: Words,
): string {
  const other = before?.figures.find(
    ({ label, unit }) => folded(label) === folded(figure.label) && unit === figure.unit,
  );
  if (before === undefined || other === undefined) return "";
  const report = before.number;
  const [own, former] = [figure.value, other.value].map((value) => plain(value, decimal));
  const [now, then] = [parseNumber(own), parseNumber(former)];
  if (now === undefined || then === undefined) return "";
  if (now === then) return figures.same(report);
  const places = Math.max(fractionOf(own), fractionOf(former));
  const difference = digits(
    Math.abs(now - then)
      .toFixed(places)
      .replace(".", decimal),
  );
  return figures.changed({ difference, isMore: now > then, report, before: other.value });
}

function folded(label: string): string {
  return label.trim().toLowerCase();
}

/** A figure with ASCII's digits, a point before its fraction and commas between thousands, whatever its language writes. */
function plain(value: string, decimal: string): string {
  return fold(value.trim()).replaceAll(SIGNS, (sign) => (sign === decimal ? "." : ","));
}

function parseNumber(written = ""): number | undefined {
  return NUMBER.test(written) ? Number(written.replace(/[^\d.-]/g, "")) : undefined;
}

function fractionOf(written = ""): number {
  return written.split(".")[1]?.length ?? 0;
}
