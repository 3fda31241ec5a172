/** The site that is being built: what is as it was in the one before is taken over, and the rest is added. */
import { join } from "node:path";
import { fileOf } from "../render/address.ts";
import { FOLDERS, PATHS } from "../site-plan.ts";
import { ObjectStore, objectsIn } from "./object-store.ts";
import { Placement } from "./placement.ts";
import { type Saving, saveSite } from "./save-site.ts";
import { SiteBefore } from "./site-before.ts";
import {
  filesOf,
  folderIdOf,
  type KeptFile,
  type KeptPage,
  type KeptSearch,
  type KeptVolume,
  recordFile,
  type SiteRecord,
  standbyIn,
} from "./site-record.ts";

/** Where the search indexes stand in a site, and what the search page reads, whose own page is a page. */
const isOfSearch = (path: string) =>
  path.startsWith(FOLDERS.indexes) ||
  (path.startsWith(FOLDERS.search) && path !== fileOf(PATHS.search));

export interface SiteCacheOptions {
  /** The folder of the cache. */
  readonly folder: string;
  /** The name of the site in it. */
  readonly name: string;
  /** What was recorded of the site before, if anything was. */
  readonly before: SiteRecord | undefined;
  /** True when this process wrote all of the standby site, so that no file is looked at again: 0.1 s for 22,000. */
  readonly isTrusted: boolean;
  /** Hears what was recorded. */
  readonly onSaved: (record: SiteRecord) => void;
}

export class SiteCache {
  /** Where files are kept by their content. */
  readonly objects: string;
  /** Where the site before the last may stand, to be brought up to date instead of being deleted. */
  readonly standby: string;
  /** The one that was recorded last. */
  readonly before: SiteBefore;
  readonly #placement: Placement;
  readonly #saving: Saving;
  readonly #store: ObjectStore;
  #tables = "";
  readonly #pages = new Map<string, KeptPage>();
  readonly #volumes = new Map<string, KeptVolume>();
  readonly #search = new Map<string, KeptSearch>();

  constructor({ folder, name, before, isTrusted, onSaved }: SiteCacheOptions) {
    this.objects = objectsIn(folder);
    this.standby = standbyIn(folder, name);
    this.before = new SiteBefore(before);
    const objects = new ObjectStore(this.objects);
    this.#store = objects;
    this.#placement = new Placement({ objects, before, isTrusted });
    const live = before?.live?.path;
    const isRestored = live !== undefined && folderIdOf(live) === undefined;
    const file = recordFile(folder, name);
    const standby = this.standby;
    this.#saving = { file, before, standby, objects, isRestored, onSaved };
  }

  /**
   * Begins to fill the folder `site`: empty, or the standby site, in which most is already as it shall be; and the
   * empty folder `tables`, for what is made of the volumes' words while the site is built.
   */
  begin(site: string, isStandby: boolean, tables: string): void {
    this.#placement.begin(site, isStandby);
    this.#tables = tables;
  }

  /** Where the table of a volume's words stands while the site is built. */
  tableOf(volume: string): string {
    return join(this.#tables, `${volume}.txt`);
  }

  /** The page, put in its place, if it was made of the same before. */
  takePage(path: string, key: string): KeptPage | undefined {
    const before = this.before.page(path);
    const file = before?.key === key ? this.#placement.place(path, before) : undefined;
    if (before === undefined || file === undefined) return undefined;
    const page = file === before ? before : { ...before, time: file.time };
    this.#pages.set(path, page);
    return page;
  }

  /** True when the volume's index, put in its place, is of the same articles as before. */
  takeVolume(name: string, key: string | undefined): boolean {
    const volume = this.before.volume(name);
    if (volume === undefined || volume.key !== key) return false;
    if (!this.#store.bring(volume.table, this.tableOf(name))) return false;
    const files = this.#placement.placeAll(volume.files);
    if (files === undefined) return false;
    this.#volumes.set(name, { ...volume, files });
    return true;
  }

  /** Puts the recorded index of a volume in its place: it may yet prove to be right. Its key; empty when there is none. */
  takeRecordedVolume(name: string): string {
    const key = this.before.volume(name)?.key;
    return key !== undefined && this.takeVolume(name, key) ? key : "";
  }

  /** The same for what the search page reads: what it says, if it was made of the same before. */
  takeSearch(name: string, key: string): string | undefined {
    const search = this.before.search(name);
    if (search === undefined || search.key !== key) return undefined;
    const files = this.#placement.placeAll(search.files);
    if (files === undefined) return undefined;
    this.#search.set(name, { ...search, files });
    return search.says;
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
    const found = this.#pages.size;
    const indexes = this.#volumes.size;
    if (found !== pages) throw new Error(`Made ${found} pages and assets, expected ${pages}.`);
    if (indexes !== volumes) throw new Error(`Made ${indexes} indexes, expected ${volumes}.`);
  }

  /** Removes from a standby site the pages that the site no longer has. To be called before new ones are put into it. */
  clearPages(isWanted: (path: string) => boolean): void {
    this.#placement.clear((path) => !isOfSearch(path) && !isWanted(path));
  }

  /** The same for the files of the search indexes: to be called after the new ones are in place. */
  clearIndexes(): void {
    const indexes = [...this.#volumes.values(), ...this.#search.values()];
    const wanted = new Set(indexes.flatMap(({ files }) => [...files.keys()]));
    this.#placement.clear((path) => isOfSearch(path) && !wanted.has(path));
  }

  /** Records the site once it stands at `output`, and the one before it as the standby site if it was kept. */
  save(output: string, key: string): void {
    const { pages, volumes, search } = this;
    saveSite({ key, pages, volumes, search }, output, this.#saving);
  }
}
