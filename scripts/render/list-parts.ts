/** Cuts a long list into parts by the calendar, each with an address that stays while the list grows. */

/** Titles on a part: below 15 kB over the wire, however long they are. */
const FITS = 150;

/** What a list is cut by, as lengths of an ISO day: years, then months, then days. */
const LENGTHS = [4, 7, 10] as const;

interface Dated {
  readonly day: string;
}

export interface ListPart<Member> {
  /** `2022`; `2022-06` of a year that is too long for a part; `2022-06-15`; and `2022-06-15.1` of a day. */
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
  const length = LENGTHS[level];
  if (length === undefined) return numbered(oldestFirst, fits);
  return byPeriod(oldestFirst, length).flatMap((part) =>
    part.members.length <= fits ? [part] : partsOf(part.members, level + 1, fits),
  );
}

/** Runs of briefings, which are in order, that share a year, month or day. */
export function byPeriod<Member extends Dated>(
  inOrder: readonly Member[],
  length: (typeof LENGTHS)[number],
): { readonly period: string; readonly members: readonly Member[] }[] {
  const runs: { period: string; members: Member[] }[] = [];
  for (const member of inOrder) {
    const period = member.day.slice(0, length);
    const last = runs.at(-1);
    if (last?.period === period) last.members.push(member);
    else runs.push({ period, members: [member] });
  }
  return runs;
}

function numbered<Member extends Dated>(members: readonly Member[], fits: number) {
  return Array.from({ length: Math.ceil(members.length / fits) }, (_, index) => ({
    period: `${members[0]?.day}.${index + 1}`,
    members: members.slice(index * fits, (index + 1) * fits),
  }));
}
