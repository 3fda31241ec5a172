/** Days and instants of an archive by its own zone: a day is from its midnight there, and an instant is of a day there. */
import {
  type Day,
  dayIn,
  fromMillis,
  type Instant,
  offsetIn,
  startOfDay,
  toMillis,
  type Zone,
} from "./dates.ts";

/** True for a day alone: an instant has a time too. */
export function isDay(date: Day | Instant): date is Day {
  return date.length === 10;
}

/** An instant in the hours of a zone, to the second: RFC 3339, with `Z` where the zone is at UTC. */
export function inZone(instant: Instant, zone: Zone): Instant {
  const offset = offsetIn(instant, zone);
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const shift = (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  const local = fromMillis(toMillis(instant) + shift);
  return shift === 0 ? local : (local.replace("Z", offset) as Instant);
}

/** First instants of days by zone: pages, feeds and lists ask for the same few thousand, and each takes a tenth of a millisecond. */
const firsts = new Map<string, Instant>();

/** A date as an instant, for formats that know no days: of a day it is the first, in the zone. */
export function instantOf(date: Day | Instant, zone: Zone): Instant {
  if (!isDay(date)) return inZone(date, zone);
  const key = `${date} ${zone}`;
  let first = firsts.get(key);
  if (first === undefined) {
    first = inZone(startOfDay(date, zone), zone);
    firsts.set(key, first);
  }
  return first;
}

/** The day of a date in the zone. */
export function dayOf(date: Day | Instant, zone: Zone): Day {
  return isDay(date) ? date : dayIn(date, zone);
}

/** The latest of some instants; of equals the first. */
export function latestOf(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce(
    (latest, one) => (one !== latest && toMillis(one) > toMillis(latest) ? one : latest),
    first,
  );
}

/** The first whole second at which an instant has come, in UTC: programs that wait for it read no more than seconds. */
export function ceilToSecond(instant: Instant): Instant {
  return fromMillis(Math.ceil(toMillis(instant) / 1000) * 1000);
}
