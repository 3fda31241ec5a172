/** Reads a file that somebody named: a regular one, also through a link, and no more of it than is good. */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** Why a file that was named is not read; the message says what to name instead. */
export class FileRefused extends Error {}

/**
 * Opens a file that was named. A pipe or device is not waited for: it may say nothing for ever, or never end.
 * Whoever opens it closes it.
 * @throws FileRefused for what is no regular file, or cannot be opened.
 */
export function openNamed(path: string): number {
  let handle: number | undefined;
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(handle);
    if (found.isFile()) return handle;
    const what = found.isDirectory() ? "a folder" : "a device, socket or pipe";
    throw new FileRefused(`${told(path)} is ${what}. Name a file.`);
  } catch (error) {
    if (handle !== undefined) closeSync(handle);
    throw error instanceof FileRefused ? error : refusalOf(path, error);
  }
}

/**
 * The bytes of a file that was named, and one more than `largest` where it has more.
 * @throws FileRefused for what is no regular file, or cannot be read.
 */
export function readNamed(path: string, largest: number): Uint8Array {
  const handle = openNamed(path);
  try {
    // What /proc holds has no size and may have no end.
    const chunks: Buffer[] = [];
    for (let left = largest + 1; left > 0; ) {
      const chunk = Buffer.allocUnsafe(Math.min(left, CHUNK));
      const length = readSync(handle, chunk);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      left -= length;
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw refusalOf(path, error);
  } finally {
    closeSync(handle);
  }
}

const CHUNK = 64 * 1024;

function refusalOf(path: string, error: unknown): FileRefused {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown";
  if (code === "ENOENT") return new FileRefused(`There is no file ${told(path)}.`);
  if (code === "ENAMETOOLONG")
    return new FileRefused(`${told(path)} has a longer path than this system knows.`);
  return new FileRefused(`${told(path)} cannot be read (${code}).`);
}

/** Characters of a path that a message repeats. */
const MOST_TOLD = 300;

/** A path as a message names it: of a very long one its beginning and its end. */
function told(path: string): string {
  if (path.length <= MOST_TOLD) return path;
  return `${path.slice(0, MOST_TOLD / 2)}…${path.slice(-MOST_TOLD / 2)}`;
}
