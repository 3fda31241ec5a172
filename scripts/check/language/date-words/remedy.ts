/** What a date link would be by its words: the target that a message offers. */
import { type Day, parseDay } from "../../../read/dates.ts";
import { type DateSpan, spansOf } from "../../../read/edtf.ts";
import { canMean, hasWeekday } from "./agree.ts";
import { dayInCalendar, NAMED, OFFSETS } from "./calendars.ts";
import type { Meant, Said } from "./meant.ts";

/**
 * The target with which the words would agree: what they say, and the rest as the link has it. Undefined where that
 * makes no day, or where the words' own weekday is another's.
 */
export function targetBy(said: readonly Said[], target: string, lang: string): string | undefined {
  const spans = spansOf(target) ?? [];
  const dates = said.filter(({ meant }) => meant.length > 0);
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (spans.length === 1 || dates.length === 1) {
    const isDay = spans.length === 2 || /^\d{4}-\d\d-\d\d/.test(target);
    return partBy(first, { span: spans[0] ?? spans[1], isDay, lang });
  }
  const parts = [
    partBy(first, { span: spans[0], isDay: isDay(target, 0), lang }),
    partBy(last, { span: spans[1], isDay: isDay(target, 1), lang }),
  ];
  const [from, to] = parts;
  return from === undefined || to === undefined || from > to ? undefined : `${from}/${to}`;
}

function isDay(target: string, part: number): boolean {
  return /^\d{4}-\d\d-\d\d/.test(target.split("/")[part] ?? "");
}

interface LinkDate {
  readonly span: DateSpan | undefined;
  /** True where the link is as exact as a day. */
  readonly isDay: boolean;
  readonly lang: string;
}

function partBy(said: Said, known: LinkDate): string | undefined {
  const { span, lang } = known;
  if (span === undefined) return undefined;
  for (const meant of said.meant) {
    const found = isNamed(meant) ? ofNamed(meant, span) : ofGregorian(meant, known);
    const [there] = found === undefined ? [] : (spansOf(found) ?? []);
    if (
      found !== undefined &&
      there !== undefined &&
      canMean(said, there, lang) &&
      hasWeekday(said, there, lang)
    )
      return found;
  }
  return undefined;
}

type InNamedCalendar = Meant & { readonly calendar: (typeof NAMED)[number] };

function isNamed(meant: Meant): meant is InNamedCalendar {
  return (NAMED as readonly string[]).includes(meant.calendar);
}

function ofNamed(
  { calendar, day, months, years }: InNamedCalendar,
  { from }: DateSpan,
): Day | undefined {
  const [month] = months ?? [];
  if (day === undefined || month === undefined) return undefined;
  const near = Number(from.slice(0, 4)) - OFFSETS[calendar];
  for (const year of years ?? [near, near - 1, near + 1]) {
    const found = dayInCalendar(calendar, { year, month, day });
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofGregorian(
  { day, months, years, isShortYear, era }: Meant,
  { span, isDay }: LinkDate,
): string | undefined {
  const [year = "", month = "", date = ""] = (span?.from ?? "").split("-");
  const said = years?.[0];
  if (era !== undefined) return undefined;
  const whole =
    said === undefined
      ? year
      : isShortYear === true
        ? `${year.slice(0, 2)}${two(said)}`
        : String(said);
  const common =
    said !== undefined && said > 2400 && said < 2700 ? String(said + OFFSETS.buddhist) : whole;
  const parts = [common];
  const saysMonth = months?.length === 1;
  if (saysMonth || day !== undefined || isDay)
    parts.push(two(saysMonth ? (months?.[0] ?? "") : month));
  if (day !== undefined || (isDay && parts.length === 2)) parts.push(two(day ?? date));
  const text = parts.join("-");
  return parts.length === 3 ? parseDay(text) : text;
}

function two(number: string | number): string {
  return String(number).padStart(2, "0");
}
