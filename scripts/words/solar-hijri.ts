/** Days of the Solar Hijri calendar, by arithmetic of our own: what ICU says of them has changed from version to version. */

export interface SolarHijriDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
}

/** The day before 1 Farvardin of the year 1, as days since 1970. */
const EPOCH = -492_268;
/** Eight leap years in 33 are those that are observed from 1178 to 1502. */
const FIRST = "1799-03-21";
const LAST = "2124-03-19";

/** The Solar Hijri day of a Gregorian one (YYYY-MM-DD); undefined where the years are not counted so. */
export function solarHijriOf(day: string): SolarHijriDay | undefined {
  if (day < FIRST || day > LAST) return undefined;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const days = Date.UTC(year, month - 1, date) / 86_400_000 - EPOCH;
  const solar = 1 + Math.floor((33 * days + 3) / 12_053);
  const ofYear = days - 365 * (solar - 1) - Math.floor((8 * solar + 21) / 33);
  // Six months of 31 days, then months of 30.
  return ofYear < 186
    ? { year: solar, month: Math.floor(ofYear / 31) + 1, date: (ofYear % 31) + 1 }
    : {
        year: solar,
        month: Math.floor((ofYear - 186) / 30) + 7,
        date: ((ofYear - 186) % 30) + 1,
      };
}
