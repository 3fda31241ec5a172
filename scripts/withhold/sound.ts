/** What is right of a folder in which something may be wrong. */
import type { Judged, KnownFolder } from "../check/check.ts";
import type { BriefingId } from "../read/identity.ts";
import { LEDGER, type Listing } from "../read/read.ts";

/** A preview shows it, and nobody can publish it. */
export interface Sound extends KnownFolder {
  /** Ids of the briefings that have errors, and so are not among the others. */
  readonly broken: ReadonlySet<BriefingId>;
}

/**
 * Leaves out each briefing, page and static file that has an error, and each file that was refused when the folder was listed. Undefined where
 * something else has one, as the settings or the vocabulary: every page is made with these. The ledger is on no page.
 */
export function soundPart(listing: Listing, judged: Judged): Sound | undefined {
  const { settings, vocabulary, briefings, versions, pages, statics, diagnostics } = judged;
  const { textOf, ledger, seenSince } = judged;
  const faulty = new Set(
    diagnostics.flatMap(({ severity, file }) => (severity === "error" ? [file] : [])),
  );
  const dispensable = new Set([
    LEDGER,
    ...listing.briefings.map(({ path }) => path),
    ...[...(listing.pages ?? []), ...(listing.versions ?? [])].map(({ path }) => path),
    ...statics.map(({ path }) => path),
    ...listing.diagnostics.map(({ file }) => file),
  ]);
  if (settings === undefined || [...faulty].some((file) => !dispensable.has(file)))
    return undefined;
  const broken = listing.briefings.flatMap(({ id, path }) => (faulty.has(path) ? [id] : []));
  return {
    ...{ settings, vocabulary, textOf, ledger, seenSince },
    briefings: briefings.filter(({ path }) => !faulty.has(path)),
    versions,
    pages: pages.filter(({ file }) => !faulty.has(file.path)),
    statics: statics.filter(({ path }) => !faulty.has(path)),
    broken: new Set(broken),
  };
}
