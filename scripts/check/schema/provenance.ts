/** Who told whom: the chain through which a source reached us, and what it is called. */
import type { Source } from "./source-schema.ts";

/** More hands than any report goes through. `via-has-no-cycle` refuses more. */
export const LONGEST_CHAIN = 20;

export type Sources = ReadonlyMap<string, Source>;

/** A source where it stands in a chain. */
export interface ChainStep {
  readonly key: string;
  readonly source: Source;
}

/**
 * The chain of attribution of a source: itself, then the source in which we read it, and so on. It ends before
 * a key that has no source or that comes again: `citation-has-source` and `via-has-no-cycle` speak of those.
 */
export function chainOf(key: string, sources: Sources): ChainStep[] {
  const chain = new Map<string, Source>();
  let next: string | undefined = key;
  while (next !== undefined && !chain.has(next) && chain.size < LONGEST_CHAIN) {
    const source = sources.get(next);
    if (source === undefined) break;
    chain.set(next, source);
    next = source.via;
  }
  return [...chain].map(([at, source]) => ({ key: at, source }));
}

/** What a source is called in a sentence: its description, name, title or host. */
export function labelOf(source: Source): string {
  return source.described ?? source.name ?? source.title ?? hostOf(source) ?? "source";
}

export function hostOf({ url }: Source): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, "");
}

/** A name as it is compared: `AXIOS` is Axios. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
