/** The lines of files for an excerpt, read once each and only when something in them is wrong. */
import { readTextAgain } from "../read/file.ts";

/** A reader of 1-based lines of files below `root`; the last file asked for is kept. */
export function readLines(root: string): (file: string, line: number) => string {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return (file, line) => {
    if (last?.file !== file) last = { file, lines: readTextAgain(root, file).split("\n") };
    return last.lines[line - 1] ?? "";
  };
}
