/** What is right of a folder in which something may be wrong. */
import type { Judged, KnownFolder } from "../check/check.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Listing } from "../read/read.ts";

/** A preview shows it, and nobody can publish it. */
export interface Sound extends KnownFolder {
  /** Ids of the briefings that have errors, and so are not among the others. */
  readonly broken: ReadonlySet<BriefingId>;
}

/** Leaves out each briefing that has an error. Undefined where the settings or the vocabulary have one: every page is made with these. */
export function soundPart(listing: Listing, judged: Judged): Sound | undefined {
  const { settings, vocabulary, briefings, textOf, diagnostics } = judged;
  const faulty = new Set(
    diagnostics.flatMap(({ severity, file }) => (severity === "error" ? [file] : [])),
  );
  const shared = [listing.settings, ...listing.vocabulary.values()];
  if (settings === undefined || shared.some((file) => file !== undefined && faulty.has(file.path)))
    return undefined;
  const broken = listing.briefings.flatMap(({ id, path }) => (faulty.has(path) ? [id] : []));
  return {
    ...{ settings, vocabulary, textOf },
    briefings: briefings.filter(({ path }) => !faulty.has(path)),
    broken: new Set(broken),
  };
}
