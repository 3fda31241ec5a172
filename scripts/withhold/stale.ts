/** What a briefing announced for a time that is past: until when it holds, and when the next report was due. */
import type { Briefing } from "../check/briefing.ts";
import {
  type Day,
  dayOfNumber,
  type Instant,
  shiftDay,
  startOfDay,
  toMillis,
  type Zone,
} from "../read/dates.ts";
import { spanOf } from "../read/edtf.ts";
import type { BriefingId } from "../read/identity.ts";
import { isDay } from "../read/instants.ts";

/** The field whose time is past. */
export type PastField = "expires" | "next";

/** By briefing; whoever has nothing that is past is not among them. */
export type Stale = ReadonlyMap<BriefingId, readonly PastField[]>;

interface Clock {
  readonly now: Instant;
  readonly zone: Zone;
}

/**
 * What is past at `now`, by briefing. A day is past when it is over in the zone; a vague date, when its last day is.
 * A date that its writer calls uncertain is never past.
 */
export function staleOf(briefings: readonly Briefing[], { now, zone }: Clock): Stale {
  const millis = toMillis(now);
  return new Map(
    briefings.flatMap(({ id, meta }) => {
      const past = endsOf(meta, zone).flatMap(([field, end]) =>
        toMillis(end) <= millis ? [field] : [],
      );
      return past.length === 0 ? [] : [[id, past] as const];
    }),
  );
}

/** The next instant after `now` at which something of these briefings is past, so at which a page changes. */
export function nextStale(
  briefings: readonly Briefing[],
  { now, zone }: Clock,
): Instant | undefined {
  const millis = toMillis(now);
  return briefings
    .flatMap(({ meta }) => endsOf(meta, zone))
    .map(([, end]) => end)
    .filter((end) => toMillis(end) > millis)
    .sort((a, b) => toMillis(a) - toMillis(b))[0];
}

function endsOf({ status, expires, sitrep }: Briefing["meta"], zone: Zone) {
  const ends: [PastField, Instant][] = [];
  if (status === "withdrawn") return ends;
  if (expires !== undefined)
    ends.push(["expires", isDay(expires) ? endOfDay(expires, zone) : expires]);
  const { next } = sitrep ?? {};
  const last = next === undefined ? undefined : dayOfNumber(spanOf(next).last);
  if (last !== undefined) ends.push(["next", endOfDay(last, zone)]);
  return ends;
}

function endOfDay(day: Day, zone: Zone): Instant {
  return startOfDay(shiftDay(day, 1), zone);
}
