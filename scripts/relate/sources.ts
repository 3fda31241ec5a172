/** The outlets of an archive: publishers and organisations to which the sources of many briefings belong. */

import { foldName, hostOf } from "../check/schema/provenance.ts";
import type { Source } from "../check/schema/source-schema.ts";
import type { Terms } from "../check/schema/terms.ts";
import type { Parties } from "../check/voices/parties.ts";
import { sha256Of } from "../read/file.ts";
import { isDeviceName, slugify } from "../read/identity.ts";

/** A publisher or organisation to which sources of many briefings belong. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds the outlet of a source by whom it names: the body itself, or the body of the person. Only what names nobody is
 * filed under the host where it lies; an unnamed person is filed nowhere.
 */
export class Outlets {
  readonly #organisations: Terms;
  readonly #parties: Parties;
  readonly #byHost = new Map<string, Outlet>();
  readonly #byName = new Map<string, Outlet>();
  /** Answers so far: a source is asked for by every list that it stands in, and an address is slow to take apart. */
  readonly #known = new WeakMap<Source, { readonly outlet: Outlet | undefined }>();

  constructor(organisations: Terms, parties: Parties) {
    this.#organisations = organisations;
    this.#parties = parties;
    for (const [id, term] of organisations)
      for (const host of term.hosts) this.#byHost.set(host, { id, name: term.name });
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
    const named = this.#parties.named(source);
    if (named !== undefined) {
      const { id, term } = named;
      const body = term.of === undefined ? undefined : this.#organisations.get(term.of);
      return body === undefined || term.of === undefined
        ? { id, name: term.name }
        : { id: term.of, name: body.name };
    }
    if (source.described !== undefined) return undefined;
    return source.name === undefined ? this.#atHost(source) : this.#called(source.name);
  }

  /** By the first spelling that is met, so that all spellings have one page. */
  #called(name: string): Outlet {
    const folded = foldName(name);
    let outlet = this.#byName.get(folded);
    if (outlet === undefined) {
      // A name in a script without letters for an address is known by its hash, the same for ever.
      outlet = { id: idOf(slugify(name, 80)) ?? `source-${sha256Of(name).slice(0, 10)}`, name };
      this.#byName.set(folded, outlet);
    }
    return outlet;
  }

  #atHost(source: Source): Outlet | undefined {
    const host = hostOf(source);
    if (host === undefined) return undefined;
    let outlet = this.#byHost.get(host);
    if (outlet === undefined) {
      outlet = { id: idOf(slugify(host, 80)) ?? "web", name: host };
      this.#byHost.set(host, outlet);
    }
    return outlet;
  }
}

/** A folder that Windows can hold. */
function idOf(slug: string | undefined): string | undefined {
  return slug !== undefined && isDeviceName(slug) ? `${slug}-source` : slug;
}
