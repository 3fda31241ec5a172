/** Writes the edits that diagnostics carry into their files: whole or not at all, and only into regular files. */
import { randomBytes } from "node:crypto";
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, editsOf } from "../check/fix.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Mends what has one right answer, below `root`. Returns how many edits were made. */
export function mendFiles(root: string, diagnostics: readonly Diagnostic[]): number {
  const files = new Set(diagnostics.flatMap(({ file, fix }) => (fix === undefined ? [] : [file])));
  let made = 0;
  for (const file of files) {
    const edits = editsOf(diagnostics.filter((diagnostic) => diagnostic.file === file));
    const path = join(root, file);
    const { mode } = lstatSync(path);
    // The byte order mark stays a character, so that what is written begins as what was read.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    replaceFile(path, applyEdits(decoder.decode(readFileSync(path)), edits), mode);
    made += edits.length;
  }
  return made;
}

/** Puts a text in the place of a file, by rename: whoever reads it meanwhile sees the old or the new. */
export function replaceFile(path: string, text: string, mode: number): void {
  const beside = `${path}.${randomBytes(6).toString("hex")}~`;
  try {
    writeFileSync(beside, text, { mode, flag: "wx" });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
