/** Finds the files of a briefings folder, in a total order, and says which belong there. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type ChangeKind, cutOffIn, FINISHED_BY } from "../files/change-files.ts";
import { besideTheYears } from "./beside-years.ts";
import { LARGEST_FILE, LARGEST_LEDGER } from "./decode.ts";
import {
  type BriefingFile,
  irregular,
  readSource,
  readText,
  refuse,
  type SourceFile,
  unreadable,
} from "./file.ts";
import { isDeviceName, parseStem } from "./identity.ts";
import { type OwnFiles, ownFilesIn } from "./own-files.ts";
import { isLeftBehind, STATIC } from "./own-names.ts";
import { readTheme, type ThemeFolder } from "./theme-folder.ts";
import { UNSEEN } from "./unseen.ts";
import { type VersionFile, versionNamed } from "./version-files.ts";

/** A settings, vocabulary or ledger file as text. */
export interface SettingsFile {
  readonly path: string;
  readonly text: string;
}

/** What a folder holds; its briefings are found, and may be read elsewhere and later. */
export interface Listing extends OwnFiles {
  /** Sorted by id: by day, then by slug. */
  readonly briefings: readonly BriefingFile[];
  readonly settings: SettingsFile | undefined;
  /** `topics`, `places`, `people`, `organisations` → its file. */
  readonly vocabulary: ReadonlyMap<string, SettingsFile>;
  /** What was published so far; undefined before the first publication. */
  readonly ledger?: SettingsFile | undefined;
  /** Texts that readers saw before, sorted by briefing, then by number; they may be read elsewhere and later. */
  readonly versions?: readonly VersionFile[];
  /** Of its theme, which stands beside it; undefined where only the briefings are known. */
  readonly theme?: ThemeFolder | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder with its briefings read. */
export interface Folder extends Listing {
  readonly briefings: readonly SourceFile[];
  readonly versions?: readonly (VersionFile & SourceFile)[];
}

export const VOCABULARIES = ["topics", "places", "people", "organisations"] as const;
export const SETTINGS = "archive.yaml";
export const LEDGER = "ledger.ndjson";

/**
 * Lists every file below `root`, and reads its settings and vocabulary. Symlinks, sockets, devices and
 * files that are neither briefing nor setting become diagnostics; nothing outside `root` is opened.
 * @throws when `root` itself cannot be listed (the caller's mistake, not a writer's).
 */
export function listFolder(root: string): Listing {
  const briefings: BriefingFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const vocabulary = new Map<string, SettingsFile>();
  let settings: SettingsFile | undefined;
  let ledger: SettingsFile | undefined;
  const own: string[] = [];
  for (const { path, refusal } of findFiles(root)) {
    const kind = refusal === undefined ? kindOf(path) : { refusal };
    if (kind === "page" || kind === "static" || kind === "version") {
      own.push(path);
      continue;
    }
    if (typeof kind === "object") {
      if ("refusal" in kind) diagnostics.push(kind.refusal);
      else briefings.push(kind);
      continue;
    }
    const text = readText(root, path, kind === "ledger" ? LARGEST_LEDGER : LARGEST_FILE);
    if (typeof text !== "string") diagnostics.push(text);
    else if (kind === "settings") settings = { path, text };
    else if (kind === "ledger") ledger = { path, text };
    else vocabulary.set(stemOf(path), { path, text });
  }
  briefings.sort((a, b) => byCodeUnit(a.id, b.id));
  const cutOff = cutOffIn(root);
  if (cutOff !== undefined) diagnostics.push(unfinished(cutOff));
  const { pages, statics } = ownFilesIn(root, own, diagnostics);
  const beside = { versions: versionsAmong(own), pages, statics, theme: readTheme(root) };
  return { briefings, settings, vocabulary, ledger, ...beside, diagnostics };
}

/** Those of some files that are versions. */
function versionsAmong(paths: readonly string[]): VersionFile[] {
  const versions = paths.flatMap((path) => versionNamed(path) ?? []);
  return versions.sort((a, b) => byCodeUnit(a.id, b.id) || a.number - b.number);
}

/** The settings of a folder alone, as text; undefined where they are not there or cannot be read. */
export function readSettings(root: string): SettingsFile | undefined {
  const text = readText(root, SETTINGS);
  return typeof text === "string" ? { path: SETTINGS, text } : undefined;
}

/** Lists a folder and reads its briefings too. */
export function readFolder(root: string): Folder {
  const listing = listFolder(root);
  const diagnostics = [...listing.diagnostics];
  const read = <File extends BriefingFile>(files: readonly File[]) =>
    files.flatMap((file) => {
      const source = readSource(root, file);
      if ("text" in source) return [{ ...file, ...source }];
      diagnostics.push(source);
      return [];
    });
  const briefings = read(listing.briefings);
  return { ...listing, briefings, versions: read(listing.versions ?? []), diagnostics };
}

function unfinished(kind: ChangeKind): Diagnostic {
  const message = `A ${kind} was ended half-way here: some files are as before, and some as after. \`${FINISHED_BY[kind]}\`${kind === "publication" ? "" : " without an id"} does the rest.`;
  return refuse(SETTINGS, "change-is-finished", message);
}

interface FoundFile {
  readonly path: string;
  readonly refusal?: Diagnostic;
}

/** Walks the folder in code-unit order. */
function* findFiles(root: string, below = ""): Generator<FoundFile> {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (below === "") throw error;
    yield { path: below, refusal: unreadable(below, "folder", error) };
    return;
  }
  entries.sort((a, b) => byCodeUnit(a.name, b.name));
  for (const entry of entries) {
    if (isPassedBy(entry.name, below)) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* findFiles(root, path);
    else if (entry.isFile()) yield { path };
    else yield { path, refusal: irregular(path, entry.isSymbolicLink()) };
  }
}

/** What belongs to tools (dot files, editors' copies) and to people (a README, a licence), not to the archive. */
function isPassedBy(name: string, below: string): boolean {
  // Hosts ask for names that begin with a dot.
  if (name.startsWith(".") && `${below}/`.startsWith(STATIC)) return isLeftBehind(name);
  if (/^\.|~$|^#.*#$|^Thumbs\.db$/.test(name)) return true;
  return below === "" && /^(?:README|LICEN[CS]E|CONTRIBUTING)(?:\.(?:md|txt))?$/.test(name);
}

/** What a file is by its path below the briefings folder: settings, vocabulary, a briefing, a page, or nothing of ours. */
export function kindOf(
  path: string,
):
  | "settings"
  | "ledger"
  | "vocabulary"
  | "page"
  | "static"
  | "version"
  | BriefingFile
  | { refusal: Diagnostic } {
  if (UNSEEN.test(path)) {
    const message =
      "This name has a character in it that cannot be seen, so it looks like another. Rename the file.";
    const ruleId = path.endsWith(".md") ? "file-name-is-dated" : "file-is-known";
    return { refusal: refuse(path, ruleId, message) };
  }
  if (path === SETTINGS) return "settings";
  if (path === LEDGER) return "ledger";
  const beside = besideTheYears(path);
  if (beside !== undefined) return beside;
  const stem = stemOf(path);
  if (path === `vocabulary/${stem}.yaml` && (VOCABULARIES as readonly string[]).includes(stem)) {
    return "vocabulary";
  }
  if (path.endsWith(".md")) {
    const identity = parseStem(stem);
    if (identity === undefined) return { refusal: misnamed(path) };
    // One folder for each year: no second file can have a briefing's name, so its address.
    const home = `${identity.day.slice(0, 4)}/${stem}.md`;
    if (path === home) return { path, ...identity };
    const message = `This briefing's home is ${home}. Move it there.`;
    return { refusal: refuse(path, "file-is-in-its-year", message) };
  }
  return {
    refusal: refuse(
      path,
      "file-is-known",
      `This is neither a briefing (2025/2025-06-12-slug.md), nor ${SETTINGS}, nor ${LEDGER}, nor vocabulary/${VOCABULARIES.join("|")}.yaml, nor a page (pages/methods.md), nor a file that a host asks for (static/CNAME). Move it elsewhere.`,
    ),
  };
}

function misnamed(path: string): Diagnostic {
  const slug = /^\d{4}-\d{2}-\d{2}-(.+)$/.exec(stemOf(path))?.[1] ?? "";
  if (isDeviceName(slug))
    return refuse(
      path,
      "file-name-is-dated",
      `Windows keeps the name \`${slug}\` for a device, and nobody there could check this archive out. Choose another slug.`,
    );
  return refuse(
    path,
    "file-name-is-dated",
    "Name a briefing by its day and a slug of small letters, digits and single hyphens, as in 2025-06-12-envoy-warns-senators.md.",
  );
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|yaml)$/, "");
}
