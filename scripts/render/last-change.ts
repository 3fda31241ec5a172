/** When readers were last told something new by a briefing: that it is there, or that it has changed. */
import type { Briefing } from "../check/briefing.ts";
import { firstPublic, lateRelease } from "../check/schema/released.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { Day, Instant, Zone } from "../read/dates.ts";
import { dayOf, instantOf, latestOf } from "../read/instants.ts";

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
