/** An instant in the words of a language, in a zone, with the zone said. */
import {
  dayIn as dayInZone,
  formatInstant,
  type Instant,
  offsetIn,
  timeIn,
  type Zone,
} from "../read/dates.ts";
import { dayIn } from "../words/gregorian.ts";
import type { Words } from "../words/words.ts";

/** "12 June 2025, 14:30 UTC". Short names of zones are English: elsewhere a zone is told by its offset. */
export function instantIn(words: Words, instant: Instant, zone: Zone): string {
  if (words.lang === "en") return formatInstant(instant, zone);
  const offset = offsetIn(instant, zone);
  const name = words.dates.zone(offset === "+00:00" ? "" : words.digits(offset));
  const day = dayIn(words, dayInZone(instant, zone));
  return words.dates.instant(day, words.digits(timeIn(instant, zone)), name);
}
