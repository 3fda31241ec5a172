/** The sources of a briefing by origin: what first told it, who speaks in it, and who relayed it. */
import { groupedBy } from "../../diagnostics/grouped-by.ts";
import { chainOf, type Sources } from "../schema/provenance.ts";
import type { Parties } from "./parties.ts";
import { textsOfOneReport } from "./reports.ts";

/** What stands in a list once: the keys of sources that are one. */
export type Entry = readonly string[];

export interface Origin {
  /** The report in which it first appeared; several where one report is read at several addresses. */
  readonly report: readonly Entry[];
  /** Who speaks in it. */
  readonly speakers: readonly Entry[];
  /** Who passed it on, the nearest first. */
  readonly relays: readonly Entry[];
  /** Who passed it on too, and stands elsewhere: as an origin, or as a relay of one before. */
  readonly relaysElsewhere: readonly Entry[];
}

/** Every source in one place: each key is in one entry of one origin, in the order of the list. */
export function originsOf(sources: Sources, parties: Parties): readonly Origin[] {
  const held = known.get(sources);
  if (held?.parties === parties) return held.origins;
  const origins = findOrigins(sources, parties);
  known.set(sources, { parties, origins });
  return origins;
}

/** A rule asks, and the page does. */
const known = new WeakMap<
  Sources,
  { readonly parties: Parties; readonly origins: readonly Origin[] }
>();

function findOrigins(sources: Sources, parties: Parties): Origin[] {
  const classOf = textsOfOneReport(sources, parties);
  const groups = groupsOf(sources, classOf);
  const textsIn = ({ texts }: ReportGroup) => entriesOfReport(texts, sources);
  const placed = new Set<ReportGroup>();
  const origins: Origin[] = [];
  const add = (head: ReportGroup): void => {
    placed.add(head);
    const [relays, elsewhere] = relaysOf(head, groups, placed);
    origins.push({
      report: textsIn(head),
      speakers: oneEach(head.speakers, (key) => saidOf(key, sources)),
      relays: relays.flatMap(textsIn),
      relaysElsewhere: elsewhere.flatMap((group) => textsIn(group).slice(0, 1)),
    });
  };
  const all = [...groups.values()];
  const told = new Set(all.flatMap(({ next }) => [...next]));
  const heads = all.filter(({ id, speakers }) => speakers.length > 0 || !told.has(id));
  for (const head of heads) placed.add(head);
  for (const head of heads) add(head);
  // Two that relayed each other: the first is taken for the origin.
  for (const group of all) if (!placed.has(group)) add(group);
  return origins;
}

/** The entries of the list of sources, each once. */
export function entriesOf(origins: readonly Origin[]): Entry[] {
  return origins.flatMap(({ report, speakers, relays }) => [...report, ...speakers, ...relays]);
}

/** The texts of one report, who speaks in it, and the reports in which it was read. */
interface ReportGroup {
  readonly id: string;
  readonly texts: string[];
  readonly speakers: string[];
  readonly next: Set<string>;
}

function groupsOf(
  sources: Sources,
  classOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReportGroup> {
  const groups = new Map<string, ReportGroup>();
  const groupOf = (id: string): ReportGroup => {
    const group = groups.get(id) ?? { id, texts: [], speakers: [], next: new Set<string>() };
    groups.set(id, group);
    return group;
  };
  for (const key of sources.keys()) {
    const chain = chainOf(key, sources);
    const texts = chain.flatMap((step) => classOf.get(step.key) ?? []);
    // Whoever told us alone is the origin of what was told.
    const id = texts[0] ?? chain.at(-1)?.key ?? key;
    const group = groupOf(id);
    if (classOf.has(key) || key === id) group.texts.push(key);
    else group.speakers.push(key);
    for (const [at, one] of texts.entries()) {
      const other = texts[at + 1];
      if (other !== undefined && other !== one) groupOf(one).next.add(other);
    }
  }
  return groups;
}

/** The groups through which one came to us: those that have no place yet, and those that have. */
function relaysOf(
  head: ReportGroup,
  groups: ReadonlyMap<string, ReportGroup>,
  placed: Set<ReportGroup>,
): [own: ReportGroup[], elsewhere: ReportGroup[]] {
  const [own, elsewhere]: [ReportGroup[], ReportGroup[]] = [[], []];
  const seen = new Set<ReportGroup>([head]);
  const waiting = [...head.next];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const group = groups.get(id);
    if (group === undefined || seen.has(group)) continue;
    seen.add(group);
    if (placed.has(group)) elsewhere.push(group);
    else {
      own.push(group);
      placed.add(group);
      waiting.push(...group.next);
    }
  }
  return [own, elsewhere];
}

/** Keys that are told by the same words are one entry. */
function oneEach(keys: readonly string[], wordOf: (key: string) => string): Entry[] {
  return [...groupedBy(keys, wordOf).values()];
}

/** The texts of one report: one entry for each address, which stands for those that were read elsewhere too. */
function entriesOfReport(keys: readonly string[], sources: Sources): Entry[] {
  const placeOf = (key: string) => {
    const { url, title } = sources.get(key as never) ?? {};
    return url === undefined && title === undefined ? undefined : JSON.stringify([url, title]);
  };
  const first = keys.map(placeOf).find((place) => place !== undefined) ?? "";
  return oneEach(keys, (key) => placeOf(key) ?? first);
}

/** All that is said of a speaker, but for where it was read. */
function saidOf(key: string, sources: Sources): string {
  return JSON.stringify({ ...sources.get(key as never), via: undefined });
}
