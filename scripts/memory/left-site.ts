/** Whether a folder is still the site that was recorded, or the one before it, as the build left it. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST, SIGNATURE } from "../publish/manifest.ts";
import { filesOf, isSameFolder, type SiteRecord } from "./site-record.ts";
import { hashFolders, isIntact } from "./site-state.ts";

/** True when the site at `output` is the recorded one and nobody has added or removed a file since. */
export function isAsLeft(before: SiteRecord, output: string): boolean {
  if (!isSameFolder(output, before.live)) return false;
  return [...before.folders].every(([path, time]) => timeOf(output, path) === time);
}

/** True when it is also untouched: its manifest, its signature and every file. */
export function isUntouched(before: SiteRecord, output: string): boolean {
  if (!isAsLeft(before, output)) return false;
  if (!isIntact(join(output, MANIFEST), before.manifest)) return false;
  if (!isIntact(join(output, SIGNATURE), before.signature)) return false;
  for (const [path, file] of filesOf(before)) if (!isIntact(join(output, path), file)) return false;
  return true;
}

/**
 * True when a folder is the site before the recorded one, and nobody has added or removed a file since it was
 * published: what is brought up to date must hold nothing that no record names. Its inode alone is no proof,
 * for a later folder may get the same, and another site may have been copied into it.
 */
export function isSpareOf(before: SiteRecord, folder: string): boolean {
  if (!isSameFolder(folder, before.spare)) return false;
  return hashFolders(before, before.stale, (path) => timeOf(folder, path)) === before.spareFolders;
}

/** When a folder of a site last changed, in milliseconds; undefined where there is none. */
function timeOf(site: string, path: string): number | undefined {
  return lstatSync(join(site, path), { throwIfNoEntry: false })?.mtimeMs;
}
