/** The site that was recorded last: what is known of its files, and whether a folder is still that site. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { CHECK, MANIFEST, SIGNATURE } from "../publish/manifest.ts";
import {
  filesOf,
  isSameFolder,
  type KeptPage,
  type KeptSearch,
  type KeptVolume,
  type SiteRecord,
} from "./site-record.ts";
import { hashFolders, isIntact } from "./site-state.ts";

/** Where nothing was recorded, it holds nothing, and no folder is that site. */
export class SiteBefore {
  readonly record: SiteRecord | undefined;

  constructor(record: SiteRecord | undefined) {
    this.record = record;
  }

  /** What is recorded of a page, whether or not it can be taken over. */
  page(path: string): KeptPage | undefined {
    return this.record?.pages.get(path);
  }

  /** Paths of the pages that were made of this. */
  pathsOf(key: string): string[] {
    const pages = [...(this.record?.pages ?? [])];
    return pages.flatMap(([path, page]) => (page.key === key ? [path] : []));
  }

  /** The search index of a volume. */
  volume(name: string): KeptVolume | undefined {
    return this.record?.volumes.get(name);
  }

  /** What the search page read by this name. */
  search(name: string): KeptSearch | undefined {
    return this.record?.search.get(name);
  }

  /** True when the site at `output` is the recorded one and nobody has added or removed a file since. */
  isAsLeft(output: string): boolean {
    if (this.record === undefined || !isSameFolder(output, this.record.live)) return false;
    return [...this.record.folders].every(([path, time]) => timeOf(output, path) === time);
  }

  /**
   * True when a folder is the site before the recorded one, and nobody has added or removed a file since it was
   * published: what is brought up to date must hold nothing that no record names. Its inode alone is no proof,
   * for a later folder may get the same, and another site may have been copied into it.
   */
  isStandby(folder: string): boolean {
    const { record } = this;
    if (record === undefined || !isSameFolder(folder, record.standby)) return false;
    const times = hashFolders(record, record.stale, (path) => timeOf(folder, path));
    return times === record.standbyFolders;
  }

  /** What is recorded, where it was made of just this and stands at `output` untouched. */
  at(output: string, key: string): SiteRecord | undefined {
    return this.record?.key === key && this.#isUntouched(output, this.record)
      ? this.record
      : undefined;
  }

  /** True when the site is as it was left: its manifest, its signature and every file, too. */
  #isUntouched(output: string, record: SiteRecord): boolean {
    if (!this.isAsLeft(output)) return false;
    if (!isIntact(join(output, MANIFEST), record.manifest)) return false;
    if (!isIntact(join(output, SIGNATURE), record.signature)) return false;
    if (!isIntact(join(output, CHECK), record.check)) return false;
    for (const [path, file] of filesOf(record))
      if (!isIntact(join(output, path), file)) return false;
    return true;
  }
}

/** When a folder of a site last changed, in milliseconds; undefined where there is none. */
function timeOf(site: string, path: string): number | undefined {
  return lstatSync(join(site, path), { throwIfNoEntry: false })?.mtimeMs;
}
