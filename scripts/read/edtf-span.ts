/** The days that a vague date can mean: what a date proves of another is proved by these. */
import { type Day, dayNumber, parseDay } from "./dates.ts";

/** The earliest and the latest day that is meant, as `dayNumber` counts; infinite where nothing is known. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const UNKNOWN: Span = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

/**
 * The span of a text that `isEdtf` takes (ISO 8601-2: level 0, `? ~ % X`, open intervals). A date that its writer
 * calls uncertain or approximate proves nothing, however exact it looks.
 */
export function spanOf(edtf: string): Span {
  const [from = "", to = from] = edtf.split("/");
  return { first: spanOfPart(from).first, last: spanOfPart(to).last };
}

function spanOfPart(written: string): Span {
  const match = /^(\d{2}[\dX]{2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(written);
  if (match === null) return UNKNOWN;
  const [, year = "", month = "XX", day = "XX"] = match;
  const first = known(`${year.replaceAll("X", "0")}-${fill(month, "01")}-${fill(day, "01")}`);
  const last = known(`${year.replaceAll("X", "9")}-${fill(month, "12")}-${fill(day, "31")}`);
  return {
    first: first === undefined ? UNKNOWN.first : dayNumber(first),
    last: last === undefined ? UNKNOWN.last : dayNumber(last),
  };
}

/** The day, or the last before it that its month has: `2025-02-31` stands for the end of February. */
function known(written: string): Day | undefined {
  const [year = "", month = "", day = ""] = written.split("-");
  return [day, "30", "29", "28"]
    .filter((one) => one <= day)
    .map((one) => parseDay(`${year}-${month}-${one}`))
    .find((one) => one !== undefined);
}

function fill(written: string, unknown: string): string {
  return written === "XX" ? unknown : written;
}
