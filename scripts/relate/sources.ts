/** The outlets of an archive: publishers and organisations to which the sources of many briefings belong. */
import { hostOf } from "../check/provenance.ts";
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

  /** The outlets of sources that were asked for: each is asked for several times. */
  readonly #known = new Map<Source, Outlet | undefined>();

  of(source: Source): Outlet | undefined {
    if (!this.#known.has(source)) this.#known.set(source, this.#find(source));
    return this.#known.get(source);
  }

  #find(source: Source): Outlet | undefined {
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
