/** How many origins some sources have: those whose chains meet in one report speak with one voice. */
import { chainOf, type Mark, marksOf, type Sources, type Step } from "./provenance.ts";

/** Sources that are not independent of each other. */
export interface Origin {
  readonly members: readonly string[];
  /** The report that all of them share and that lies nearest to who says it; none when they only overlap. */
  readonly report: (Mark & { readonly isRelay: boolean }) | undefined;
}

/** True when no report stands in both chains. */
export function areIndependent(one: string, other: string, sources: Sources): boolean {
  const marks = idsOf(chainOf(one, sources));
  return chainOf(other, sources).every((step) => marksOf(step).every(({ id }) => !marks.has(id)));
}

/** The origins of the sources named by `keys`. Keys without a source are passed over. */
export function originsOf(keys: Iterable<string>, sources: Sources): Origin[] {
  let groups: { chains: Step[][]; ids: ReadonlySet<string> }[] = [];
  for (const key of new Set(keys)) {
    const chain = chainOf(key, sources);
    if (chain.length === 0) continue;
    const ids = idsOf(chain);
    const meeting = groups.filter((group) => [...ids].some((id) => group.ids.has(id)));
    const joined = {
      chains: [...meeting.flatMap(({ chains }) => chains), chain],
      ids: new Set([...meeting.flatMap((group) => [...group.ids]), ...ids]),
    };
    groups = [...groups.filter((group) => !meeting.includes(group)), joined];
  }
  return groups.map(({ chains }) => ({
    members: chains.flatMap(([first]) => first?.key ?? []),
    report: sharedBy(chains),
  }));
}

function idsOf(chain: readonly Step[]): Set<string> {
  return new Set(chain.flatMap((step) => marksOf(step).map(({ id }) => id)));
}

/** The mark that is in every chain with the fewest steps before it. */
function sharedBy(chains: readonly Step[][]): Origin["report"] {
  const distances = chains.map(distancesOf);
  let best: { mark: Mark; total: number } | undefined;
  for (const mark of (chains[0] ?? []).flatMap(marksOf)) {
    const steps = distances.map((chain) => chain.get(mark.id));
    if (steps.includes(undefined)) continue;
    const total = steps.reduce<number>((sum, step) => sum + (step ?? 0), 0);
    if (best === undefined || total < best.total) best = { mark, total };
  }
  return best === undefined ? undefined : { ...best.mark, isRelay: best.total > 0 };
}

/** How many steps from the sayer each mark of a chain first comes. */
function distancesOf(chain: readonly Step[]): Map<string, number> {
  const distances = new Map<string, number>();
  for (const [index, step] of chain.entries())
    for (const { id } of marksOf(step)) if (!distances.has(id)) distances.set(id, index);
  return distances;
}

const WORDS = "no one two three four five six seven eight nine ten".split(" ");

/** "Three sources, one origin: all are via Axios." One source needs no sentence: its entry says all. */
export function sentenceOf(origins: readonly Origin[]): string {
  const count = origins.reduce((sum, { members }) => sum + members.length, 0);
  if (count < 2) return "";
  const words = `${counted(count, "source")}, ${counted(origins.length, "origin")}`;
  const start = words.charAt(0).toUpperCase() + words.slice(1);
  const report = origins.length === 1 ? origins[0]?.report : undefined;
  if (report === undefined) return `${start}.`;
  const all = count === 2 ? "both" : "all";
  return `${start}: ${all} are ${report.isRelay ? "via" : "from"} ${report.label}.`;
}

/** "three sources": numbers to ten as words. */
export function counted(number: number, noun: string): string {
  return `${WORDS[number] ?? number} ${noun}${number === 1 ? "" : "s"}`;
}
