/** Prunes a folder of the cache: only the entries that were used last are kept. */
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Removes all but the `most` newest entries of a folder. */
export function keepNewest(folder: string, most: number): void {
  const entries = readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ path, time: found.mtimeMs }];
    })
    .sort((a, b) => b.time - a.time);
  for (const { path } of entries.slice(most)) rmSync(path, { recursive: true, force: true });
}
