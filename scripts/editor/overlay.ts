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
  let { settings, ledger } = folder;
  for (const [path, written] of open) {
    const kind = kindOf(path);
    if (typeof kind === "object" && "refusal" in kind) continue;
    const text = readOpen(path, written, diagnostics);
    if (kind === "settings") settings = text;
    else if (kind === "ledger") ledger = text;
    else if (kind === "vocabulary" && text !== undefined) vocabulary.set(nameOf(path), text);
    else if (typeof kind === "object" && text !== undefined)
      briefings.set(path, { ...kind, ...text, sha256: sha256Of(written) });
    else briefings.delete(path);
  }
  const sorted: SourceFile[] = [...briefings.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  return { ...folder, briefings: sorted, vocabulary, settings, ledger, diagnostics };
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
