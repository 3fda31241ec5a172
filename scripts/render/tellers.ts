/** Who told whom, as a graph: each source once, each publisher of several once, and this briefing at its end. */
import { foldName, labelOf, publisherOf, type Sources } from "../check/provenance.ts";
import type { Source } from "../check/source-schema.ts";

/** This briefing, in which every chain ends. */
export const HERE = "here";

export interface Teller {
  /** Written as the marks of a report are, so that an origin finds its teller. */
  readonly id: string;
  readonly label: string;
  readonly isNamed: boolean;
  /** Ids of whom it told. */
  readonly told: ReadonlySet<string>;
}

/**
 * The tellers of some sources. Reports by one name are one teller, so that what several outlets copied is seen
 * to be one; unnamed sources are never taken for one another. What we read at one host and by several names
 * passes through that host.
 */
export function tellersOf(sources: Sources): Teller[] {
  const tellers = new Map<string, Teller & { readonly told: Set<string> }>();
  const add = (id: string, label: string, isNamed = true) => {
    const known = tellers.get(id) ?? { id, label, isNamed, told: new Set() };
    tellers.set(id, known);
    return known;
  };
  const shared = sharedHosts(sources);
  for (const [key, source] of sources) {
    const teller = add(idOf(key, source), labelOf(source), source.described === undefined);
    const above = source.via === undefined ? undefined : sources.get(source.via);
    const host = publisherOf(source);
    const next =
      source.via !== undefined && above !== undefined
        ? idOf(source.via, above)
        : host !== undefined && shared.has(host)
          ? `host ${host}`
          : HERE;
    // Two reports by one name, one read in the other, are one teller, which does not tell itself.
    if (next !== teller.id) teller.told.add(next);
  }
  for (const host of shared) add(`host ${host}`, host).told.add(HERE);
  return [...tellers.values()];
}

/** The id of a source's teller: its name, else the host that publishes it, else its own key. */
export function idOf(key: string, source: Source): string {
  const { described, name, title } = source;
  if (described !== undefined) return `key ${key}`;
  if (name !== undefined) return `name ${foldName(name)}`;
  const host = title === undefined ? publisherOf(source) : undefined;
  return host === undefined ? `key ${key}` : `host ${host}`;
}

/** Hosts at which we read sources of more than one name. */
function sharedHosts(sources: Sources): Set<string> {
  const ids = new Map<string, Set<string>>();
  for (const [key, source] of sources) {
    const host = publisherOf(source);
    if (host === undefined || (source.via !== undefined && sources.has(source.via))) continue;
    ids.set(host, (ids.get(host) ?? new Set()).add(idOf(key, source)));
  }
  return new Set([...ids].flatMap(([host, { size }]) => (size > 1 ? [host] : [])));
}
