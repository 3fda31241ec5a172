/** Reads one file below the briefings folder: a regular file, never through a link, and known by its hash. */
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "./dates.ts";
import { decode, LARGEST_FILE } from "./decode.ts";
import type { BriefingId } from "./identity.ts";

/** A briefing's file, found and not yet read: its name is already an id and a day. */
export interface BriefingFile {
  /** Path below the briefings folder, with `/`. */
  readonly path: string;
  readonly id: BriefingId;
  readonly day: Day;
}

/** A briefing's file as text: UTF-8 decoded, `\n` line ends, no byte order mark. */
export interface SourceFile extends BriefingFile {
  readonly text: string;
  /** SHA-256 of its bytes, in hexadecimal: the cache knows the file by this. */
  readonly sha256: string;
}

/** One for all files, read one at a time; a byte more than allowed tells that a file is too large. */
const shared = Buffer.allocUnsafe(LARGEST_FILE + 1);

/** The text of a file below `root`, or why it has none. */
export function readText(root: string, path: string, largest = LARGEST_FILE): string | Diagnostic {
  const bytes = readBytes(root, path, largest);
  return bytes instanceof Uint8Array ? decode(path, bytes, largest) : bytes;
}

/** The same where something is already known to be wrong in a file: empty when it can no longer be read. */
export function readTextAgain(root: string, path: string): string {
  const text = readText(root, path);
  return typeof text === "string" ? text : "";
}

/** A briefing's file with its text, or why it has none. */
export function readSource(root: string, file: BriefingFile): SourceFile | Diagnostic {
  const bytes = readBytes(root, file.path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decode(file.path, bytes);
  return typeof text === "string" ? { ...file, text, sha256: sha256Of(bytes) } : text;
}

/** The SHA-256 of a file's bytes in hexadecimal; undefined where it cannot be read. */
export function hashFile(root: string, path: string): string | undefined {
  const bytes = readBytes(root, path);
  return bytes instanceof Uint8Array ? sha256Of(bytes) : undefined;
}

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * The bytes of a file below `root`, in a buffer that the next call uses again. Opens without following a
 * link and asks the open file what it is: a swap between look and read is caught.
 */
export function readBytes(
  root: string,
  path: string,
  largest = LARGEST_FILE,
): Uint8Array | Diagnostic {
  let handle: number | undefined;
  try {
    handle = openSync(
      join(root, path),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const found = fstatSync(handle);
    if (!found.isFile()) return irregular(path, false);
    const size = Math.min(found.size, largest) + 1;
    const buffer = size > shared.length ? Buffer.allocUnsafe(size) : shared;
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(handle, buffer, length, buffer.length - length, null);
    }
    return buffer.subarray(0, length);
  } catch (error) {
    return unreadable(path, "file", error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Why a file or folder could not be opened. */
export function unreadable(path: string, what: "file" | "folder", error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown";
  const remedy =
    code === "ENAMETOOLONG"
      ? "Its path is longer than this system knows: move it up, or delete it."
      : "Mend its permissions.";
  return refuse(path, "file-is-readable", `This ${what} cannot be read (${code}). ${remedy}`);
}

/** Why a file that is no regular one is not opened. */
export function irregular(path: string, isLink: boolean): Diagnostic {
  const what = isLink ? "This is a symbolic link" : "This is a device, socket or pipe";
  return refuse(path, "file-is-regular", `${what}. Put the file itself here, or delete it.`);
}

/** A refusal of a whole file. */
export function refuse(file: string, ruleId: string, message: string): Diagnostic {
  return { ruleId, severity: "error", file, line: 1, column: 1, message };
}
