/** What is measured: real briefings, given or imported, larger archives made of them, and generated ones. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { UsageError } from "../../scripts/commands/command.ts";
import { PROJECT } from "../../scripts/config.ts";
import { count } from "../../scripts/diagnostics/print.ts";
import { LEDGER, listFolder } from "../../scripts/read/read.ts";
import { copyBack } from "./copy-back.ts";
import { generateArchive } from "./generate.ts";

export interface Corpus {
  /** "real-2317", "generated-10000": names its folders and its lines. */
  readonly name: string;
  /** For people: "2,317 real briefings". */
  readonly title: string;
  readonly folder: string;
  readonly briefings: number;
}

/** Releases of the White House, beside the project where its makers keep them. */
const RELEASES = resolve(PROJECT, "../shared/corpus/whitehouse-2021-2022.rss.gz");

/** A copy of a folder of briefings, for cases change it; of the feed where none is given; undefined without either. */
export function copyReal(work: string, given: string | undefined): Corpus | undefined {
  if (given === undefined && !existsSync(RELEASES)) return undefined;
  const folder = join(work, "real");
  if (given === undefined) importFeed(RELEASES, folder);
  // Changes to what readers were shown are errors, and cases make some.
  else cpSync(given, folder, { recursive: true, filter: (path) => basename(path) !== LEDGER });
  return corpusOf("real", folder);
}

/** The real folder again in other years, until there are so many; or its first so many. */
export function multiplyReal(work: string, real: Corpus, briefings: number): Corpus {
  const folder = join(work, `real-${briefings}`);
  copyBack(real.folder, folder, briefings);
  return corpusOf("real", folder);
}

export function generate(work: string, briefings: number): Corpus {
  const folder = join(work, `generated-${briefings}`);
  generateArchive({ into: folder, briefings });
  return corpusOf("generated", folder);
}

/** @throws UsageError for a folder without briefings: its figures would say nothing. */
export function corpusOf(kind: string, folder: string): Corpus {
  const { length: briefings } = listFolder(folder).briefings;
  if (briefings === 0) throw new UsageError(`There are no briefings in ${folder}.`);
  return {
    name: `${kind}-${briefings}`,
    title: count(briefings, `${kind} briefing`),
    folder,
    briefings,
  };
}

function importFeed(feed: string, folder: string): void {
  const args = ["run", "--silent", "import", "--", "feed", feed, "--into", folder];
  const { status, stderr } = spawnSync("npm", args, { cwd: PROJECT, encoding: "utf8" });
  // 1: some items could not be imported, which the others are not the worse for.
  if (status !== 0 && status !== 1) throw new Error(`The import of ${feed} failed:\n${stderr}`);
}
