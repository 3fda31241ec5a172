/** The day of a feed's date: RFC 822 with its successors (RSS) and RFC 3339 (Atom), never guessed. */
import { type Day, dayIn, type Instant, parseDay, parseInstant, type Zone } from "../read/dates.ts";

export interface FeedDate {
  readonly day: Day;
  /** Absent when the feed gives a day alone. */
  readonly instant?: Instant;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** The zone names of RFC 822, section 5.1. */
const ZONES: Readonly<Record<string, string>> = {
  UT: "Z",
  UTC: "Z",
  GMT: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};
const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+([a-z]{1,3}|[+-]\d{2}:?\d{2})$/i;

/** The day, in `zone`, that a feed's date names; undefined for a date that is not real or has no offset. */
export function parseFeedDate(written: string, zone: Zone): FeedDate | undefined {
  const text = written.trim();
  const day = parseDay(text);
  if (day !== undefined) return { day };
  const instant = parseInstant(text.toUpperCase()) ?? parseInstant(fromRfc822(text));
  return instant === undefined ? undefined : { day: dayIn(instant, zone), instant };
}

function fromRfc822(text: string): string {
  const match = RFC_822.exec(text);
  if (match === null) return "";
  const [, day = "", month = "", year = "", hour = "", minute = "", second = "00", zone = ""] =
    match;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const offset = ZONES[zone.toUpperCase()] ?? zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
  // RFC 2822, section 4.3: two digits below 50 are of this century.
  const century = year.length === 4 ? "" : Number(year) < 50 ? "20" : "19";
  const pad = (digits: string | number) => String(digits).padStart(2, "0");
  return `${century}${year}-${pad(number)}-${pad(day)}T${pad(hour)}:${minute}:${second}${offset}`;
}
