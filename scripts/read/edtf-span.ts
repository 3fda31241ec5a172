/** The days that an EDTF text covers. */
import { type Day, daysOfMonth, isEdtf } from "./dates.ts";

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The span of each part of an EDTF text (ISO 8601-2, level 0 and `? ~ % X`): one, or the two ends of an interval.
 * An open end has none. Undefined for what is no EDTF.
 */
export function spansOf(edtf: string): readonly (Span | undefined)[] | undefined {
  return isEdtf(edtf) ? edtf.split("/").map(spanOf) : undefined;
}

function spanOf(part: string): Span | undefined {
  const [year = "", month = "XX", day = "XX"] = part.replace(/[?~%]$/, "").split("-");
  if (part === "..") return undefined;
  const [first, last] = [year.replaceAll("X", "0"), year.replaceAll("X", "9")];
  // The calendar has no year 0.
  const from = first === "0000" ? "0001" : first;
  if (month === "XX") return { from: `${from}-01-01` as Day, to: `${last}-12-31` as Day };
  if (day !== "XX")
    return { from: `${from}-${month}-${day}` as Day, to: `${last}-${month}-${day}` as Day };
  const end = daysOfMonth(Number(last), Number(month));
  return { from: `${from}-${month}-01` as Day, to: `${last}-${month}-${end}` as Day };
}
