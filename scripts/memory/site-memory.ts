/** The site that is being built, beside what is known of the one before it: what is the same is taken over. */
import { lstatSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { MANIFEST, SIGNATURE } from "../publish/manifest.ts";
import { fileOf } from "../render/address.ts";
import { FOLDERS, PATHS } from "../site-plan.ts";
import { Objects, objectsIn } from "./objects.ts";
import {
  filesOf,
  folderIdOf,
  isSameFolder,
  type KeptFile,
  type KeptPage,
  type KeptSearch,
  type KeptVolume,
  recordFile,
  type SiteRecord,
  writeRecord,
} from "./site-record.ts";
import { differences, foldersOf, hashFolders, isIntact, stateOf } from "./site-state.ts";
import { clearSpares, namedIn } from "./unnamed.ts";

/** Where the search indexes stand in a site, and what the search page reads, whose own page is a page. */
const isOfSearch = (path: string) =>
  path.startsWith(FOLDERS.indexes) ||
  (path.startsWith(FOLDERS.search) && path !== fileOf(PATHS.search));

/** Files that may pile up unnamed before they are looked for: looking costs as much as there are files. */
const SWEEP_AFTER = 500;

export interface SiteMemoryOptions {
  /** The folder of all that is remembered. */
  readonly cache: string;
  /** The name of the site in it. */
  readonly name: string;
  /** What was recorded of the site before, if anything was. */
  readonly before: SiteRecord | undefined;
  /** True when all that stands in the spare was put there by this process: 0.1 s for 22,000 files not looked at. */
  readonly isTrusted: boolean;
  /** Hears what was recorded. */
  readonly onSaved: (record: SiteRecord) => void;
}

export class SiteMemory {
  /** Where files are kept by their content. */
  readonly objects: string;
  /** Where the site before the last may stand, to be brought up to date instead of being deleted. */
  readonly spare: string;
  readonly #objects: Objects;
  readonly #file: string;
  readonly #before: SiteRecord | undefined;
  readonly #onSaved: SiteMemoryOptions["onSaved"];
  readonly #stale: ReadonlySet<string>;
  /** True where the recorded site is not here: on a fresh machine all files look new, and nobody else is building. */
  readonly #isRestored: boolean;
  readonly #pages = new Map<string, KeptPage>();
  readonly #volumes = new Map<string, KeptVolume>();
  readonly #search = new Map<string, KeptSearch>();
  readonly #isTrusted: boolean;
  #site = "";
  #isSpare = false;

  constructor({ cache, name, before, isTrusted, onSaved }: SiteMemoryOptions) {
    this.#isTrusted = isTrusted;
    this.#onSaved = onSaved;
    this.objects = objectsIn(cache);
    this.spare = join(cache, "spares", name);
    this.#objects = new Objects(this.objects);
    this.#file = recordFile(cache, name);
    this.#before = before;
    const live = before?.live?.path;
    this.#isRestored = live !== undefined && folderIdOf(live) === undefined;
    this.#stale = new Set(before?.stale);
  }

  /** True when nothing is known of such a site. */
  get isEmpty(): boolean {
    return this.#before === undefined;
  }

  /** True when the site at `output` is the recorded one and nobody has added or removed a file since. */
  isAsLeft(output: string): boolean {
    const before = this.#before;
    if (before === undefined || !isSameFolder(output, before.live)) return false;
    return [...before.folders].every(
      ([path, time]) => lstatSync(join(output, path), { throwIfNoEntry: false })?.mtimeMs === time,
    );
  }

  /**
   * True when a folder is the site before the recorded one, and nobody has added or removed a file since it was
   * published: what is brought up to date must hold nothing that no record names. Its inode alone is no proof,
   * for a later folder may get the same, and another site may have been copied into it.
   */
  isSpare(folder: string): boolean {
    const before = this.#before;
    if (before === undefined || !isSameFolder(folder, before.spare)) return false;
    const timeOf = (path: string) =>
      lstatSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs;
    return hashFolders(before, before.stale, timeOf) === before.spareFolders;
  }

  /** Begins to fill the folder `site`: empty, or the spare one, in which most is already as it shall be. */
  begin(site: string, isSpare: boolean): void {
    this.#site = site;
    this.#isSpare = isSpare;
  }

  /** The page, put in its place, if it was made of the same before. */
  takePage(path: string, key: string): KeptPage | undefined {
    const before = this.#before?.pages.get(path);
    const file = before?.key === key ? this.#place(path, before) : undefined;
    if (before === undefined || file === undefined) return undefined;
    const page = file === before ? before : { ...before, time: file.time };
    this.#pages.set(path, page);
    return page;
  }

  /** True when the volume's index, put in its place, is of the same articles as before. */
  takeVolume(name: string, key: string | undefined): boolean {
    const volume = this.#before?.volumes.get(name);
    if (volume === undefined || volume.key !== key) return false;
    const files = this.#placeAll(volume.files);
    if (files === undefined) return false;
    this.#volumes.set(name, { key, files });
    return true;
  }

  /** Puts the recorded index of a volume in its place: it may yet prove to be right. Its key; empty when there is none. */
  takeRecordedVolume(name: string): string {
    const key = this.#before?.volumes.get(name)?.key;
    return key !== undefined && this.takeVolume(name, key) ? key : "";
  }

  /** The same for what the search page reads: what it says, if it was made of the same before. */
  takeSearch(name: string, key: string): string | undefined {
    const search = this.#before?.search.get(name);
    if (search === undefined || search.key !== key) return undefined;
    const files = this.#placeAll(search.files);
    if (files === undefined) return undefined;
    this.#search.set(name, { ...search, files });
    return search.says;
  }

  /** The key of what the search page read by this name before; empty when it read nothing. */
  recordedSearch(name: string): string {
    return this.#before?.search.get(name)?.key ?? "";
  }

  addPage(path: string, page: KeptPage): void {
    this.#pages.set(path, page);
  }

  addVolume(name: string, volume: KeptVolume): void {
    this.#volumes.set(name, volume);
  }

  addSearch(name: string, search: KeptSearch): void {
    this.#search.set(name, search);
  }

  /** What the recorded site says of a page, whether or not it can be taken over. */
  recorded(path: string): KeptPage | undefined {
    return this.#before?.pages.get(path);
  }

  /** Paths of the recorded pages that were made of this. */
  pathsOf(key: string): string[] {
    const pages = [...(this.#before?.pages ?? [])];
    return pages.flatMap(([path, page]) => (page.key === key ? [path] : []));
  }

  /** What the recorded site is, where it was made of just this and stands at `output` untouched. */
  siteAt(output: string, key: string): SiteRecord | undefined {
    const before = this.#before;
    if (before?.key !== key || !this.isAsLeft(output)) return undefined;
    if (!isIntact(join(output, MANIFEST), before.manifest)) return undefined;
    if (!isIntact(join(output, SIGNATURE), before.signature)) return undefined;
    for (const [path, file] of filesOf(before))
      if (!isIntact(join(output, path), file)) return undefined;
    return before;
  }

  get pages(): ReadonlyMap<string, KeptPage> {
    return this.#pages;
  }

  get volumes(): ReadonlyMap<string, KeptVolume> {
    return this.#volumes;
  }

  get search(): ReadonlyMap<string, KeptSearch> {
    return this.#search;
  }

  /** Every file of the site. */
  files(): Generator<[string, KeptFile]> {
    return filesOf(this);
  }

  /** @throws when the site has another number of pages and assets, or of volumes. */
  expect(pages: number, volumes: number): void {
    const [found, indexes] = [this.#pages.size, this.#volumes.size];
    if (found !== pages) throw new Error(`Made ${found} pages and assets, expected ${pages}.`);
    if (indexes !== volumes) throw new Error(`Made ${indexes} indexes, expected ${volumes}.`);
  }

  /** Removes from a spare the pages that the site no longer has. To be called before new ones are put into it. */
  clearPages(isWanted: (path: string) => boolean): void {
    for (const path of this.#leftovers())
      if (!isOfSearch(path) && !isWanted(path)) this.#remove(path);
  }

  /** The same for the files of the search indexes: to be called after the new ones are in place. */
  clearIndexes(): void {
    const indexes = [...this.#volumes.values(), ...this.#search.values()];
    const wanted = new Set(indexes.flatMap(({ files }) => [...files.keys()]));
    for (const path of this.#leftovers())
      if (isOfSearch(path) && !wanted.has(path)) this.#remove(path);
  }

  /** Records the site once it stands at `output`, and the one before it as the spare if it was kept. */
  save(output: string, key: string): void {
    try {
      const before = this.#before;
      const isKept = before !== undefined && isSameFolder(this.spare, before.live);
      const site = { pages: this.#pages, volumes: this.#volumes, search: this.#search };
      const stale = isKept ? differences(before, site) : [];
      const manifest = stateOf(join(output, MANIFEST));
      if (manifest === undefined) return;
      const record = {
        key,
        ...site,
        live: folderIdOf(output),
        folders: foldersOf(output, this.files()),
        manifest,
        signature: stateOf(join(output, SIGNATURE)),
        spare: isKept ? folderIdOf(this.spare) : undefined,
        spareFolders: isKept ? hashFolders(site, stale, (path) => before.folders.get(path)) : "",
        stale,
      };
      const now = writeRecord(this.#file, record);
      this.#onSaved(record);
      if (isKept && stale.length < SWEEP_AFTER) return;
      clearSpares(dirname(this.spare), dirname(this.#file));
      const until = this.#isRestored ? Number.POSITIVE_INFINITY : now;
      this.#objects.sweep(namedIn(dirname(this.#file)), until);
    } catch {
      // Remembering is no part of the work.
    }
  }

  /** Puts known files in their places; undefined when one is lost. */
  #placeAll(known: ReadonlyMap<string, KeptFile>): Map<string, KeptFile> | undefined {
    const files = new Map<string, KeptFile>();
    for (const [path, file] of known) {
      const placed = this.#place(path, file);
      if (placed === undefined) return undefined;
      files.set(path, placed);
    }
    return files;
  }

  /** Puts a known file in its place, unless it stands there already; undefined when it is lost. */
  #place<Kept extends KeptFile>(path: string, file: Kept): Kept | undefined {
    const to = join(this.#site, path);
    const stands = this.#isSpare && !this.#stale.has(path);
    if (stands && (this.#isTrusted || isIntact(to, file))) return file;
    if (!this.#objects.bring(file, to)) return undefined;
    return { ...file, time: lstatSync(to).mtimeMs };
  }

  /** Every file that may stand in a spare. */
  #leftovers(): Set<string> {
    if (!this.#isSpare || this.#before === undefined) return new Set();
    return new Set([...[...filesOf(this.#before)].map(([path]) => path), ...this.#stale]);
  }

  /** Removes a file, and the folders that are empty without it. */
  #remove(path: string): void {
    rmSync(join(this.#site, path), { force: true });
    try {
      for (let up = dirname(path); up !== "."; up = dirname(up)) rmdirSync(join(this.#site, up));
    } catch {
      // A folder that still holds something stays.
    }
  }
}
