/** Reads what a desk lays beside its briefings: pages of its own as text, and files that a host asks for as bytes. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readBytes, readText, refuse, sha256Of } from "./file.ts";
import {
  MOST_PAGES,
  MOST_STATIC,
  PAGES,
  STATIC,
  type StaticKind,
  staticNamed,
} from "./own-names.ts";

/** A page's file as text. */
export interface PageFile {
  readonly path: string;
  readonly text: string;
}

/** A file that is published as it is, once its bytes are checked. */
export interface StaticFile {
  /** Below the briefings folder. */
  readonly path: string;
  /** Below the site. */
  readonly at: string;
  readonly kind: StaticKind;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

export interface OwnFiles {
  /** Sorted by path, as all that is listed. */
  readonly pages?: readonly PageFile[];
  readonly statics?: readonly StaticFile[];
}

/** Reads the files at these paths, each of which has an allowed name. Tells `diagnostics` of those that it cannot take. */
export function ownFilesIn(
  root: string,
  paths: readonly string[],
  diagnostics: Diagnostic[],
): Required<OwnFiles> {
  const pages: PageFile[] = [];
  const statics: StaticFile[] = [];
  const ofPages = paths.filter((path) => path.startsWith(PAGES));
  const ofStatic = paths.filter((path) => path.startsWith(STATIC));
  for (const [of, most, what] of [
    [
      ofPages,
      MOST_PAGES,
      "A desk has at most 100 pages of its own: a menu holds no more. Write briefings, or join some.",
    ],
    [
      ofStatic,
      MOST_STATIC,
      "At most 50 files lie here: no host asks for more. Delete those that nobody asks for.",
    ],
  ] as const) {
    const surplus = of[most];
    if (surplus !== undefined) diagnostics.push(refuse(surplus, "folder-is-small", what));
  }
  for (const path of ofPages.slice(0, MOST_PAGES)) {
    const text = readText(root, path);
    if (typeof text === "string") pages.push({ path, text });
    else diagnostics.push(text);
  }
  for (const path of ofStatic.slice(0, MOST_STATIC)) {
    const file = readStatic(root, path);
    if ("ruleId" in file) diagnostics.push(file);
    else statics.push(file);
  }
  return { pages, statics };
}

function readStatic(root: string, path: string): StaticFile | Diagnostic {
  const named = staticNamed(path);
  if (named === undefined) throw new Error(`${path} is no static file.`);
  const { kind, largest } = named;
  const read = readBytes(root, path, largest);
  if (!(read instanceof Uint8Array)) return read;
  if (read.length > largest) return refuse(path, "static-file-has-form", largestOf(largest));
  // The next file is read into the same buffer.
  const bytes = Uint8Array.from(read);
  return { path, at: path.slice(STATIC.length), kind, bytes, sha256: sha256Of(bytes) };
}

function largestOf(largest: number): string {
  if (largest === 0) return "This file says all by its name, and is empty. Delete what is in it.";
  const most = largest < 1024 ? `${largest} bytes` : `${largest / 1024} KiB`;
  return `This file has more than ${most}, the most that it may have. Make it smaller.`;
}
