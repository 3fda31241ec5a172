/** Puts files into a folder, all or none: written beside their places first, and never over anything that is there. */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import type { DeskFile } from "./hosts/host.ts";

/** Paths of each. */
export interface Put {
  readonly written: readonly string[];
  /** There already, and kept as they are. */
  readonly left: readonly string[];
}

/**
 * Takes a folder, which is made where it is absent, and the files. What is there already stays, a link or a folder
 * too. @throws the file system's error; then nothing of ours is there.
 */
export function putFiles(folder: string, files: readonly DeskFile[]): Put {
  const left = files.filter(({ path }) => isTaken(folder, path)).map(({ path }) => path);
  const wanted = files.filter(({ path }) => !left.includes(path));
  makeFolder(dirname(folder));
  const staged = mkdtempSync(join(dirname(folder), `.${basename(folder)}.init-`));
  try {
    for (const { path, text, isProgram = false } of wanted) {
      makeFolder(dirname(join(staged, path)));
      writeFileSync(join(staged, path), text, { mode: isProgram ? 0o755 : 0o644 });
    }
    if (existsSync(folder)) placeEach(staged, folder, wanted);
    else {
      // What was made for a moment is for its maker alone.
      chmodSync(staged, 0o755);
      renameSync(staged, folder);
    }
    return { written: wanted.map(({ path }) => path), left };
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Into a folder that others use as well. */
function placeEach(staged: string, folder: string, files: readonly DeskFile[]): void {
  const placed: string[] = [];
  try {
    for (const { path } of files) {
      const file = join(folder, path);
      makeFolder(dirname(file));
      // Somebody may have written there meanwhile; a rename would not ask.
      copyFileSync(join(staged, path), file, constants.COPYFILE_EXCL);
      placed.push(file);
    }
  } catch (error) {
    for (const file of placed) rmSync(file, { force: true });
    throw error;
  }
}

/** Whether a name, or a step on the way to it, is taken by anything but a folder to go through. */
function isTaken(folder: string, path: string): boolean {
  const steps = path.split("/");
  return steps.some((_, index) => {
    const there = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    const isLast = index === steps.length - 1;
    return there !== undefined && (isLast || !there.isDirectory());
  });
}
