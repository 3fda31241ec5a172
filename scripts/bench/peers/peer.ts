/** What another generator must tell of itself to be compared, and what all of them are given. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PROJECT } from "../../config.ts";
import { listFolder } from "../../read/read.ts";

export interface Peer {
  readonly name: string;
  /** How one gets it, for the row of a peer that is not there. */
  readonly install: string;
  readonly isInstalled: () => boolean;
  /** Writes its project into a new folder: pages, a home, topics in parts of 50, a feed. Not timed. */
  readonly prepare: (folder: string, briefings: string) => void;
  /** What is timed, one after another. */
  readonly steps: (places: Places) => readonly Step[];
}

export interface Places {
  /** The project that `prepare` wrote. */
  readonly folder: string;
  readonly briefings: string;
  /** Where the site goes: a new folder. */
  readonly site: string;
}

export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** True when a program can be started. */
export function canStart(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** One index over the peer's whole site, as its users make it. */
export function pagefindOver({ site, folder }: Places): Step {
  return {
    name: "pagefind",
    command: join(PROJECT, "node_modules/.bin/pagefind"),
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
