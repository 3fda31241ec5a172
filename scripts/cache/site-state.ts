/** Whether the files and folders of a site are as they were recorded, and in what two sites differ. */
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256Of } from "../read/file.ts";
import { filesOf, type KeptFile, type SiteFiles } from "./site-record.ts";

/** By what a file is known again; undefined where there is none. */
export type FileState = Pick<KeptFile, "size" | "time"> | undefined;

export function stateOf(path: string): FileState {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found && { size: found.size, time: found.mtimeMs };
}

/** True when nobody has written to a file since it was recorded, or none has come where there was none. */
export function isIntact(path: string, recorded: FileState): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || recorded === undefined) return found === recorded;
  return found.isFile() && found.size === recorded.size && found.mtimeMs === recorded.time;
}

/** Paths that only one of two sites has, or whose bytes differ. */
export function differences(one: SiteFiles, other: SiteFiles): string[] {
  const before = new Map(filesOf(one));
  const after = new Map(filesOf(other));
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const changed = [...after].flatMap(([path, { sha256 }]) =>
    before.get(path)?.sha256 === sha256 ? [] : [path],
  );
  return [...gone, ...changed];
}

/** When each folder of a site last changed: a file that comes or goes changes it. */
export function foldersOf(site: string, files: Iterable<[string, KeptFile]>): Map<string, number> {
  const folders = new Map<string, number>();
  for (const [path] of files)
    for (let up = dirname(path); !folders.has(up); up = dirname(up)) {
      folders.set(up, lstatSync(join(site, up)).mtimeMs);
      if (up === ".") break;
    }
  return folders;
}

/** A hash of when each folder last changed that either the site has or the one that it differs from in `stale`. */
export function hashFolders(
  site: SiteFiles,
  stale: readonly string[],
  timeOf: (path: string) => number | undefined,
): string {
  const folders = new Set<string>();
  for (const path of [...[...filesOf(site)].map(([path]) => path), ...stale])
    for (let up = dirname(path); !folders.has(up); up = dirname(up)) folders.add(up);
  return sha256Of([...folders].map((path) => `${path}\0${timeOf(path)}`).join("\0"));
}
