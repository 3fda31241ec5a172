/** What is to be written of a file that loses a name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileChange } from "../files/change-files.ts";
import { splice } from "../files/splice.ts";

export interface Change {
  /** Where it stands now, below the briefings folder. */
  readonly from: string;
  /** Where it stands then; `from` is gone where that is another. */
  readonly path: string;
  readonly text: string;
  /** How often a name stands in it now, its path included. */
  readonly times: number;
}

/** The changes of files below `root` as they are put in place: each with the line ends and the mark of the old one. */
export function readChanges(root: string, changes: readonly Change[]): FileChange[] {
  return changes.flatMap(({ from, path, text }): FileChange[] => {
    const before = readFileSync(join(root, from));
    const raw = before.toString();
    const bytes = new TextEncoder().encode(splice(raw, [{ from: 0, to: raw.length, text }]));
    if (from === path) return [{ path, bytes, before }];
    return [
      { path, bytes, before: undefined, like: from },
      { path: from, bytes: undefined, before },
    ];
  });
}
