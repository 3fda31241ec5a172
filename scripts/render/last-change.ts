/** When readers were last told something new by a briefing: that it is there, or that it has changed. */
import type { Briefing } from "../check/briefing.ts";
import { firstPublic, lateRelease } from "../check/schema/released.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { type Day, fromMillis, type Instant, type Zone } from "../read/dates.ts";
import { dayOf, instantOf, inZone, latestOf } from "../read/instants.ts";
import type { Archive } from "../relate/relate.ts";

/** The day in the zone on which readers could first see it. */
export function dayOfRelease({ day, meta }: Briefing, zone: Zone): Day {
  return lateRelease(meta, zone)?.day ?? day;
}

/** The day in the zone of its last change that readers are told of; of what nobody could see yet, that of its release. */
export function dayOfLastChange(briefing: Briefing, zone: Zone): Day {
  const { corrections, updated } = briefing.meta;
  const days = corrections.map(({ date }) => date);
  if (updated !== undefined) days.push(dayOf(updated, zone));
  return [dayOfRelease(briefing, zone), ...days].reduce((a, b) => (byCodeUnit(a, b) < 0 ? b : a));
}

/** The same as an instant: never before the one at which readers could first see it. */
export function lastChange({ meta }: Briefing, zone: Zone): Instant {
  const days = meta.corrections.map(({ date }) => instantOf(date, zone));
  const updated = meta.updated === undefined ? [] : [instantOf(meta.updated, zone)];
  return latestOf(firstPublic(meta, zone), ...days, ...updated);
}

/** When a feed of nothing was last changed. */
export const NEVER = "1970-01-01T00:00:00Z" as Instant;

/** Since when readers see a briefing: as the ledger has it, else by its dates; in the archive's zone. */
export function publishedAt(
  briefing: Briefing,
  { seenSince, settings }: PublicationTimes,
): Instant {
  const seen = seenSince.get(briefing.id);
  if (seen === undefined) return firstPublic(briefing.meta, settings.zone);
  return inZone(fromMillis(seen), settings.zone);
}

/** When readers were last told something new by a briefing. */
export function updatedAt(briefing: Briefing, archive: PublicationTimes): Instant {
  return latestOf(publishedAt(briefing, archive), lastChange(briefing, archive.settings.zone));
}

/** When readers were last told something new by any that stands in a list. */
export function newestChange(archive: PublicationTimes & Pick<Archive, "byPublication">): Instant {
  const { byPublication, settings } = archive;
  // Days are cheap to tell of all; instants are told of those alone that may be the last.
  const days = byPublication.map((briefing) => dayOfLastChange(briefing, settings.zone));
  const last = [...days].sort(byCodeUnit).at(-1);
  const newest = byPublication.filter((_, place) => days[place] === last);
  const told = [...newest, ...byPublication.slice(-1)];
  return latestOf(NEVER, ...told.map((briefing) => updatedAt(briefing, archive)));
}

type PublicationTimes = Pick<Archive, "seenSince" | "settings">;
