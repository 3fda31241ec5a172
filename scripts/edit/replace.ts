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

/** Keeps the file's permissions, or makes a file that all may read. @throws the file system's error; the file is then as it was. */
export function replaceFile(file: string, bytes: Uint8Array): void {
  // A dot file is passed by when a folder is read.
  const beside = join(dirname(file), `.${basename(file)}.new`);
  const there = lstatSync(file, { throwIfNoEntry: false });
  // What a killed run left, or a link that would lead elsewhere.
  rmSync(beside, { force: true });
  const handle = openSync(beside, "wx");
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fchmodSync(handle, there?.isFile() ? there.mode : 0o644);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(beside, { force: true });
    throw error;
  }
  closeSync(handle);
  renameSync(beside, file);
}
