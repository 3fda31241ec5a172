/** Checks a whole archive for the terminal: takes from the cache what has not changed, and parses the rest. */
import { resolve } from "node:path";
import { parseListing } from "../build/parsing.ts";
import { Cache } from "../cache/cache.ts";
import { checkParsed, parseSettingsOf } from "../check/check.ts";
import type { Seal } from "../check/ledger/ledger.ts";
import type { Audience, Wanted } from "../config.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { count } from "../diagnostics/print.ts";
import { Pool } from "../processes/pool.ts";
import type { Instant } from "../read/dates.ts";
import { readTextAgain } from "../read/file.ts";
import { type Listing, listFolder } from "../read/read.ts";
import { type Visible, withhold } from "../withhold/withhold.ts";
import { ProgressLine } from "./report.ts";

export interface CheckedArchive {
  /** Sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many briefings there are. */
  readonly files: number;
  readonly withheld: Visible["withheld"];
  readonly listing: Listing;
  /** Undefined when there is an error anywhere. */
  readonly visible: Visible | undefined;
}

export interface ArchiveOptions {
  readonly audience: Audience;
  readonly now: Instant;
  readonly cache: string;
  readonly wanted?: Wanted;
  /** Reads the sealed names of the ledger. */
  readonly seal?: Seal | undefined;
}

/** @throws when a child process dies; never for what a file says. */
export async function checkArchive(
  root: string,
  { audience, now, cache: folder, wanted = "everything", seal }: ArchiveOptions,
): Promise<CheckedArchive> {
  const listing = listFolder(root);
  const files = listing.briefings.length;
  const settings = parseSettingsOf(listing, wanted);
  const cache = new Cache(folder).parsed(root, settings);
  const pool = new Pool("check", { permissions: { read: [resolve(root)], write: [] } });
  const progress = new ProgressLine();
  const onMany = (many: number) =>
    progress.show(`Reading ${count(many, "briefing")} that are new or changed…`);
  const parsed = await parseListing(listing, {
    root,
    settings,
    cache,
    pool,
    onMany,
    prefix: undefined,
  }).finally(() => {
    progress.end();
    pool.close();
  });
  cache.save();
  const textOf = (path: string) => readTextAgain(root, path);
  const { checked, diagnostics } = checkParsed(listing, parsed, { now, textOf, wanted, seal });
  // A link to what readers may not see depends on who they are, so the audience is asked as in a build.
  const visible = checked === undefined ? [] : withhold(checked, audience, now);
  if (!Array.isArray(visible))
    return { diagnostics, files, withheld: visible.withheld, listing, visible };
  return {
    diagnostics: [...diagnostics, ...visible].sort(compareDiagnostics),
    files,
    withheld: [],
    listing,
    visible: undefined,
  };
}
