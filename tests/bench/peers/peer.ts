/** What another generator must tell of itself to be compared, and what all of them are given. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PROJECT } from "../../../scripts/config.ts";
import { listFolder } from "../../../scripts/read/read.ts";

export interface Peer {
  /** As it is asked for: "hugo". */
  readonly name: string;
  /** For people: "Hugo". */
  readonly title: string;
  /** How one gets it, for the row of a peer that is not there. */
  readonly install: string;
  /** As it says itself; undefined where it is not installed. */
  readonly version: () => string | undefined;
  /** Writes its project into a new folder: pages, a home, topics in parts of 50, a feed. Not timed. */
  readonly prepare: (folder: string, briefings: string) => void;
  /** What is timed, one after another. */
  readonly steps: (places: Places) => readonly Step[];
}

export interface Places {
  /** The project that `prepare` wrote. */
  readonly folder: string;
  /** Where the site goes: a new folder. */
  readonly site: string;
}

export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** The number in what a program says of its version; undefined when it cannot be started. */
export function versionOf(command: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) return undefined;
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
}

/** The one that Dateline stands on, for all of them. */
export const PAGEFIND = join(PROJECT, "node_modules/.bin/pagefind");

/** One index over the peer's whole site, as its users make it. */
export function pagefindOver({ site, folder }: Places): Step {
  return {
    name: "pagefind",
    command: PAGEFIND,
    args: ["--site", site, "--quiet"],
    cwd: folder,
  };
}

/** Copies the briefings alone: a README or a vocabulary beside them would be pages of a peer's site. */
export function copyBriefings(briefings: string, folder: string): void {
  for (const { path } of listFolder(briefings).briefings) {
    const target = join(folder, basename(dirname(path)), basename(path));
    cpSync(join(briefings, path), target);
  }
}

/** How many pages Pagefind found in a peer's site. */
export function countIndexed(site: string): number {
  const entry = JSON.parse(readFileSync(join(site, "pagefind/pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

export function writeProject(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
