/** Parses a folder's briefings: takes from the cache what has not changed, and has child processes parse the rest. */

import { type ParsedCache, stampsOf } from "../cache/parsed-cache.ts";
import type { Briefing } from "../check/briefing.ts";
import { withVersions } from "../check/check.ts";
import type { Parsed } from "../check/parse.ts";
import type { ParseSettings } from "../config.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import type { Pool } from "../processes/pool.ts";
import type { BriefingFile } from "../read/file.ts";
import type { Listing } from "../read/read.ts";
import { shareOut } from "./share-out.ts";

/** Below this many files another child process takes longer to start than the first one to parse them. */
export const FEW = 400;

export interface Parsing {
  /** The briefings folder. */
  readonly root: string;
  readonly settings: ParseSettings;
  readonly cache: ParsedCache;
  /** Does what is too much for this process. */
  readonly pool: Pool;
  /** Where the site stands on its host; undefined where nothing is rendered. */
  readonly prefix: string | undefined;
  /** Hears how many files will be parsed anew, if they are many. */
  readonly onMany?: ((count: number) => void) | undefined;
}

/** What was parsed, and by whom. */
export interface ParsedListing extends Parsed {
  /** The files that each child process parsed and has the bodies of. */
  readonly shares: readonly (readonly BriefingFile[])[];
}

/**
 * Every briefing of a listing, parsed, in the order of the listing, and its former versions. The cache has taken it in
 * and is yet to be saved. @throws when a child process dies.
 */
export async function parseListing(
  { briefings, versions = [] }: Listing,
  parsing: Parsing,
): Promise<ParsedListing> {
  const own = await parseEach(briefings, parsing);
  if (versions.length === 0) return own;
  // No page is drawn from them as from a briefing.
  return withVersions(own, await parseEach(versions, { ...parsing, prefix: undefined }));
}

async function parseEach(files: readonly BriefingFile[], parsing: Parsing): Promise<ParsedListing> {
  const { cache, root } = parsing;
  // With nothing cached there is no use in reading every file only to know it by its hash.
  const isNew = cache.isEmpty && files.length >= FEW;
  const known = isNew ? { briefings: [], diagnostics: [] } : recallAll(files, cache, root);
  const recalled = new Set(known.briefings.map(({ path }) => path));
  const missing = files.filter(({ path }) => !recalled.has(path));
  const stamps = stampsOf(root, missing);
  const { shares, ...parsed } = await parseAnew(missing, parsing);
  cache.remember(parsed, stamps);
  const briefings = [...known.briefings, ...parsed.briefings];
  return {
    briefings: briefings.sort((a, b) => byCodeUnit(a.id, b.id)),
    diagnostics: [...known.diagnostics, ...parsed.diagnostics],
    shares,
  };
}

function recallAll(files: readonly BriefingFile[], cache: ParsedCache, root: string): Parsed {
  const briefings: Briefing[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const known = cache.recall(file, root);
    if (known === undefined) continue;
    briefings.push(known.briefing);
    pushAll(diagnostics, known.diagnostics);
  }
  return { briefings, diagnostics };
}

async function parseAnew(
  files: readonly BriefingFile[],
  { root, settings, pool, prefix, onMany }: Parsing,
): Promise<ParsedListing> {
  if (files.length === 0) return { briefings: [], diagnostics: [], shares: [] };
  if (files.length >= FEW) onMany?.(files.length);
  const shares = shareOut(files, files.length < FEW ? 1 : pool.count);
  const tasks = shares.map((share) => ({ root, files: share, settings, prefix }));
  return { ...(await pool.parse(tasks)), shares };
}
