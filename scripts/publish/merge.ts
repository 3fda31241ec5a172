/** Moves folders of pages together; two files for one address end the build. */
import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Moves everything below `from` to `into`, whole folders where `into` has none of that name.
 * @throws when both hold a file of one path: one page would silently replace another.
 */
export function mergeFolder(from: string, into: string): void {
  mkdirSync(into, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(into, entry.name)];
    const found = statSync(target, { throwIfNoEntry: false });
    if (found === undefined) renameSync(source, target);
    else if (found.isDirectory() && entry.isDirectory()) mergeFolder(source, target);
    else throw new Error(`Two pages have the address ${target}.`);
  }
}
