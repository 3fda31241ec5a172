/** Caches what files were parsed into, by their content: in packs of a month, in a folder that is safe to delete. */
import { existsSync, lstatSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Parsed } from "../check/parse.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import { makeFolder } from "../files/make-folder.ts";
import { type BriefingFile, hashFile } from "../read/file.ts";
import { VERSIONS } from "../read/version-files.ts";
import { readPack, writePack } from "./pack-file.ts";
import { keepNewest } from "./prune.ts";
import { type BriefingRow, type DecodedRow, decode, encode } from "./row.ts";

/** What a file was parsed into; it counts only for the bytes with `briefing.sha256`. */
interface CachedParse extends DecodedRow {
  /** What the file system said of the file when it had those bytes. */
  stamp: FileStamp | undefined;
}

/** A pack on disk: a row of each file with its stamp, as JSON, and the time of the pack. */
interface PackContent {
  readonly rows: string;
  readonly time: number;
}

/** Size, inode, and the instants of the last change of bytes and of anything else, in milliseconds. */
type FileStamp = readonly [size: number, inode: number, written: number, changed: number];

interface Pack {
  readonly entries: Map<string, CachedParse>;
  /** Paths that this run has asked for or added: what nobody asks for is forgotten. */
  readonly asked: Set<string>;
  /** When its files began to be read, in milliseconds: one that changed at that time may have changed once more. */
  time: number;
  isChanged: boolean;
}

/** As many archives, languages and versions of the code as are cached at once. */
const MOST = 8;

/** What stands in every folder in which something was cached. */
export const CLOCK = "clock";

/** Milliseconds by which some file systems round. */
const COARSE = 2000;

export class ParsedCache {
  readonly #folder: string;
  readonly #clock: string;
  readonly #packs = new Map<string, Pack>();
  #begun = 0;

  /** `cache` is the folder; `name` says what besides a file's bytes decides what it is parsed into. */
  constructor(cache: string, name: string) {
    this.#folder = join(cache, "parsed", name);
    this.#clock = join(cache, CLOCK);
  }

  /**
   * To be called before files are looked at. Asks the file system's clock, for the stamps are by that one; the
   * time at which a pack is written would not do: a long build writes it long after it read the files.
   */
  begin(): void {
    try {
      makeFolder(dirname(this.#clock));
      writeFileSync(this.#clock, "");
      this.#begun = statSync(this.#clock).mtimeMs;
    } catch {
      // Where this cannot be written, no pack can be: with 0 every file counts as changed.
      this.#begun = 0;
    }
  }

  /** True when nothing at all is cached of such files. */
  get isEmpty(): boolean {
    return this.#packs.size === 0 && !existsSync(this.#folder);
  }

  /**
   * What a file below `root` was parsed into; undefined when that is not known. A file that the file system
   * says is untouched since a while before it was last read is not read again, as git does it.
   */
  recall({ path }: BriefingFile, root: string): DecodedRow | undefined {
    const pack = this.#packOf(path);
    const entry = pack.entries.get(path);
    if (entry === undefined) return undefined;
    const stamp = stampOf(join(root, path));
    const isUntouched =
      isSame(stamp, entry.stamp) && stamp !== undefined && stamp[3] < pack.time - COARSE;
    if (!isUntouched) {
      if (hashFile(root, path) !== entry.briefing.sha256) return undefined;
      entry.stamp = stamp;
      pack.isChanged = true;
    }
    pack.asked.add(path);
    return entry;
  }

  /**
   * Takes in what was parsed, with the stamps that the files had before they were read. A file that has no
   * briefing is not cached: its writer is about to change it.
   */
  remember({ briefings, diagnostics }: Parsed, stamps: ReadonlyMap<string, FileStamp>): void {
    const ofFile = groupedBy(diagnostics, ({ file }) => file);
    for (const briefing of briefings) {
      const pack = this.#packOf(briefing.path);
      pack.entries.set(briefing.path, {
        briefing,
        diagnostics: ofFile.get(briefing.path) ?? [],
        stamp: stamps.get(briefing.path),
      });
      pack.asked.add(briefing.path);
      pack.isChanged = true;
    }
  }

  /** Writes the packs that changed. Where the folder cannot be written, the next run parses again, and nothing else is lost. */
  save(): void {
    try {
      makeFolder(this.#folder);
      for (const [name, pack] of this.#packs) {
        // No file of this month was asked for: the archive of this run may be another.
        if (pack.asked.size === 0) continue;
        for (const path of pack.entries.keys())
          if (!pack.asked.has(path)) pack.isChanged = pack.entries.delete(path);
        if (pack.isChanged) {
          pack.time = this.#begun;
          const { entries, time } = pack;
          writePack(join(this.#folder, name), { rows: rowsOf(entries), time });
        }
        pack.isChanged = false;
        pack.asked.clear();
      }
      keepNewest(dirname(this.#folder), MOST);
    } catch {
      // What cannot be cached is made again by the next build; this one goes on.
    }
  }

  /** A month is small enough to be written for one file, and large enough to be few. */
  #packOf(path: string): Pack {
    const name = `${monthOf(path)}.pack`;
    let pack = this.#packs.get(name);
    if (pack === undefined) {
      const found = readPack<PackContent>(join(this.#folder, name));
      const { rows, time } = found ?? { rows: "[]", time: 0 };
      const entries = entriesOf(rows);
      pack = { entries, asked: new Set(), time, isChanged: false };
      this.#packs.set(name, pack);
    }
    return pack;
  }
}

/** `2025-06`; of a former version `versions-2025-06`, with its briefing's month. */
function monthOf(path: string): string {
  return path.startsWith(VERSIONS)
    ? `versions-${path.slice(VERSIONS.length, VERSIONS.length + 7)}`
    : path.slice(5, 12);
}

/** As JSON, which is read in half the time of what `v8.deserialize` takes for the same rows. */
function rowsOf(entries: ReadonlyMap<string, CachedParse>): string {
  return JSON.stringify([...entries.values()].map((entry) => [encode(entry), entry.stamp]));
}

function entriesOf(rows: string): Map<string, CachedParse> {
  const pages = JSON.parse(rows) as [BriefingRow, FileStamp | null][];
  return new Map(
    pages.map(([row, stamp]) => [row[0], { ...decode(row), stamp: stamp ?? undefined }]),
  );
}

/** What the file system says of some files below `root`. */
export function stampsOf(root: string, files: readonly BriefingFile[]): Map<string, FileStamp> {
  const stamps = new Map<string, FileStamp>();
  for (const { path } of files) {
    const stamp = stampOf(join(root, path));
    if (stamp !== undefined) stamps.set(path, stamp);
  }
  return stamps;
}

function stampOf(path: string): FileStamp | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return undefined;
  return [found.size, found.ino, found.mtimeMs, found.ctimeMs];
}

function isSame(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return one !== undefined && other !== undefined && one.every((part, at) => part === other[at]);
}
