/** Checks a whole archive for the terminal: what has not changed from memory, the rest anew. */
import { checkParsed, parseSettingsOf } from "../check/check.ts";
import type { Audience } from "../config.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { count } from "../diagnostics/print.ts";
import { Memory } from "../memory/memory.ts";
import { parseListing } from "../parsing.ts";
import type { Instant } from "../read/dates.ts";
import { readTextAgain } from "../read/file.ts";
import { listFolder } from "../read/read.ts";
import { type Visible, withhold } from "../withhold/withhold.ts";
import { Workers } from "../workers.ts";
import { ProgressLine } from "./report.ts";

export interface CheckedArchive {
  /** Sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many briefings there are. */
  readonly files: number;
  readonly withheld: Visible["withheld"];
}

/** @throws when a child process dies; never for what a file says. */
export async function checkArchive(
  root: string,
  { audience, now, cache }: { audience: Audience; now: Instant; cache: string },
): Promise<CheckedArchive> {
  const listing = listFolder(root);
  const files = listing.briefings.length;
  const settings = parseSettingsOf(listing);
  const memory = new Memory(cache).ofParsed(root, settings);
  const workers = new Workers("check");
  const progress = new ProgressLine();
  const onMany = (many: number) =>
    progress.show(`Reading ${count(many, "briefing")} that are new or changed…`);
  const parsed = await parseListing(listing, {
    ...{ root, settings, memory, workers, onMany },
    prefix: undefined,
  }).finally(() => {
    progress.end();
    workers.close();
  });
  memory.save();
  const textOf = (path: string) => readTextAgain(root, path);
  const { checked, diagnostics } = checkParsed(listing, parsed, { now, textOf });
  // A link to what readers may not see depends on who they are, so the audience is asked as in a build.
  const visible = checked === undefined ? [] : withhold(checked, audience, now);
  if (!Array.isArray(visible)) return { diagnostics, files, withheld: visible.withheld };
  return {
    diagnostics: [...diagnostics, ...visible].sort(compareDiagnostics),
    files,
    withheld: [],
  };
}
