/** The files that an editor has open, and the archives that they belong to. */
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nearestAbove, slashed } from "../files/is-within.ts";
import type { Instant } from "../read/dates.ts";
import { kindOf } from "../read/read.ts";
import { FORMS } from "./form.ts";
import type { NamingFile } from "./named-at.ts";
import { OpenArchive } from "./open-archive.ts";
import { TextLines } from "./positions.ts";

export interface Document {
  readonly uri: string;
  readonly archive: OpenArchive;
  /** Path below the archive's folder, with `/`. */
  readonly path: string;
  readonly kind: keyof typeof FORMS;
  /** The editor's own count of its changes; null where it says none. */
  readonly version: number | null;
  readonly lines: TextLines;
}

/** A document as its names are read. */
export function namingFile({ kind, path, lines }: Document): NamingFile {
  return { kind, path, text: lines.text };
}

/** Which text of a file an editor speaks of. */
export interface TextVersion {
  readonly uri: string;
  readonly version?: number | null | undefined;
}

export class Documents {
  readonly #root: string | undefined;
  readonly #now: () => Instant;
  readonly #byUri = new Map<string, Document>();
  readonly #archives = new Map<string, OpenArchive>();

  /** `root` is the one archive to serve; without it each file's is looked for in the folders above it. */
  constructor(root: string | undefined, now: () => Instant) {
    this.#root = root;
    this.#now = now;
  }

  /** An open file of an archive; undefined for any other. */
  get(uri: string): Document | undefined {
    return this.#byUri.get(uri);
  }

  get open(): Iterable<Document> {
    return this.#byUri.values();
  }

  get archives(): Iterable<OpenArchive> {
    return this.#archives.values();
  }

  /** Takes a text as it now is in the editor. Undefined when it is no file of an archive. */
  set({ uri, version = null }: TextVersion, written: string): Document | undefined {
    const text = written.replaceAll("\r\n", "\n");
    const known = this.#byUri.get(uri) ?? this.#find(uri);
    if (known === undefined) return undefined;
    known.archive.open(known.path, text);
    const document = { ...known, version, lines: new TextLines(text) };
    this.#byUri.set(uri, document);
    return document;
  }

  close(uri: string): Document | undefined {
    const document = this.#byUri.get(uri);
    document?.archive.close(document.path);
    this.#byUri.delete(uri);
    return document;
  }

  /** An open file by its archive and path. */
  at(archive: OpenArchive, path: string): Document | undefined {
    for (const document of this.#byUri.values())
      if (document.archive === archive && document.path === path) return document;
    return undefined;
  }

  /** The address of a file of an archive: the editor's own spelling where it has the file open. */
  uriOf(archive: OpenArchive, path: string): string {
    return this.at(archive, path)?.uri ?? pathToFileURL(join(archive.root, path)).href;
  }

  #find(uri: string): Omit<Document, "lines" | "version"> | undefined {
    const file = fileOf(uri);
    const root =
      file === undefined ? undefined : (this.#root ?? nearestAbove(dirname(file), isArchive));
    if (file === undefined || root === undefined) return undefined;
    const path = slashed(relative(root, file));
    const kind = kindOf(path);
    if (path.startsWith("../") || kind === "static" || kind === "version") return undefined;
    if (typeof kind === "object" && "refusal" in kind) return undefined;
    const archive = this.#archives.get(root) ?? new OpenArchive(root, this.#now);
    this.#archives.set(root, archive);
    const form = kind === "settings" ? "archive" : FORM_NAMES.find((name) => name === kind);
    return { uri, archive, path, kind: form ?? "briefing" };
  }
}

const FORM_NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[];

function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    // A file that was never saved, or one of another machine.
    return undefined;
  }
}

/** Whether a folder holds settings. */
function isArchive(folder: string): boolean {
  return existsSync(join(folder, "archive.yaml"));
}
