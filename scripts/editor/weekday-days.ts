/** The days that "on Friday" may mean: those of that name nearest to a briefing's own. */
import { type Day, dayNumber, parseDay, shiftDay } from "../read/dates.ts";
import { formatDay, weekdayNames } from "../read/spoken.ts";

export interface WeekdayDate {
  readonly id: Day;
  /** As a reader of the language says it: "Friday 12 June 2026". */
  readonly name: string;
}

/** 1 January 1970 was a Thursday, the fifth day of weeks that begin with Sunday. */
const THURSDAY = 4;

/** For words that name a weekday of the language: the briefing's own day if it has that name, the last before it, the next. */
export function daysNamed(words: string, lang: string, own: string): readonly WeekdayDate[] {
  const day = parseDay(own);
  const names = weekdayNames(lang);
  const weekday = weekdayIn(words.toLowerCase(), names);
  if (day === undefined || weekday === undefined) return [];
  const after = (weekday - dayNumber(day) - THURSDAY) % 7;
  const next = after <= 0 ? after + 7 : after;
  const shifts = next === 7 ? [0, -7, 7] : [next - 7, next];
  return shifts.flatMap((shift) => {
    // At either end of the calendar there is no such day.
    const id = parseDay(shiftDay(day, shift));
    const name = `${names[weekday]?.[0]} ${formatDay(id ?? day, lang)}`;
    return id === undefined ? [] : [{ id, name }];
  });
}

/** The weekday that words name, Sunday being 0. Of several the longest: in Persian all others end in the name of Saturday. */
function weekdayIn(words: string, names: readonly (readonly string[])[]): number | undefined {
  const said = names
    .flatMap((forms, weekday) => forms.map((form) => ({ weekday, form: form.toLowerCase() })))
    .filter(({ form }) => words.includes(form));
  return said.sort((a, b) => b.form.length - a.form.length)[0]?.weekday;
}
