/** Lets two folders change places in one step: Node cannot, but coreutils' `mv` can since version 9.5. */
import { spawnSync } from "node:child_process";
import { lstatSync } from "node:fs";

/**
 * True when the folders have changed places, in a moment in which each path holds one or the other. False where
 * the system has no such program, or the file system no such step; then both are as they were. A program that
 * does not know the option refuses it before it looks at a file: 3 ms. What counts is what stands there then.
 */
export function exchange(one: string, other: string): boolean {
  const before = identityOf(one);
  spawnSync("mv", ["--exchange", "--no-target-directory", "--", one, other], { stdio: "ignore" });
  return before !== undefined && identityOf(other) === before;
}

/** By what a folder is known under whatever name it stands; undefined where nothing stands. */
function identityOf(folder: string): string | undefined {
  const found = lstatSync(folder, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}
