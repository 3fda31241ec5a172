/** Writes the edits that diagnostics carry into their files, each file whole or not at all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import { replaceFile } from "../files/replace.ts";
import { editsOf, splice } from "../files/splice.ts";

/** Mends what has one right answer, below `root`. Returns what was mended, at its place before. */
export function mendFiles(root: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Set(diagnostics.flatMap(({ file, fix }) => (fix === undefined ? [] : [file])));
  const mended: Diagnostic[] = [];
  for (const file of files) {
    const own = diagnostics.filter((diagnostic) => diagnostic.file === file);
    const edits = editsOf(own);
    const path = join(root, file);
    // The byte order mark stays a character, so that what is written begins as what was read.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    replaceFile(path, new TextEncoder().encode(splice(decoder.decode(readFileSync(path)), edits)));
    const made = new Set(edits);
    pushAll(
      mended,
      own.filter(({ fix }) => fix !== undefined && made.has(fix)),
    );
  }
  return mended;
}
