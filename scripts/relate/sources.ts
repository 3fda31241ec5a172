/** The outlets of an archive: publishers and organisations to which the sources of many briefings belong. */
import { hostOf } from "../check/provenance.ts";
import type { Source } from "../check/source-schema.ts";
import type { Terms } from "../check/vocabulary.ts";
import { sha256Of } from "../read/file.ts";
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
  /** Answers so far: a source is asked for by every list that it stands in, and an address is slow to take apart. */
  readonly #known = new WeakMap<Source, { readonly outlet: Outlet | undefined }>();

  constructor(organisations: Terms) {
    for (const [id, term] of organisations) {
      const outlet = { id, name: term.name };
      for (const host of term.hosts) this.#byHost.set(host, outlet);
      for (const name of [term.name, ...term.aka, ...term.names.values()])
        this.#byName.set(name.toLowerCase(), outlet);
    }
  }

  of(source: Source): Outlet | undefined {
    let known = this.#known.get(source);
    if (known === undefined) {
      known = { outlet: this.#find(source) };
      this.#known.set(source, known);
    }
    return known.outlet;
  }

  #find(source: Source): Outlet | undefined {
    const host = hostOf(source);
    const known =
      (host === undefined ? undefined : this.#byHost.get(host)) ??
      this.#byName.get((source.name ?? "").toLowerCase());
    if (known !== undefined) return known;
    if (host !== undefined) {
      const outlet = { id: slugify(host, 80) ?? "web", name: host };
      this.#byHost.set(host, outlet);
      return outlet;
    }
    if (source.name === undefined || source.described !== undefined) return undefined;
    // A name in a script without letters for an address is known by its hash, the same for ever.
    const id = slugify(source.name, 80) ?? `source-${sha256Of(source.name).slice(0, 10)}`;
    return { id, name: source.name };
  }
}
