/** Who says it and who told us: outlets, and the chain from an origin to what we read. */
import type { Source } from "../check/source-schema.ts";
import type { Terms } from "../check/vocabulary.ts";
import { slugify } from "../read/identity.ts";

/** A publisher or organisation to which sources of many briefings belong. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
}

/** Finds the outlet of a source by its host name, else by its name; undefined for an unnamed person. */
export class Outlets {
  readonly #byHost = new Map<string, Outlet>();
  readonly #byName = new Map<string, Outlet>();

  constructor(organisations: Terms) {
    for (const [id, term] of organisations) {
      const outlet = { id, name: term.name };
      for (const host of term.hosts) this.#byHost.set(host, outlet);
      for (const name of [term.name, ...term.aka]) this.#byName.set(name.toLowerCase(), outlet);
    }
  }

  of(source: Source): Outlet | undefined {
    const host = hostOf(source);
    const known =
      (host === undefined ? undefined : this.#byHost.get(host)) ??
      this.#byName.get((source.name ?? "").toLowerCase());
    if (known !== undefined) return known;
    if (host !== undefined) return { id: slugify(host, 80) ?? "web", name: host };
    if (source.name === undefined || source.described !== undefined) return undefined;
    const id = slugify(source.name, 80);
    return id === undefined ? undefined : { id, name: source.name };
  }
}

/**
 * The chain of attribution of a source: itself, then the source in which we read it, and so on.
 * `via` has no cycles here: `via-has-no-cycle` refused them.
 */
export function chainOf(
  key: string,
  sources: ReadonlyMap<string, Source>,
): { key: string; source: Source }[] {
  const chain: { key: string; source: Source }[] = [];
  let next: string | undefined = key;
  while (next !== undefined && chain.length <= sources.size) {
    const source = sources.get(next);
    if (source === undefined) break;
    chain.push({ key: next, source });
    next = source.via;
  }
  return chain;
}

/** What a source is called in a sentence: its description, name, title or host. */
export function labelOf(source: Source): string {
  return source.described ?? source.name ?? source.title ?? hostOf(source) ?? "source";
}

function hostOf({ url }: Source): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, "");
}
