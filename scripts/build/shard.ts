/** One of several machines that build one site together: which part of the work is its own. */
/** The second of four is `{ index: 2, of: 4 }`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More machines than this wait for each other longer than they work. */
const MOST = 256;

/** Reads `2/4`, as Vitest and Playwright write it; undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, index, of] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
  if (index === undefined || of === undefined || index > of || of > MOST) return undefined;
  return { index, of };
}

/** Whose turn it is when things are dealt out one by one. */
export function isOwnTurn(position: number, { index, of }: Shard): boolean {
  return position % of === index - 1;
}

/** The volumes of a shard, in order: the largest is dealt first, each to whoever has the fewest briefings. */
export function volumesOf<Cut extends { readonly members: readonly unknown[] }>(
  volumes: readonly Cut[],
  { index, of }: Shard,
): Cut[] {
  const loads = Array.from({ length: of }, () => 0);
  const own = new Set<Cut>();
  const bySize = [...volumes].sort((a, b) => b.members.length - a.members.length);
  for (const volume of bySize) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + volume.members.length;
    if (least === index - 1) own.add(volume);
  }
  return volumes.filter((volume) => own.has(volume));
}
