/** Who told whom, as a graph: each source once, those by one name once, and this briefing at its end. */
import { foldName, type Sources } from "../../check/schema/provenance.ts";
import type { Source } from "../../check/schema/source-schema.ts";

/** This briefing, in which every chain ends. */
export const HERE = "here";

export interface Teller {
  readonly id: string;
  readonly label: string;
  readonly isNamed: boolean;
  /** Ids of whom it told. */
  readonly told: ReadonlySet<string>;
}

/**
 * The tellers of some sources. Reports by one name are one teller, so that what several outlets copied is seen
 * to be one; unnamed sources are never taken for one another. The host where a text lies tells nothing.
 */
export function tellersOf(sources: Sources, labelOf: (source: Source) => string): Teller[] {
  const tellers = new Map<string, Teller & { readonly told: Set<string> }>();
  for (const [key, source] of sources) {
    const id = idOf(key, source);
    const label = labelOf(source);
    const teller = tellers.get(id) ?? {
      id,
      label,
      isNamed: source.described === undefined,
      told: new Set<string>(),
    };
    tellers.set(id, teller);
    const above = source.via === undefined ? undefined : sources.get(source.via);
    const next = source.via === undefined || above === undefined ? HERE : idOf(source.via, above);
    // Two reports by one name, one read in the other, are one teller, which does not tell itself.
    if (next !== id) teller.told.add(next);
  }
  return [...tellers.values()];
}

/** The id of a source's teller: its name, else its own key. */
export function idOf(key: string, { described, name }: Source): string {
  return described === undefined && name !== undefined ? `name ${foldName(name)}` : `key ${key}`;
}
