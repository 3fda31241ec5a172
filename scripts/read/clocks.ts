/** What the clocks of a zone show, and which instants that is: in the night of a change none, or two. */
import { fromMillis, type Instant, offsetIn, parseInstant, toMillis, type Zone } from "./dates.ts";

/** As far as the greatest leap of clocks reaches, a day, and an hour more on both sides. */
const HOURS = 26;

/**
 * The instants that a zone's clocks show as an instant's own day and time, its offset left aside: one; two where an
 * hour comes twice; none where clocks leap over it. Each is written with the zone's offset, earliest first.
 */
export function instantsAt(instant: Instant, zone: Zone): Instant[] {
  const wall = wallTime(instant);
  return offsetsAround(wall, zone).flatMap((offset) => {
    const there = parseInstant(`${wall}${offset}`);
    return there !== undefined && offsetIn(there, zone) === offset ? [there] : [];
  });
}

/**
 * The instants nearest to a day and time that a zone leaps over: counted with the offset before the leap and with the
 * one after it, each written as the zone's clocks then show it, earliest first.
 */
export function instantsBeside(instant: Instant, zone: Zone): Instant[] {
  const wall = wallTime(instant);
  const shown = offsetsAround(wall, zone).flatMap((offset) => {
    const there = parseInstant(`${wall}${offset}`);
    return there === undefined ? [] : (inZone(there, zone) ?? []);
  });
  return [...new Set(shown)];
}

/** The same instant with a zone's offset. Undefined where RFC 3339 has no such offset, or the calendar no such year. */
function inZone(instant: Instant, zone: Zone): Instant | undefined {
  const offset = offsetIn(instant, zone);
  const shown = fromMillis(
    Math.floor(toMillis(instant) / 1000) * 1000 + minutesOf(offset) * 60_000,
  );
  // A fraction of a second is no zone's to change.
  const fraction = /\.\d+/.exec(instant)?.[0] ?? "";
  return parseInstant(`${wallTime(shown)}${fraction}${offset}`);
}

/** An instant's own day and time, without its offset. */
function wallTime(instant: Instant): string {
  return instant.replace(/(?:Z|[+-]\d\d:\d\d)$/, "");
}

/** The offsets that a zone has in the two days around a time on its clocks, greatest first: that makes the earliest instant. */
function offsetsAround(wall: string, zone: Zone): string[] {
  const middle = parseInstant(`${wall}Z`);
  if (middle === undefined) return [];
  const around = Array.from({ length: 2 * HOURS + 1 }, (_, at) =>
    offsetIn(fromMillis(toMillis(middle) + (at - HOURS) * 3_600_000), zone),
  );
  return [...new Set(around)].sort((a, b) => minutesOf(b) - minutesOf(a));
}

function minutesOf(offset: string): number {
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  return (hours * 60 + minutes) * (offset.startsWith("-") ? -1 : 1);
}
