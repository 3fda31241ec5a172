/** What a built site was made of, file by file: the next build of the same archive for the same readers asks it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { makeFolder } from "../files/make-folder.ts";
import { readPack, writePack } from "./pack-file.ts";
import { keepNewest } from "./prune.ts";

/** A file of a site. */
export interface KeptFile {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds: a file that somebody wrote into since is not what it was. */
  readonly time: number;
}

/** A page, known by what went into it. */
export interface KeptPage extends KeptFile {
  readonly key: string;
  /** Hash of what the search index takes from it; empty for a page that search does not hold. */
  readonly article: string;
}

/** Files of a site, known by what they were made of. */
export interface KeptFiles {
  readonly key: string;
  /** By path below the site. */
  readonly files: ReadonlyMap<string, KeptFile>;
}

/** The search index of a volume, known by the articles that went into it. */
export interface KeptVolume extends KeptFiles {
  /** The table of its words, of which segments are made: no reader loads it, so it is in the store alone. */
  readonly table: KeptFile;
}

/** Files that the search page reads, known by what they were made of. */
export interface KeptSearch extends KeptFiles {
  /** What others must know of them, as JSON. */
  readonly says: string;
}

/** A folder, whatever it is called: a rename does not change it. */
export interface FolderId {
  readonly path: string;
  readonly device: number;
  readonly inode: number;
}

export interface SiteRecord {
  /** Of all that went into the site. */
  readonly key: string;
  /** Pages and assets, by path below the site. */
  readonly pages: ReadonlyMap<string, KeptPage>;
  readonly volumes: ReadonlyMap<string, KeptVolume>;
  readonly search: ReadonlyMap<string, KeptSearch>;
  /** Where the site stands, and when each of its folders last changed. */
  readonly live: FolderId | undefined;
  readonly folders: ReadonlyMap<string, number>;
  readonly manifest: Pick<KeptFile, "size" | "time">;
  /** The manifest's signature; undefined where the site is not signed. */
  readonly signature: Pick<KeptFile, "size" | "time"> | undefined;
  /** Its `check.json`, which a preview has not. */
  readonly check: Pick<KeptFile, "size" | "time"> | undefined;
  /** The site before it, which still stands beside it, a hash of its folders, and the paths where the two differ. */
  readonly standby: FolderId | undefined;
  readonly standbyFolders: string;
  readonly stale: readonly string[];
}

/** As many sites as are recorded: archives, audiences, path prefixes. */
const MOST = 8;

export function readRecord(file: string): SiteRecord | undefined {
  return readPack<SiteRecord>(file);
}

/** The records in a cache, newest first, each with its name; what another version wrote is none. */
export function recordsIn(cache: string): (readonly [name: string, record: SiteRecord])[] {
  const folder = join(cache, "sites");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".pack"))
    .map((file) => ({ file: join(folder, file), name: basename(file, ".pack") }))
    .map(({ file, name }) => ({ file, name, time: statSync(file).mtimeMs }))
    .sort((a, b) => b.time - a.time || byCodeUnit(a.name, b.name))
    .flatMap(({ file, name }) => {
      const record = readRecord(file);
      return record === undefined ? [] : [[name, record] as const];
    });
}

/** Writes a record. Returns when, in milliseconds by the file system's clock. */
export function writeRecord(file: string, record: SiteRecord): number {
  makeFolder(dirname(file));
  writePack(file, record);
  keepNewest(dirname(file), MOST);
  return statSync(file).mtimeMs;
}

/** What the folder at a path is; undefined when there is none. */
export function folderIdOf(path: string): FolderId | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? { path, device: found.dev, inode: found.ino } : undefined;
}

/** True when the folder at `path` is the one that was recorded, under whatever name it stood then. */
export function isSameFolder(path: string, id: FolderId | undefined): boolean {
  const found = folderIdOf(path);
  return id !== undefined && found?.device === id.device && found.inode === id.inode;
}

/** The parts of a record that name files. */
export type SiteFiles = Pick<SiteRecord, "pages" | "volumes" | "search">;

/** Every file that the record names, pages and indexes. */
export function* filesOf({ pages, volumes, search }: SiteFiles) {
  yield* pages;
  for (const { files } of volumes.values()) yield* files;
  for (const { files } of search.values()) yield* files;
}

/** Where the site before a recorded one may stand. */
export function standbyIn(cache: string, name: string): string {
  return join(cache, "spares", name);
}

/** The file of a record, by what decides which site it is of. */
export function recordFile(cache: string, name: string): string {
  return join(cache, "sites", `${name}.pack`);
}
