/** Days as they are typed into a search: a year, a month or a day, in the digits of any of our readers' keyboards. */

const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** The first day of `2022`, `2022-04` or `2022-04-01`; undefined for a text that is none of these, or a day that never was. */
export function parseDay(text: string): string | undefined {
  const digits = text.replaceAll(EASTERN, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  const {
    year,
    month = "01",
    day = "01",
  } = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/.exec(digits)?.groups ?? {};
  if (year === undefined || year === "0000") return undefined;
  const whole = `${year}-${month}-${day}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  // Some engines take 30 February for 2 March.
  return !Number.isNaN(time) && isoDay(time) === whole ? whole : undefined;
}

/** As short as it can be read again. */
export function writeDay(day: string): string {
  return day.replace(/(?:-01)?-01$/, "");
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

/** The first day after a month or a year: `2022-12` and `2022` both give 2023-01-01. */
export function dayAfterPeriod(period: string): string {
  const [year = 0, month = 12] = period.split("-").map(Number);
  return isoDay(Date.UTC(year, month, 1));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
