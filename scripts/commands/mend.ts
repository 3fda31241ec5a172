/** Writes the edits that diagnostics carry into their files, each file whole or not at all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { replaceFile } from "../edit/replace.ts";
import { editsOf, splice } from "../edit/splice.ts";

/** Mends what has one right answer, below `root`. Returns how many edits were made. */
export function mendFiles(root: string, diagnostics: readonly Diagnostic[]): number {
  const files = new Set(diagnostics.flatMap(({ file, fix }) => (fix === undefined ? [] : [file])));
  let made = 0;
  for (const file of files) {
    const edits = editsOf(diagnostics.filter((diagnostic) => diagnostic.file === file));
    const path = join(root, file);
    // The byte order mark stays a character, so that what is written begins as what was read.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    replaceFile(path, new TextEncoder().encode(splice(decoder.decode(readFileSync(path)), edits)));
    made += edits.length;
  }
  return made;
}
