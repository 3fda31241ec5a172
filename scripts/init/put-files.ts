/** Puts files into a folder, all or none: written beside their places first, and never over a file that is there. */
import { chmodSync, linkSync, lstatSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../files/make-folder.ts";

/** A file of the desk as bytes. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isProgram?: boolean;
}

/** Paths of each. */
export interface Put {
  readonly written: readonly string[];
  /** There already, and kept as they are. */
  readonly left: readonly string[];
}

/**
 * Takes a folder, which is made where it is absent, and the files. What is there already stays, a link or a folder
 * too. @throws the file system's error; then everything that was put in place is gone again.
 */
export function putFiles(folder: string, files: readonly NewFile[]): Put {
  const left = files.filter(({ path }) => isTaken(folder, path)).map(({ path }) => path);
  const wanted = files.filter(({ path }) => !left.includes(path));
  makeFolder(folder);
  const staged = mkdtempSync(join(folder, ".init-"));
  const written: string[] = [];
  try {
    for (const { path, bytes, isProgram = false } of wanted) {
      makeFolder(dirname(join(staged, path)));
      writeFileSync(join(staged, path), bytes);
      if (isProgram) chmodSync(join(staged, path), 0o755);
    }
    for (const { path } of wanted) {
      makeFolder(dirname(join(folder, path)));
      // A link fails where anything stands by now, and a rename would not.
      linkSync(join(staged, path), join(folder, path));
      written.push(path);
    }
    return { written, left };
  } catch (error) {
    for (const path of written) rmSync(join(folder, path), { force: true });
    throw error;
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Whether a name, or a folder on the way to it, is taken by anything but a folder of the same name. */
function isTaken(folder: string, path: string): boolean {
  const steps = path.split("/");
  return steps.some((_, index) => {
    const there = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    const isLast = index === steps.length - 1;
    return there !== undefined && (isLast || !there.isDirectory());
  });
}
