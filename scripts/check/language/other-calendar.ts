/** Years that are hardly meant: those of another calendar, and those far from the day of publication. */
import { parseDay } from "../../read/dates.ts";
import {
  CALENDAR_NAMES,
  type Calendar,
  dayInCalendar,
  monthsOf,
  OFFSETS,
} from "./date-words/calendars.ts";

/** Calendars whose present years are others in the Gregorian one. An Ethiopian year is seven away, and hides. */
const OTHERS = ["persian", "islamic", "hebrew", "buddhist", "roc"] as const;
type OtherCalendar = (typeof OTHERS)[number];

export interface ReadOtherwise {
  readonly calendar: string;
  /** The Gregorian date, as exact as can be told. */
  readonly date: string;
}

/** How near to publication a year of another calendar lies where that calendar is meant. */
const YEARS_BEFORE = 75;
const YEARS_AFTER = 25;

/**
 * The Gregorian date of a year, month or day (EDTF) whose year is near a Gregorian one when another calendar is read:
 * 1404-03-22 is 2025-06-12 in the Persian calendar. Undefined for any other.
 */
export function readOtherwise(date: string, published: number): ReadOtherwise | undefined {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (!/^\d{4}/.test(date)) return undefined;
  // Near publication it is what it seems.
  if (isNear(year, published)) return undefined;
  for (const calendar of OTHERS) {
    const there =
      calendar === "islamic" ? Math.floor(year * 0.970_224 + 621.57) : year + OFFSETS[calendar];
    if (!isNear(there, published)) continue;
    const whole = convert(calendar, { year, month, day }) ?? String(there).padStart(4, "0");
    return { calendar: CALENDAR_NAMES[calendar as Calendar], date: whole };
  }
  return undefined;
}

function isNear(year: number, published: number): boolean {
  return year >= published - YEARS_BEFORE && year <= published + YEARS_AFTER;
}

interface DateParts {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function convert(calendar: OtherCalendar, { year, month, day }: DateParts): string | undefined {
  if (month === undefined || Number.isNaN(month)) return undefined;
  const two = (number: number) => String(number).padStart(2, "0");
  if (calendar === "buddhist" || calendar === "roc") {
    const there = String(year + OFFSETS[calendar]).padStart(4, "0");
    const whole = [there, two(month), ...(day === undefined ? [] : [two(day)])].join("-");
    return day === undefined ? whole : parseDay(whole);
  }
  // The Hebrew months have no numbers that all agree on.
  const name = calendar === "hebrew" ? undefined : monthsOf(calendar)[month - 1];
  if (name === undefined || day === undefined || Number.isNaN(day)) return undefined;
  return dayInCalendar(calendar, { year, month: name, day });
}
