/** Checks a whole archive for the terminal: what has not changed from memory, the rest anew. */
import { resolve } from "node:path";
import { parseListing } from "../build/parsing.ts";
import { checkParsed, parseSettingsOf } from "../check/check.ts";
import type { Audience, Wanted } from "../config.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { count } from "../diagnostics/print.ts";
import { Memory } from "../memory/memory.ts";
import { Workers } from "../processes/workers.ts";
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
}

/** @throws when a child process dies; never for what a file says. */
export async function checkArchive(
  root: string,
  { audience, now, cache, wanted = "everything" }: ArchiveOptions,
): Promise<CheckedArchive> {
  const listing = listFolder(root);
  const files = listing.briefings.length;
  const settings = parseSettingsOf(listing, wanted);
  const memory = new Memory(cache).ofParsed(root, settings);
  const workers = new Workers("check", { reach: { read: [resolve(root)], write: [] } });
  const progress = new ProgressLine();
  const onMany = (many: number) =>
    progress.show(`Reading ${count(many, "briefing")} that are new or changed…`);
  const parsed = await parseListing(listing, {
    root,
    settings,
    memory,
    workers,
    onMany,
    prefix: undefined,
  }).finally(() => {
    progress.end();
    workers.close();
  });
  memory.save();
  const textOf = (path: string) => readTextAgain(root, path);
  const { checked, diagnostics } = checkParsed(listing, parsed, { now, textOf, wanted });
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
