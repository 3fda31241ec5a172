/** Puts new bytes in a file's place by rename: whoever reads it sees the old text or the new one. */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { refusalOf } from "./output-refused.ts";

/**
 * Keeps the file's permissions, or makes a file that all may read.
 * @throws OutputRefused for what the file system says; the file is then as it was.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  // A dot file is passed by when a folder is read.
  const beside = join(dirname(file), `.${basename(file)}.new`);
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    // What a killed run left, or a link that would lead elsewhere.
    rmSync(beside, { force: true });
    writeWhole(beside, bytes, there?.isFile() ? there.mode : 0o644);
    renameSync(beside, file);
  } catch (error) {
    throw refusalOf(file, error) ?? error;
  }
}

/** Writes a new file to the last byte, or none. */
export function writeWhole(file: string, bytes: Uint8Array, mode: number): void {
  const handle = openSync(file, "wx");
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fchmodSync(handle, mode);
    fsyncSync(handle);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}
