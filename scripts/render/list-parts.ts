/** Cuts a long list into parts by the calendar, each with an address that stays while the list grows. */

/** Titles on a part: below 15 kB over the wire, however long they are. */
const FITS = 150;

/** What a list is cut by, the longest first: years, months, thirds of a month, days. Each is a step of an address. */
const PERIODS = [yearOf, monthOf, thirdOf, dayOf] as const;

interface Dated {
  readonly day: string;
}

export interface ListPart<Member> {
  /** `2022`; `2022/06` of a year that is too long for a part; then `2022/06/11-20`, `2022/06/15`, `2022/06/15/part.1`. */
  readonly period: string;
  /** Oldest first. */
  readonly members: readonly Member[];
}

export interface CutList<Member> {
  /** At the list's own address: the newest parts that fit there, and the newest of all in any case. */
  readonly newest: readonly ListPart<Member>[];
  /** Each at an address of its own, newest first. */
  readonly older: readonly ListPart<Member>[];
}

/**
 * The parts of a list. Their ends are the calendar's, so a briefing of today changes none of the past; a part gets its
 * address when newer ones have pushed it from the list's own. `isOfMonth` for a list that is a month itself.
 */
export function cutParts<Member extends Dated>(
  oldestFirst: readonly Member[],
  { fits = FITS, isOfMonth = false } = {},
): CutList<Member> {
  const parts = partsOf(oldestFirst, isOfMonth ? 2 : 0, fits).reverse();
  let [count, here] = [parts[0]?.members.length ?? 0, 1];
  for (const { members } of parts.slice(1)) {
    count += members.length;
    if (count > fits) break;
    here++;
  }
  return { newest: parts.slice(0, here), older: parts.slice(here) };
}

/** Parts from the oldest: a period that does not fit is cut by the next shorter one, and a day by number. */
function partsOf<Member extends Dated>(
  oldestFirst: readonly Member[],
  level: number,
  fits: number,
): ListPart<Member>[] {
  const periodOf = PERIODS[level];
  if (periodOf === undefined) return numbered(oldestFirst, fits);
  return runsOf(oldestFirst, periodOf).flatMap((part) =>
    part.members.length <= fits ? [part] : partsOf(part.members, level + 1, fits),
  );
}

/** Briefings, which are in order, by what `periodOf` gives for their days. */
function runsOf<Member extends Dated>(
  inOrder: readonly Member[],
  periodOf: (day: string) => string,
): ListPart<Member>[] {
  const runs: { period: string; members: Member[] }[] = [];
  for (const member of inOrder) {
    const period = periodOf(member.day);
    const last = runs.at(-1);
    if (last?.period === period) last.members.push(member);
    else runs.push({ period, members: [member] });
  }
  return runs;
}

/** Runs of briefings, which are in order, that share the first letters of their days: 4 for years, 7 for months, 10. */
export function byPeriod<Member extends Dated>(
  inOrder: readonly Member[],
  length: 4 | 7 | 10,
): ListPart<Member>[] {
  return runsOf(inOrder, (day) => day.slice(0, length));
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}

function monthOf(day: string): string {
  return day.slice(0, 7).replace("-", "/");
}

function thirdOf(day: string): string {
  const date = day.slice(8);
  return `${monthOf(day)}/${date <= "10" ? "01-10" : date <= "20" ? "11-20" : "21-31"}`;
}

function dayOf(day: string): string {
  return day.replaceAll("-", "/");
}

function numbered<Member extends Dated>(members: readonly Member[], fits: number) {
  const day = dayOf(members[0]?.day ?? "");
  return Array.from({ length: Math.ceil(members.length / fits) }, (_, index) => ({
    // A dot: no briefing's address has one, so that a part of a day stands beside these.
    period: `${day}/part.${index + 1}`,
    members: members.slice(index * fits, (index + 1) * fits),
  }));
}
