/** Cuts the archive in time into volumes: the unit of parallel work, of search index and of cache. */
import type { Briefing } from "../check/briefing.ts";
import { type Day, dayNumber } from "../read/dates.ts";

/** What a volume holds: a briefing, or its file that is not yet read. */
interface VolumeMember {
  readonly id: string;
  readonly day: Day;
}

export interface Volume<Member extends VolumeMember = Briefing> {
  /** Its first day, which no other volume has: the name of its search bundle. */
  readonly name: Day;
  readonly last: Day;
  readonly members: readonly Member[];
}

// Pagefind costs about 3 ms and 250 kB of memory a page of 11 kB: 512 are indexed again in under two
// seconds, 4,096 in twelve and 1 GB. A reader's browser asks every volume, so there must not be many.
const SMALL = 512;
const LARGE = 4096;
const MANY = 48;

/** How many briefings a volume holds at most, days that hold more by themselves apart. */
export function capacityOf(count: number): number {
  return Math.min(Math.max(SMALL, Math.floor(count / MANY)), LARGE);
}

/**
 * Time is halved, and each half halved again, until a piece holds no more than `most` briefings or is a
 * single day; each piece that holds any is a volume. Where a piece begins and ends is fixed by the calendar
 * alone, so a change reaches no further than its own piece. A new briefing of today indexes the newest
 * volume again; a back-dated one makes at most two new volumes, its own or that cut in two; one that goes
 * makes at most one, its own or that joined with its other half; an edit leaves every border.
 *
 * Of an even archive no volume but the first and the last is less than half full, so that up to 196,608
 * briefings there are fewer than a hundred. For this the capacity grows by one with every 48 briefings
 * beyond 24,576; the two halves of a piece join when both fit into one volume, each pair at its own time. Only
 * where pieces hold the very same number do they join at once.
 *
 * Takes briefings by day, as they are read.
 */
export function cutVolumes<Member extends VolumeMember>(
  briefings: readonly Member[],
  most = capacityOf(briefings.length),
): Volume<Member>[] {
  const first = briefings[0];
  const last = briefings.at(-1);
  if (first === undefined || last === undefined) return [];
  if (briefings.length <= most || first.day === last.day)
    return [{ name: first.day, last: last.day, members: briefings }];
  const middle = middleOf(dayNumber(first.day), dayNumber(last.day));
  const border = countBefore(middle, briefings);
  return [
    ...cutVolumes(briefings.slice(0, border), most),
    ...cutVolumes(briefings.slice(border), most),
  ];
}

/**
 * The day at which the second half begins of the smallest piece that holds both days. Pieces are 2, 4, 8, …
 * days long and begin at a multiple of their length, so in binary the two agree up to the bit that tells
 * the halves apart. Larger pieces need no look: all briefings stand in one half of them.
 */
function middleOf(first: number, last: number): number {
  const bit = 31 - Math.clz32(first ^ last);
  return (last >> bit) << bit;
}

/** How many of the briefings, which are in order, are of an earlier day. */
function countBefore(day: number, briefings: readonly VolumeMember[]): number {
  let low = 0;
  let high = briefings.length;
  while (low < high) {
    const at = (low + high) >> 1;
    const found = briefings[at];
    if (found !== undefined && dayNumber(found.day) < day) low = at + 1;
    else high = at;
  }
  return low;
}
