/** What a matched form of a date can mean: its tokens turned into days, months and years of calendars. */
import { type Calendar, monthsOf } from "./calendars.ts";
import type { DateToken } from "./lex.ts";

/** One thing that a date can mean; what is absent is not said. */
export interface Meant {
  readonly calendar: Calendar;
  readonly day?: number;
  /** By number in the Gregorian calendar, by their English names in the others; one of them is meant. */
  readonly months?: readonly string[];
  /** One of them is meant. */
  readonly years?: readonly number[];
  /** True for "'25": of any century. */
  readonly isShortYear?: boolean;
  /** The Japanese or Minguo era in which the year is counted. */
  readonly era?: string;
}

/** A date that is said, with what it can mean: `12/06/2025` is two. None for a weekday alone. */
export interface Said {
  readonly meant: readonly Meant[];
  /** 0 is Sunday. */
  readonly weekday?: number;
}

/** The tokens of each named group of a form that matched. */
export type Groups = Readonly<Record<string, readonly DateToken[]>>;

/** The dates that a form says: two where it has a first and a last. */
export function saidBy(groups: Groups): Said[] {
  const dates = datesOf(groups);
  const before = groups.before?.[0]?.value;
  const after = groups.after?.[0]?.value;
  return dates.map((meant, index) => {
    const isLast = index === dates.length - 1;
    const weekday =
      index === 0 ? (before ?? (isLast ? after : undefined)) : isLast ? after : undefined;
    return weekday === undefined ? { meant } : { meant, weekday };
  });
}

function datesOf(groups: Groups): Meant[][] {
  const number = (name: string) => groups[name]?.[0]?.value;
  const [y, a, b, d, m, to] = ["y", "a", "b", "d", "m", "to"].map(number);
  if (y !== undefined && a !== undefined && b !== undefined) return [numeric(y, a, b)];
  if (y !== undefined && a !== undefined) return [yearAndMonth(y, a)];
  if (d !== undefined && m !== undefined) {
    const isEither = groups.sign?.[0]?.code !== ".";
    const swapped = isEither && m !== d ? written(groups, m, d) : [];
    return [[...written(groups, d, m), ...swapped]];
  }
  if (y !== undefined && to !== undefined) {
    const last = y - (y % 100) + to;
    return last > y ? [[yearOf([y])], [yearOf([last])]] : [];
  }
  const part = number("part");
  const decade = number("decade");
  if (decade !== undefined)
    return [
      [yearOf(Array.from({ length: decade % 100 === 0 ? 100 : 10 }, (_, at) => decade + at))],
    ];
  if (part !== undefined)
    return [[{ ...dated(groups), calendar: "gregory", months: monthsIn(part) }]];
  return inWords(groups);
}

/** A day and month in numbers, with its year as far as it is written. */
function written(groups: Groups, day: number, month: number): Meant[] {
  const year = groups.y?.[0]?.value;
  const short = groups.short?.[0]?.value;
  if (year !== undefined) return numeric(year, month, day);
  const years = short === undefined ? {} : { years: [short], isShortYear: true };
  return [{ calendar: "gregory", day, months: [String(month)], ...years }];
}

/** A year, month and day in numbers; the year may be of a calendar that numbers its months too. */
function numeric(year: number, month: number, day: number | undefined): Meant[] {
  const known = day === undefined ? {} : { day };
  const gregorian: Meant = {
    calendar: "gregory",
    ...known,
    months: [String(month)],
    years: [year],
  };
  if (year < 1200 || year > 1500) return [gregorian];
  const named = (["persian", "islamic"] as const).map((calendar) => ({
    ...gregorian,
    calendar,
    months: monthsOf(calendar).slice(month - 1, month),
  }));
  return [gregorian, ...named];
}

/** "2025-06" is a month, "2024-25" are years, and "2010-12" is either. */
function yearAndMonth(year: number, number: number): Meant[] {
  const month: Meant = { calendar: "gregory", months: [String(number)], years: [year] };
  const isRange = number > year % 100;
  const last = year - (year % 100) + number;
  const range = yearOf(
    isRange ? Array.from({ length: last - year + 1 }, (_, at) => year + at) : [],
  );
  return [...(number <= 12 ? [month] : []), ...(isRange ? [range] : [])];
}

function yearOf(years: readonly number[]): Meant {
  return { calendar: "gregory", years };
}

function monthsIn(part: number): string[] {
  const [from, length] = part <= 4 ? [part * 3 - 2, 3] : [(part - 5) * 6 + 1, 6];
  return Array.from({ length }, (_, at) => String(from + at));
}

function inWords(groups: Groups): Meant[][] {
  const all = groups.days ?? groups.tail ?? [];
  const days = all.filter(({ code }) => /^d$/i.test(code)).map(({ value }) => value);
  const first = days[0];
  const last = days.at(-1);
  const ends = first !== undefined && last !== undefined && first < last ? [first, last] : [last];
  const isFirst = groups.tail !== undefined && ends.length === 1 ? first : undefined;
  const months = [groups.month, groups.twin].flatMap(
    (tokens) => tokens?.[0]?.meaning?.months ?? [],
  );
  const calendars = [...new Set(months.map(({ calendar }) => calendar))];
  const year = dated(groups);
  if (months.length === 0 && last === undefined && year.years === undefined) return [[]];
  return ends.map((end) => {
    const day = isFirst ?? end;
    const rest = { ...year, ...(day === undefined ? {} : { day }) };
    if (calendars.length === 0) return [{ calendar: "gregory", ...rest }];
    const number = groups.month?.[0]?.meaning?.isNumbered === true ? Number(months[0]?.month) : 0;
    const [only] = year.years ?? [];
    if (number > 0 && only !== undefined && year.era === undefined)
      return numeric(only, number, day);
    return calendars.map((calendar) => ({
      ...rest,
      calendar,
      months: months.filter((one) => one.calendar === calendar).map(({ month }) => month),
    }));
  });
}

function dated(groups: Groups): Pick<Meant, "years" | "isShortYear" | "era"> {
  const [token] = groups.yearAfter ?? groups.year ?? groups.yearBefore ?? [];
  if (token === undefined) return {};
  const { value, era } = token;
  return {
    years: [value],
    ...(era === undefined ? {} : { era }),
    ...(era === undefined && value < 100 ? { isShortYear: true } : {}),
  };
}
