/** Forgets every archive: removes from the cache all that was made of briefings. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CLOCK } from "./parsed-cache.ts";

/** The program, and the corpora of its lab: nothing in them is of an archive. */
const KEPT: ReadonlySet<string> = new Set(["program", "bench"]);

/** Empties a folder of the cache but for the program. One in which nothing was ever cached is somebody else's, and stays. */
export function forgetArchives(cache: string): void {
  const clock = join(cache, CLOCK);
  if (!existsSync(clock)) return;
  for (const name of readdirSync(cache))
    if (!KEPT.has(name) && name !== CLOCK)
      rmSync(join(cache, name), { recursive: true, force: true });
  // The last of all: whoever was killed before finds by it whose folder this is.
  rmSync(clock, { force: true });
}
