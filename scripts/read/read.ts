/** Finds the files of a briefings folder and reads them: regular files only, in a total order. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "./dates.ts";
import { decode, LARGEST_FILE } from "./decode.ts";
import { type BriefingId, parseStem } from "./identity.ts";

/** A briefing's file as text: its name is already an id and a day. */
export interface SourceFile {
  /** Path below the briefings folder, with `/`. */
  readonly path: string;
  readonly id: BriefingId;
  readonly day: Day;
  /** UTF-8 decoded, `\n` line ends, no byte order mark. */
  readonly text: string;
}

/** A settings or vocabulary file as text. */
export interface SettingsFile {
  readonly path: string;
  readonly text: string;
}

export interface Folder {
  /** Sorted by id: by day, then by slug. */
  readonly briefings: readonly SourceFile[];
  readonly settings: SettingsFile | undefined;
  /** `topics`, `places`, `people`, `organisations` → its file. */
  readonly vocabulary: ReadonlyMap<string, SettingsFile>;
  readonly diagnostics: readonly Diagnostic[];
}

export const VOCABULARIES = ["topics", "places", "people", "organisations"] as const;
const SETTINGS = "archive.yaml";

/**
 * Reads every file below `root`. Symlinks, sockets, devices, unreadable files and files that are
 * neither briefing nor setting become diagnostics; nothing outside `root` is opened.
 * @throws when `root` itself cannot be listed (the caller's mistake, not a writer's).
 */
export function readFolder(root: string): Folder {
  const briefings: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const vocabulary = new Map<string, SettingsFile>();
  let settings: SettingsFile | undefined;
  for (const found of findFiles(root)) {
    const kind = found.refusal === undefined ? kindOf(found.path) : undefined;
    const problem = found.refusal ?? (typeof kind === "string" ? undefined : kind?.refusal);
    const text = problem ?? readText(root, found.path);
    if (typeof text !== "string") {
      diagnostics.push(text);
      continue;
    }
    const file = { path: found.path, text };
    if (kind === "settings") settings = file;
    else if (kind === "vocabulary") vocabulary.set(stemOf(found.path), file);
    else {
      const identity = parseStem(stemOf(found.path));
      if (identity !== undefined) briefings.push({ ...file, ...identity });
    }
  }
  briefings.sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.path, b.path));
  diagnostics.push(...repeatedIds(briefings));
  return { briefings, settings, vocabulary, diagnostics };
}

interface Found {
  readonly path: string;
  readonly refusal?: Diagnostic;
}

/** Walks the folder in code-unit order. Names that begin with a dot belong to tools and are passed by. */
function* findFiles(root: string, below = ""): Generator<Found> {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  entries.sort((a, b) => byCodeUnit(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* findFiles(root, path);
    else if (entry.isFile()) yield { path };
    else yield { path, refusal: irregular(path, entry.isSymbolicLink()) };
  }
}

function irregular(path: string, isLink: boolean): Diagnostic {
  const what = isLink ? "This is a symbolic link" : "This is a device, socket or pipe";
  return refuse(path, "file-is-regular", `${what}. Put the file itself here, or delete it.`);
}

function kindOf(path: string): "settings" | "vocabulary" | "briefing" | { refusal: Diagnostic } {
  if (path === SETTINGS) return "settings";
  const stem = stemOf(path);
  if (path === `vocabulary/${stem}.yaml` && (VOCABULARIES as readonly string[]).includes(stem)) {
    return "vocabulary";
  }
  if (path.endsWith(".md")) {
    const identity = parseStem(stem);
    if (identity === undefined) return { refusal: misnamed(path) };
    const home = `${identity.day.slice(0, 4)}/${stem}.md`;
    if (path === home) return "briefing";
    return {
      refusal: refuse(
        path,
        "file-is-in-its-year",
        `This briefing's home is ${home}. Move it there.`,
      ),
    };
  }
  return {
    refusal: refuse(
      path,
      "file-is-known",
      `This is neither a briefing (2025/2025-06-12-slug.md), nor ${SETTINGS}, nor vocabulary/${VOCABULARIES.join("|")}.yaml. Move it elsewhere.`,
    ),
  };
}

function misnamed(path: string): Diagnostic {
  return refuse(
    path,
    "file-name-is-dated",
    "Name a briefing by its day and a slug of small letters, digits and single hyphens, as in 2025-06-12-envoy-warns-senators.md.",
  );
}

/** Opens without following a link and asks the open file what it is: a swap between look and read is caught. */
function readText(root: string, path: string): string | Diagnostic {
  let handle: number | undefined;
  try {
    handle = openSync(
      join(root, path),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    if (!fstatSync(handle).isFile()) return irregular(path, false);
    // One byte more than allowed is enough to know that a file is too large, however large it is.
    const buffer = Buffer.allocUnsafe(LARGEST_FILE + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < buffer.length; length += read) {
      read = readSync(handle, buffer, length, buffer.length - length, null);
    }
    return decode(path, buffer.subarray(0, length));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    return refuse(
      path,
      "file-is-readable",
      `This file cannot be read (${code}). Mend its permissions.`,
    );
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Two files with one stem would be one address. Folders are years, so only a stray copy can do it. */
function repeatedIds(briefings: readonly SourceFile[]): Diagnostic[] {
  return briefings.flatMap((file, index) => {
    const before = briefings[index - 1];
    if (before === undefined || before.id !== file.id) return [];
    return [
      refuse(
        file.path,
        "id-is-unique",
        `${before.path} has the same name, so the same address. Rename one.`,
      ),
    ];
  });
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|yaml)$/, "");
}

function refuse(file: string, ruleId: string, message: string): Diagnostic {
  return { ruleId, severity: "error", file, line: 1, column: 1, message };
}
