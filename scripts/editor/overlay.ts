/** A folder as an editor shows it: what is open in it takes the place of what is on disk. */
import { createHash } from "node:crypto";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { decode, LARGEST_FILE, LARGEST_LEDGER } from "../read/decode.ts";
import type { SourceFile } from "../read/file.ts";
import { type Folder, kindOf, LEDGER, type SettingsFile } from "../read/read.ts";

/** The folder with the texts given, by path, in place of the files of that path. Does no I/O. */
export function overlay(folder: Folder, open: ReadonlyMap<string, string>): Folder {
  if (open.size === 0) return folder;
  const briefings = new Map(folder.briefings.map((file) => [file.path, file]));
  const vocabulary = new Map(folder.vocabulary);
  // What was wrong with the bytes on disk is not wrong with what the writer sees.
  const diagnostics = folder.diagnostics.filter(({ file }) => !open.has(file) || isForeign(file));
  const pages = new Map((folder.pages ?? []).map((file) => [file.path, file]));
  let { settings, ledger } = folder;
  for (const [path, written] of open) {
    const kind = kindOf(path);
    // The bytes of a static file are not an editor's to show, and what readers saw is nobody's to change.
    if (kind === "static" || kind === "version") continue;
    if (typeof kind === "object" && "refusal" in kind) continue;
    const text = readOpen(path, written, diagnostics);
    if (kind === "settings") settings = text;
    else if (kind === "ledger") ledger = text;
    else if (kind === "page") put(pages, path, text);
    else if (kind !== "vocabulary")
      put(briefings, path, text && { ...kind, ...text, sha256: sha256Of(written) });
    else if (text !== undefined) vocabulary.set(nameOf(path), text);
  }
  const sorted: SourceFile[] = [...briefings.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  const own = { pages: [...pages.values()] };
  return { ...folder, briefings: sorted, vocabulary, settings, ledger, ...own, diagnostics };
}

/** A text that cannot be read takes its file with it. */
function put<File>(files: Map<string, File>, path: string, file: File | undefined): void {
  if (file === undefined) files.delete(path);
  else files.set(path, file);
}

/** An open text under the same rules as a file: not too long, nothing in it that cannot be seen. */
function readOpen(
  path: string,
  written: string,
  diagnostics: Diagnostic[],
): SettingsFile | undefined {
  const largest = path === LEDGER ? LARGEST_LEDGER : LARGEST_FILE;
  const text = decode(path, Buffer.from(written), largest);
  if (typeof text === "string") return { path, text };
  diagnostics.push(text);
  return undefined;
}

/** A file that is none of the archive's: a README may stand there, and other files are refused by name. */
function isForeign(path: string): boolean {
  const kind = kindOf(path);
  return typeof kind === "object" && "refusal" in kind;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
