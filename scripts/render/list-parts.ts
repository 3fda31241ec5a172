/** Cuts a long list into parts that stay as they are while the list grows. */

/** Cards on a full part: readable, and below 15 kB over the wire. */
const PART = 50;

export interface ListPart<Member> {
  /** 1 for the oldest; the newest part has none and stands at the list's own address. */
  readonly number: number | undefined;
  readonly members: readonly Member[];
}

/**
 * Parts from the oldest end, newest part first. A part that is full never changes again, so its address
 * may be cited and its page need not be written anew; the newest holds between 1 and 2 × 50 - 1 members.
 */
export function cutParts<Member>(oldestFirst: readonly Member[], size = PART): ListPart<Member>[] {
  const full = Math.max(0, Math.floor(oldestFirst.length / size) - 1);
  const parts: ListPart<Member>[] = [];
  for (let number = 1; number <= full; number++) {
    parts.push({ number, members: oldestFirst.slice((number - 1) * size, number * size) });
  }
  parts.push({ number: undefined, members: oldestFirst.slice(full * size) });
  return parts.reverse();
}
