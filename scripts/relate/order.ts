/** The one order of an archive: by day, and within a day by what came before what, then by time, then by slug. */

import type { Briefing } from "../check/briefing.ts";
import { cameBefore } from "../check/ledger/came-before.ts";
import type { SeenSince } from "../check/ledger/seen-since.ts";
import { lateRelease } from "../check/schema/released.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { type Day, daysIn, toMillis, type Zone } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import { isDay } from "../read/instants.ts";

/** When a briefing stands in an order: its day, and the time where one is known; without one it opens its day. */
interface SortTime {
  readonly day: Day;
  readonly millis: number;
}

interface DatedBriefing extends SortTime {
  readonly briefing: Briefing;
}

/** Before every instant that a file can name. */
const NO_TIME = Number.MIN_SAFE_INTEGER;

/** Oldest first, by the date that each briefing bears: the order of volumes, lists, neighbours and searches. */
export function inOrder(briefings: readonly Briefing[]): Briefing[] {
  return ordered(briefings, whenDated);
}

/**
 * Oldest first, by the instant since which readers may see each: the order of what tells them of news. `since` has when
 * some were really published.
 */
export function inOrderOfRelease(
  briefings: readonly Briefing[],
  zone: Zone,
  since: SeenSince = new Map(),
): Briefing[] {
  const dayOf = daysIn(zone);
  return ordered(briefings, (briefing) => {
    const seen = since.get(briefing.id);
    if (seen !== undefined) return { day: dayOf(seen), millis: seen };
    const late = lateRelease(briefing.meta, zone);
    if (late === undefined) return whenDated(briefing);
    return { day: late.day, millis: toMillis(late.embargo) };
  });
}

function whenDated({ day, meta }: Briefing): SortTime {
  return { day, millis: isDay(meta.date) ? NO_TIME : toMillis(meta.date) };
}

/**
 * Any two that no link within their day ties keep their order whatever else is there, so that a briefing that is
 * added or withheld moves no other.
 */
function ordered(
  briefings: readonly Briefing[],
  whenOf: (briefing: Briefing) => SortTime,
): Briefing[] {
  const dated = briefings.map((briefing): DatedBriefing => ({ briefing, ...whenOf(briefing) }));
  dated.sort(compare);
  const all: Briefing[] = [];
  for (let from = 0; from < dated.length; ) {
    let to = from + 1;
    while (to < dated.length && dated[to]?.day === dated[from]?.day) to++;
    for (const briefing of dayInOrder(dated.slice(from, to).map((each) => each.briefing)))
      all.push(briefing);
    from = to;
  }
  return all;
}

function compare(a: DatedBriefing, b: DatedBriefing): number {
  return byCodeUnit(a.day, b.day) || a.millis - b.millis || compareDates(a.briefing, b.briefing);
}

/** What came out at one instant stands by the dates that it bears. */
function compareDates(a: Briefing, b: Briefing): number {
  return (
    byCodeUnit(a.day, b.day) || whenDated(a).millis - whenDated(b).millis || byCodeUnit(a.id, b.id)
  );
}

/** The briefings of a day, which come by time and slug: each as early as it may stand, after all that came before it. */
function dayInOrder(day: readonly Briefing[]): readonly Briefing[] {
  if (!day.some(({ meta }) => cameBefore(meta).length > 0)) return day;
  const places = new Map(day.map(({ id }, place) => [id, place]));
  const before = day.map(({ meta }) => placesOf(cameBefore(meta), places));
  const after = day.map((): number[] => []);
  for (const [place, earlier] of before.entries())
    for (const one of earlier) after[one]?.push(place);
  const waiting = before.map(({ length }) => length);
  // The next one last, so that it is cheap to take.
  const ready = [...day.keys()].filter((place) => waiting[place] === 0).reverse();
  const taken = new Set<Briefing>();
  for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
    const next = day[place];
    if (next !== undefined) taken.add(next);
    for (const later of after[place] ?? []) {
      waiting[later] = (waiting[later] ?? 0) - 1;
      if (waiting[later] === 0) insert(ready, later);
    }
  }
  // What goes in a circle comes last, by time and slug. The checker refuses it, but for two cases: one of several
  // machines sees the circles of another's files, which that one refuses; and embargoes may bring two days together.
  return [...taken, ...day.filter((briefing) => !taken.has(briefing))];
}

function placesOf(ids: readonly BriefingId[], places: ReadonlyMap<BriefingId, number>): number[] {
  return [...new Set(ids)].flatMap((id) => places.get(id) ?? []);
}

/** Puts a place among others that descend. */
function insert(descending: number[], place: number): void {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((descending[middle] ?? 0) > place) low = middle + 1;
    else high = middle;
  }
  descending.splice(low, 0, place);
}
