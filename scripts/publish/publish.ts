/** Puts a finished site in place: staging beside the output, then one rename; the old site stays until then. */
import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { isRunning } from "./is-running.ts";
import { makeFolder } from "./make-folder.ts";
import { strangerIn } from "./manifest.ts";
import { OutputRefused } from "./output-refused.ts";

/** Where a build works until it publishes: both on the output's file system, so that a rename is one step. */
export interface Staging {
  /** Everything below it is published. */
  readonly site: string;
  /** What is needed on the way and never published. */
  readonly work: string;
}

/**
 * Makes empty staging folders beside `output`.
 * Before that, mends what a killed build left behind: puts the last good site back if it was moved away
 * and never replaced, and removes the staging folders of processes that are gone.
 * @throws OutputRefused when `output` is a link or a file, holds files that no build of ours wrote, holds
 * the briefings or lies among them, or cannot be written.
 */
export function stage(output: string, briefings: string): Staging {
  if (isWithin(briefings, output) || isWithin(output, briefings)) {
    throw new OutputRefused(
      `The site (${output}) and the briefings (${briefings}) cannot stand in each other. Name another folder with --output.`,
    );
  }
  try {
    return prepare(output);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new OutputRefused(
      `${output} cannot be written (${code}). Mend its permissions, or name another folder with --output.`,
    );
  }
}

function prepare(output: string): Staging {
  const parent = dirname(output);
  makeFolder(parent);
  recover(output);
  const found = lstatSync(output, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) {
    throw new OutputRefused(`${output} is a symbolic link. Name the folder itself.`);
  }
  if (found !== undefined && !found.isDirectory()) {
    throw new OutputRefused(`${output} is a file. Name a folder.`);
  }
  const stranger = found === undefined ? undefined : strangerIn(output);
  if (stranger !== undefined) {
    throw new OutputRefused(
      `${join(output, stranger)} was written by no build, and publishing would delete it. Move it away, or name another folder with --output.`,
    );
  }
  const folder = join(parent, `${stagingPrefix(output)}${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  const staging = { site: join(folder, "site"), work: join(folder, "work") };
  for (const path of Object.values(staging)) makeFolder(path);
  return staging;
}

/** True when `path` is `folder` or lies below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}

/**
 * Replaces the site at `output` by the staged one. Between the two renames, which follow each other
 * at once, there is no site; a build that is killed just there is mended by the next one.
 */
export function publish(staging: Staging, output: string): void {
  const previous = previousOf(output);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, previous);
  renameSync(staging.site, output);
}

/**
 * Removes the staging folders and the site that was replaced. Slow for a large one, so it comes after the
 * new one is in place; also what is left to do when a build fails.
 */
export function tidy(staging: Staging, output: string): void {
  rmSync(dirname(staging.site), { recursive: true, force: true });
  if (existsSync(output)) rmSync(previousOf(output), { recursive: true, force: true });
}

function recover(output: string): void {
  const previous = previousOf(output);
  if (!existsSync(output) && existsSync(previous)) renameSync(previous, output);
  const prefix = stagingPrefix(output);
  for (const name of readdirSync(dirname(output))) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) {
      rmSync(join(dirname(output), name), { recursive: true, force: true });
    }
  }
}

function stagingPrefix(output: string): string {
  return `.${basename(output)}.staging-`;
}

function previousOf(output: string): string {
  return join(dirname(output), `.${basename(output)}.previous`);
}
