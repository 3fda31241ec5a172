/** Dates that may be vague (EDTF): whether a text is one, the days that it covers, and what it proves. */
import { type Day, dayNumber, daysOfMonth, parseDay } from "./dates.ts";

const VAGUE = String.raw`(?:\d{4}|\d{3}X|\d{2}XX)(?:-(?:(?:0[1-9]|1[0-2]|XX)(?:-(?:\d{2}|XX))?))?[?~%]?`;
const EDTF = new RegExp(`^(?:${VAGUE}|(?:${VAGUE}|\\.\\.)/(?:${VAGUE}|\\.\\.))$`);

/** The year, or year and month, or day, that an EDTF text (ISO 8601-2, level 0 and `? ~ % X`) opens with. */
export function isEdtf(text: string): boolean {
  if (!EDTF.test(text) || text === "../..") return false;
  return text.split("/").every((part) => {
    const day = part.replace(/[?~%]$/, "");
    return !/^\d{4}-\d{2}-\d{2}$/.test(day) || parseDay(day) !== undefined;
  });
}

export interface DateSpan {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The span of each part of an EDTF text (ISO 8601-2, level 0 and `? ~ % X`): one, or the two ends of an interval.
 * An open end has none. Undefined for what is no EDTF.
 */
export function spansOf(edtf: string): readonly (DateSpan | undefined)[] | undefined {
  return isEdtf(edtf) ? edtf.split("/").map(spanOfPart) : undefined;
}

function spanOfPart(part: string): DateSpan | undefined {
  const [year = "", month = "XX", day = "XX"] = part.replace(/[?~%]$/, "").split("-");
  if (part === "..") return undefined;
  const first = year.replaceAll("X", "0");
  const last = year.replaceAll("X", "9");
  // The calendar has no year 0.
  const from = first === "0000" ? "0001" : first;
  if (month === "XX") {
    const [start, end] = day === "XX" ? ["01", "31"] : [day, day];
    return { from: `${from}-01-${start}` as Day, to: `${last}-12-${end}` as Day };
  }
  if (day !== "XX")
    return { from: `${from}-${month}-${day}` as Day, to: `${last}-${month}-${day}` as Day };
  const end = daysOfMonth(Number(last), Number(month));
  return { from: `${from}-${month}-01` as Day, to: `${last}-${month}-${end}` as Day };
}

/** The earliest and the latest day that is meant, as `dayNumber` counts; infinite where nothing is known. */
export interface DateProof {
  readonly first: number;
  readonly last: number;
}

/**
 * What a date that `isEdtf` takes proves of another's order. One that its writer calls uncertain or approximate proves
 * nothing, however exact it looks.
 */
export function spanOf(edtf: string): DateProof {
  const parts = edtf.split("/").map((part) => (/[?~%]$/.test(part) ? undefined : part));
  const [from, to] = [parts[0], parts.at(-1)].map((part) =>
    part === undefined ? undefined : spansOf(part)?.[0],
  );
  return {
    first: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from.from),
    last: to === undefined ? Number.POSITIVE_INFINITY : dayNumber(to.to),
  };
}
