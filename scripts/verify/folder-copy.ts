/** A copy of a site in a folder: every file that stands there, and no link is followed. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { CHECK, MANIFEST, type ManifestEntry, SIGNATURE } from "../publish/manifest.ts";
import { readBytes, sha256Of } from "../read/file.ts";
import { type Copy, type CopyFinding, CopyRefused, difference } from "./copy.ts";

/** What stands at a path that is no folder; empty for a regular file. */
type IrregularKind = "" | "a symbolic link" | "a device, socket or pipe";

/** What no manifest lists: what says which files there are, and who says so. */
const PROVING: ReadonlySet<string> = new Set([MANIFEST, SIGNATURE, CHECK]);

export class FolderCopy implements Copy {
  /** The disk is read one file after another. */
  readonly atOnce = 1;
  readonly #root: string;
  readonly #standing: ReadonlyMap<string, IrregularKind>;

  /** @throws the file system's error where a folder cannot be read. */
  constructor(root: string) {
    this.#root = root;
    this.#standing = new Map(standingBelow(root));
  }

  readonly read = async (path: string, most: number): Promise<Uint8Array | undefined> => {
    const standing = this.#standing.get(path);
    if (standing === undefined) return undefined;
    if (standing !== "") throw new CopyRefused(`${path} is ${standing}, no regular file.`);
    const found = readBytes(this.#root, path, most);
    if (!isBytes(found)) throw new CopyRefused(`${path}: ${found.message}`);
    // The reader uses its buffer again.
    return Uint8Array.from(found);
  };

  readonly compare = async (entry: ManifestEntry): Promise<CopyFinding | undefined> => {
    const { path, size } = entry;
    const standing = this.#standing.get(path);
    if (standing === undefined) return { path, kind: "missing", says: "" };
    if (standing !== "") return irregular(path, standing);
    const found = readBytes(this.#root, path, size);
    if (!isBytes(found)) return { path, kind: "unreadable", says: found.message };
    return difference(entry, { length: found.length, sha256: sha256Of(found) });
  };

  readonly others = (listed: ReadonlySet<string>): CopyFinding[] =>
    [...this.#standing].flatMap(([path, standing]) => {
      if (listed.has(path) || PROVING.has(path)) return [];
      return [standing === "" ? { path, kind: "added", says: "" } : irregular(path, standing)];
    });
}

function irregular(path: string, standing: IrregularKind): CopyFinding {
  return { path, kind: "irregular", says: `${standing}, no regular file` };
}

function isBytes(found: Uint8Array | Diagnostic): found is Uint8Array {
  return found instanceof Uint8Array;
}

/** What is no folder below `root`, by its path. A folder's link is what it is: a link. */
function* standingBelow(root: string, below = ""): Generator<[string, IrregularKind]> {
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* standingBelow(root, path);
    else yield [path, standingOf(entry)];
  }
}

function standingOf(entry: Dirent): IrregularKind {
  if (entry.isFile()) return "";
  return entry.isSymbolicLink() ? "a symbolic link" : "a device, socket or pipe";
}
