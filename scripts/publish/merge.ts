/** Moves folders of new files into a site. */
import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Moves everything below `from` to `into`, whole folders where `into` has none of that name. A file of the
 * same path is replaced by a rename: its bytes stay as they are under its other names.
 */
export function mergeFolder(from: string, into: string): void {
  if (statSync(into, { throwIfNoEntry: false }) === undefined) {
    mkdirSync(dirname(into), { recursive: true });
    renameSync(from, into);
    return;
  }
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(into, entry.name);
    if (entry.isDirectory()) mergeFolder(source, target);
    else renameSync(source, target);
  }
}
