/** Dates in running text: weekdays and months with their day, in the language of the briefing. */
import { parseDay } from "../../read/dates.ts";
import { monthNames, weekdayNames } from "../../read/spoken.ts";
import { fold } from "./fold-digits.ts";

/** A word of a text that is a fact, and where it stands. */
export interface FoundWord {
  readonly word: string;
  readonly at: number;
  readonly length: number;
}

interface DateNamesOf {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Every written form, in small letters → the one that is counted. */
  readonly names: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

/** Making one asks ICU some forty times. */
const calendars = new Map<string, DateNamesOf>();

/** The dates in a folded text, as `5_June`, `June` or `Thursday`. */
export function datesIn(text: string, lang: string): FoundWord[] {
  const { names, pattern } = calendarOf(lang);
  return [...text.matchAll(pattern)].map((match) => {
    const { before, month, monthAlone, after, weekday } = match.groups ?? {};
    const name = month ?? monthAlone ?? weekday ?? "";
    const day = before ?? after;
    const word = names.get(name.toLowerCase()) ?? name;
    return {
      word: day === undefined ? word : `${Number(day)}_${word}`,
      at: match.index,
      length: match[0].length,
    };
  });
}

/** True for a word that is a date rather than a name: "Thursday", "June". */
export function isDateWord(word: string, lang: string): boolean {
  return calendarOf(lang).names.has(word.toLowerCase());
}

/** How a text says a date (EDTF): weekday, month with its day, month, year. What says less comes later. */
export function spokenForms(date: string, lang: string): string[] {
  // An interval is no day, month or year of its own.
  if (date.includes("/")) return [];
  const [year = "", month, day] = date.split("-");
  const { months, weekdays } = calendarOf(lang);
  const name = months[Number(month) - 1];
  const weekday =
    parseDay(date) === undefined ? undefined : weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const withDay = day === undefined || name === undefined ? undefined : `${Number(day)}_${name}`;
  return [weekday, withDay, name, year].flatMap((form) => form ?? []);
}

function calendarOf(lang: string): DateNamesOf {
  const known = calendars.get(lang);
  if (known !== undefined) return known;
  const folded = (names: string[][]) => names.map((forms) => forms.map(fold));
  const months = folded(monthNames(lang));
  const weekdays = folded(weekdayNames(lang));
  const one = (name: string) => name.replaceAll(/\s+/g, "_");
  const names = new Map(
    [...months, ...weekdays].flatMap((forms) =>
      forms.map((form) => [form.toLowerCase(), one(forms[0] ?? form)] as const),
    ),
  );
  const calendar = {
    months: months.map(([name = ""]) => one(name)),
    weekdays: weekdays.map(([name = ""]) => one(name)),
    names,
    pattern: patternOf(months.flat(), weekdays.flat()),
  };
  calendars.set(lang, calendar);
  return calendar;
}

function patternOf(months: readonly string[], weekdays: readonly string[]): RegExp {
  const any = (words: readonly string[]) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|");
  const month = any(months);
  const ordinal = "(?:st|nd|rd|th|er|\\.|º)?";
  // Where months are capitalised, "may" and "march" are verbs.
  const isCapital = months.every((name) => /^\p{Lu}/u.test(name));
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\d])(?:(?<before>\\d{1,2})${ordinal}\\s(?:of |de )?(?<month>${month})|(?<monthAlone>${month})(?:\\.?\\s(?<after>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:))?|(?<weekday>${any(weekdays)}))(?![\\p{L}\\p{M}])`,
    isCapital ? "gu" : "giu",
  );
}
