/** Puts a folder in another's place, in one step where the system has a program for it. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { exchange } from "./exchange.ts";

/**
 * Lets the site at `output` and its standby site change places. Elsewhere than in one step by renames, of which a
 * killed one leaves a site that the next build puts back.
 */
export function swap(standby: string, output: string): void {
  const previous = previousOf(output);
  discard(previous);
  const former = putInPlace(standby, output, previous);
  if (former !== undefined && former !== standby) moveFolder(former, standby);
}

/** Puts the staged folder at `output`. Returns where the former one stands now; undefined where there was none. */
export function putInPlace(site: string, output: string, previous: string): string | undefined {
  if (!existsSync(output)) {
    renameSync(site, output);
    return undefined;
  }
  if (exchange(site, output)) return site;
  renameSync(output, previous);
  try {
    renameSync(site, output);
  } catch (error) {
    renameSync(previous, output);
    throw error;
  }
  return previous;
}

/** Moves a folder; false where it cannot be, as on another file system. */
export function moveFolder(from: string, to: string): boolean {
  try {
    makeFolder(dirname(to));
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Removes a folder. What a process that was cut loose still writes into stays for the next build to remove. */
export function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A build is no worse for what lies beside it, and its own error must not be hidden by this one.
  }
}

/** Where the former site stands for a moment, on a system that cannot let two folders change places. */
export function previousOf(output: string): string {
  return join(dirname(output), `.${basename(output)}.previous`);
}
