/** Holds what words say of a date against the days that a link covers. */
import { type Day, dayNumber, dayOfNumber, parseDay, weekdayNumber } from "../../../read/dates.ts";
import type { DateSpan } from "../../../read/edtf.ts";
import { type Calendar, type CalendarDay, inCalendar, NAMED } from "./calendars.ts";
import type { Meant, Said } from "./meant.ts";

/** In which other calendars a language counts the years of Gregorian months. */
const COUNTING: Readonly<Record<string, readonly Calendar[]>> = {
  th: ["buddhist"],
  lo: ["buddhist"],
  km: ["buddhist"],
  my: ["buddhist"],
  si: ["buddhist"],
  zh: ["roc"],
};
/** Of a longer span no other calendar's day is looked for: it is as vague as the words. */
const LONGEST_LOOK = 62;
/** After so many years every day has stood in a leap year, and on every weekday. */
const ALL_YEARS = 40;

/** True where the words can mean a day of the span, their weekday left aside. */
export function canMean({ meant }: Said, span: DateSpan, lang: string): boolean {
  return meant.length === 0 || meant.some((one) => matches(one, span, { lang }));
}

/** True where the words can mean a day of the span that has their weekday. */
export function hasWeekday({ meant, weekday }: Said, span: DateSpan, lang: string): boolean {
  // A week has every weekday.
  if (
    weekday === undefined ||
    (meant.length === 0 && dayNumber(span.to) - dayNumber(span.from) >= 6)
  )
    return true;
  if (meant.length === 0) return anyDay(span, (day) => sinceSunday(day) === weekday);
  return meant.some((one) => matches(one, span, { lang, weekday }));
}

/** 0 is Sunday, as in the names that ICU gives. */
function sinceSunday(day: Day): number {
  return (weekdayNumber(day) + 1) % 7;
}

interface CalendarContext {
  readonly lang: string;
  readonly weekday?: number;
}

function matches(meant: Meant, span: DateSpan, how: CalendarContext): boolean {
  const { calendar } = meant;
  const isNamed = (NAMED as readonly string[]).includes(calendar);
  if (isNamed) return isInCalendar(meant, span, how);
  if (isGregorian(meant, span, how)) return true;
  if (meant.months !== undefined || meant.day !== undefined) return false;
  // A year alone can be of any calendar.
  return NAMED.filter((one) => one !== "ethiopic" || /^(?:am|ti|om)(?:-|$)/.test(how.lang)).some(
    (one) => isInCalendar({ ...meant, calendar: one }, span, how),
  );
}

/** A Gregorian month, its years in the Gregorian count or as the words and the language count them. */
function isGregorian(meant: Meant, span: DateSpan, how: CalendarContext): boolean {
  return yearsIn(meant, span, how.lang).some((year) =>
    (meant.months ?? MONTHS).some((month) =>
      isInMonth(meant, `${four(year)}-${two(month)}`, { span, how }),
    ),
  );
}

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1));
const two = (number: string | number) => String(number).padStart(2, "0");
const four = (year: number) => String(year).padStart(4, "0");

/** The years of a span that can be meant; some of them where none is said. */
function yearsIn(
  { years, isShortYear, era }: Meant,
  { from, to }: DateSpan,
  lang: string,
): number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const most = years === undefined ? Math.min(last, first + ALL_YEARS) : last;
  const all = Array.from({ length: most - first + 1 }, (_, at) => first + at);
  if (years === undefined) return all;
  return all.filter((year) => years.some((said) => isYear({ said, year, isShortYear, era }, lang)));
}

function isInMonth(
  { day }: Meant,
  month: string,
  { span, how }: { readonly span: DateSpan; readonly how: CalendarContext },
): boolean {
  const days =
    day !== undefined
      ? [`${month}-${two(day)}`]
      : how.weekday === undefined
        ? monthEdges(month, span)
        : allDays(month);
  return days.some((text) => {
    const one = parseDay(text);
    if (one === undefined || one < span.from || one > span.to) return false;
    return how.weekday === undefined || sinceSunday(one) === how.weekday;
  });
}

/** A day of the month that the span can have: its own first and last, or the month's. */
function monthEdges(month: string, { from, to }: DateSpan): string[] {
  return [`${month}-01`, from, to].filter((day) => day.startsWith(month));
}

function allDays(month: string): string[] {
  return Array.from({ length: 31 }, (_, day) => `${month}-${String(day + 1).padStart(2, "0")}`);
}

interface Year {
  readonly said: number;
  readonly year: number;
  readonly isShortYear: boolean | undefined;
  readonly era: string | undefined;
}

function isYear({ said, year, isShortYear, era }: Year, lang: string): boolean {
  if (isShortYear === true) return year % 100 === said;
  if (era !== undefined && /国|國/u.test(era)) return year - 1911 === said;
  if (era !== undefined)
    return [`${four(year)}-01-01`, `${four(year)}-12-31`].some((day) =>
      inCalendar(day as Day, "japanese").some((one) => one.era === era && one.year === said),
    );
  if (year === said) return true;
  const counted = COUNTING[lang.split("-")[0] ?? ""] ?? [];
  const offsets = counted.map((calendar) => (calendar === "roc" ? -1911 : 543));
  return [...offsets, ...(said > 2400 && said < 2700 ? [543] : [])].some(
    (offset) => year + offset === said,
  );
}

function isInCalendar(written: Meant, span: DateSpan, how: CalendarContext): boolean {
  // Of a year-long span only the year is known.
  const { calendar, years } = written;
  const isLong = dayNumber(span.to) - dayNumber(span.from) > LONGEST_LOOK;
  const meant: Meant = isLong ? { calendar, ...(years === undefined ? {} : { years }) } : written;
  return anyDay(span, (day) => {
    if (how.weekday !== undefined && !isLong && sinceSunday(day) !== how.weekday) return false;
    // The Islamic month begins with a sighting, a day sooner or later than it was reckoned.
    const shifts = meant.calendar === "islamic" ? [-1, 0, 1] : [0];
    const near = shifts.flatMap((days) => dayOfNumber(dayNumber(day) + days) ?? []);
    return near.some((one) =>
      inCalendar(one, meant.calendar).some((there) => isMeant(meant, there)),
    );
  });
}

/** True where a day of a calendar is what was meant. */
function isMeant({ day, months, years }: Meant, there: CalendarDay): boolean {
  // Adar is also the second one of a leap year.
  const isMonth =
    months?.some((month) => month === there.month || there.month.startsWith(`${month} `)) ?? true;
  return isMonth && (day ?? there.day) === there.day && (years?.includes(there.year) ?? true);
}

/** Looks at each day of a short span. */
function anyDay({ from, to }: DateSpan, holds: (day: Day) => boolean): boolean {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (last - first > LONGEST_LOOK)
    return holds(from) || holds(to) || holds(dayOfNumber((first + last) >> 1) ?? from);
  for (let at = first; at <= last; at++) {
    const day = dayOfNumber(at);
    if (day !== undefined && holds(day)) return true;
  }
  return false;
}
