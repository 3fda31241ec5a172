/** Days in the calendars that briefings about the world meet beside the Gregorian, as ICU counts them. */
import { type Day, dayNumber, dayOfNumber } from "../../../read/dates.ts";

/** Calendars that name their months themselves. */
export const NAMED = ["persian", "islamic", "hebrew", "ethiopic"] as const;
/** Gregorian months with years of their own. */
const COUNTED = ["buddhist", "roc", "japanese"] as const;
export type Calendar = "gregory" | (typeof NAMED)[number] | (typeof COUNTED)[number];

/** How a message names one. */
export const CALENDAR_NAMES: Readonly<Record<Calendar, string>> = {
  gregory: "Gregorian",
  persian: "Persian",
  islamic: "Islamic",
  hebrew: "Hebrew",
  ethiopic: "Ethiopian",
  buddhist: "Buddhist",
  roc: "Minguo",
  japanese: "Japanese",
};

/** What is added to a year of a calendar for the Gregorian year in which it begins; Islamic years are shorter. */
export const OFFSETS = {
  persian: 621,
  islamic: 579,
  hebrew: -3761,
  ethiopic: 7,
  buddhist: -543,
  roc: 1911,
} as const;

/** The Islamic month begins with a sighting: three countings are in use, and they differ by a day. */
const COUNTINGS: Readonly<Record<Calendar, readonly string[]>> = {
  gregory: ["gregory"],
  persian: ["persian"],
  islamic: ["islamic-umalqura", "islamic-civil", "islamic-tbla"],
  hebrew: ["hebrew"],
  ethiopic: ["ethiopic"],
  buddhist: ["buddhist"],
  roc: ["roc"],
  japanese: ["japanese"],
};

/** A day as a calendar counts it. */
export interface CalendarDay {
  readonly year: number;
  /** The month's name in English: the Hebrew calendar has thirteen, and no fixed numbers. */
  readonly month: string;
  readonly day: number;
  /** The era's name in Japanese, for the Japanese calendar. */
  readonly era: string;
}

/** A day in a calendar; for the Islamic one in each counting. */
export function inCalendar(day: Day, calendar: Calendar): CalendarDay[] {
  return COUNTINGS[calendar].map((counting) => {
    const key = `${counting} ${day}`;
    const known = converted.get(key);
    if (known !== undefined) return known;
    const found = convert(day, counting);
    if (converted.size >= MANY) converted.clear();
    converted.set(key, found);
    return found;
  });
}

/** A text speaks of few days, and asks of each again and again. */
const converted = new Map<string, CalendarDay>();
const MANY = 5000;

/** Making a formatter costs thirty times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

export function writerIn(
  lang: string,
  counting: string,
  form: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  // A language that ICU does not know must not fall back to the machine's own.
  return new Intl.DateTimeFormat([lang, "en"], { ...form, calendar: counting, timeZone: "UTC" });
}

function convert(day: Day, counting: string): CalendarDay {
  let writer = formatters.get(counting);
  if (writer === undefined) {
    const lang = counting === "japanese" ? "ja-u-nu-latn" : "en-u-nu-latn";
    writer = writerIn(lang, counting, { year: "numeric", month: "long", day: "numeric" });
    formatters.set(counting, writer);
  }
  const found = { year: 0, month: "", day: 0, era: "" };
  for (const { type, value } of writer.formatToParts(dateOf(day))) {
    if (type === "year" || type === "day") found[type] = Number(value);
    else if (type === "month" || type === "era") found[type] = value;
  }
  return found;
}

export function dateOf(day: Day): Date {
  return new Date(dayNumber(day) * 86_400_000);
}

/** The English names of a calendar's months in their order, the thirteenth of Hebrew leap years among them. */
export function monthsOf(calendar: (typeof NAMED)[number]): string[] {
  return [...sampleDays(calendar)].map(([month]) => month);
}

/** A day in each month of a calendar, by the month's English name, in the order of the months. */
export function sampleDays(calendar: (typeof NAMED)[number]): ReadonlyMap<string, Day> {
  const known = samples.get(calendar);
  if (known !== undefined) return known;
  const days = new Map<string, Day>();
  // Four years have a leap year of every kind; the first that is seen begins with the calendar's first month.
  const start = FIRST[calendar];
  // Asking ICU is what costs: no month is passed over, the thirteenth of the Ethiopian year with its five days neither.
  const step = calendar === "ethiopic" ? 5 : 25;
  for (let at = dayNumber(start); at < dayNumber(start) + 1500; at += step) {
    const day = dayOfNumber(at);
    const month = day === undefined ? undefined : inCalendar(day, calendar)[0]?.month;
    if (day !== undefined && month !== undefined && !days.has(month)) days.set(month, day);
  }
  samples.set(calendar, days);
  return days;
}

const samples = new Map<string, ReadonlyMap<string, Day>>();
/** A day in the first month of a year. */
const FIRST: Readonly<Record<(typeof NAMED)[number], Day>> = {
  persian: "2021-03-25" as Day,
  islamic: "2021-08-12" as Day,
  hebrew: "2021-09-09" as Day,
  ethiopic: "2021-09-13" as Day,
};

/** Days in the year of a calendar, on average. */
const YEAR_LENGTH: Readonly<Record<(typeof NAMED)[number], number>> = {
  persian: 365.2422,
  islamic: 354.3671,
  hebrew: 365.2468,
  ethiopic: 365.25,
};
/** Steps in days from the reckoned day to one in the month sought: a leap month, and a month's length. */
const STEPS = [0, -15, 15, -30, 30, -45, 45];

/** The day that a calendar gives a year, a month (by its English name) and a day. Undefined where it has none. */
export function dayInCalendar(
  calendar: (typeof NAMED)[number],
  { year, month, day }: Pick<CalendarDay, "year" | "month" | "day">,
): Day | undefined {
  const sample = sampleDays(calendar).get(month);
  const [there] = sample === undefined ? [] : inCalendar(sample, calendar);
  if (sample === undefined || there === undefined) return undefined;
  const near = dayNumber(sample) + Math.round((year - there.year) * YEAR_LENGTH[calendar]);
  for (const step of STEPS) {
    const found = dayAt(calendar, near + step);
    if (found?.year !== year || found.month !== month) continue;
    const at = near + step + day - found.day;
    return dayAt(calendar, at)?.month === month ? dayOfNumber(at) : undefined;
  }
  return undefined;
}

function dayAt(calendar: (typeof NAMED)[number], at: number): CalendarDay | undefined {
  const one = dayOfNumber(at);
  return one === undefined ? undefined : inCalendar(one, calendar)[0];
}
