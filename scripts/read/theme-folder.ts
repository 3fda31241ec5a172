/** Reads the files of a theme: the folder `theme/` beside the briefings', which its owner keeps and no contributor. */
import { lstatSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { irregular, readBytes, refuse } from "./file.ts";

/** Where the theme stands, as seen from the briefings' folder: so messages name its files. */
export const THEME = "../theme";
/** The style sheet that a theme may have. */
export const THEME_SHEET = "style.css";
/** Larger than any logo or style sheet that a reader should wait for. */
const LARGEST_OF_THEME = 64 * 1024;

export interface ThemeFolder {
  /** False where no such folder stands, as where the briefings of a change from outside were checked out alone. */
  readonly isThere: boolean;
  /** The bytes of a file, or why it has none; undefined where there is no such file. */
  readonly fileOf: (name: string) => Uint8Array | Diagnostic | undefined;
}

/** The folder of the theme beside a briefings' folder. */
export function themeBeside(briefings: string): string {
  return join(dirname(resolve(briefings)), "theme");
}

/** A theme whose files are read when they are asked for, each once. */
export function readTheme(briefings: string): ThemeFolder {
  const folder = themeBeside(briefings);
  const read = new Map<string, Uint8Array | Diagnostic | undefined>();
  return {
    isThere: kindAt(folder)?.isDirectory() ?? false,
    fileOf(name) {
      if (!read.has(name)) read.set(name, fileIn(folder, name));
      return read.get(name);
    },
  };
}

function fileIn(folder: string, name: string): Uint8Array | Diagnostic | undefined {
  const kind = kindAt(join(folder, name));
  if (kind === undefined) return undefined;
  const path = `${THEME}/${name}`;
  if (!kind.isFile()) return irregular(path, kind.isSymbolicLink());
  const bytes = readBytes(folder, name, LARGEST_OF_THEME);
  if (!(bytes instanceof Uint8Array)) return { ...bytes, file: path };
  if (bytes.length > LARGEST_OF_THEME)
    return refuse(
      path,
      "file-is-small",
      `This file has more than ${LARGEST_OF_THEME / 1024} KiB, and every reader would wait for it. Make it smaller.`,
    );
  // The next file is read into the same buffer.
  return new Uint8Array(bytes);
}

function kindAt(path: string) {
  return lstatSync(path, { throwIfNoEntry: false });
}
