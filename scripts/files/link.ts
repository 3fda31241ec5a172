/** Gives a file a second name: what is the same is not written twice. */
import { copyFileSync, linkSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";

/**
 * A second name for a file, or a copy where there can be none (another file system, too many names). A file
 * that is there already is replaced, whatever it holds: its other names keep it.
 */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    makeFolder(dirname(to));
    rmSync(to, { force: true });
    try {
      linkSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
      copyFileSync(from, to);
    }
  }
}
