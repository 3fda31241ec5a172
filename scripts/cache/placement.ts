/** The folder that a site is built in, as it fills: known files are put in their places, and what the site no longer has goes. */
import { lstatSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ObjectStore } from "./object-store.ts";
import { filesOf, type KeptFile, type SiteRecord } from "./site-record.ts";
import { isIntact } from "./site-state.ts";

export interface PlacementOptions {
  /** Files by their content. */
  readonly objects: ObjectStore;
  /** What was recorded of the site before, if anything was. */
  readonly before: SiteRecord | undefined;
  /** True when this process wrote all of the standby site. */
  readonly isTrusted: boolean;
}

export class Placement {
  readonly #objects: ObjectStore;
  readonly #before: SiteRecord | undefined;
  readonly #isTrusted: boolean;
  readonly #stale: ReadonlySet<string>;
  #site = "";
  #isStandby = false;

  constructor({ objects, before, isTrusted }: PlacementOptions) {
    this.#objects = objects;
    this.#before = before;
    this.#isTrusted = isTrusted;
    this.#stale = new Set(before?.stale);
  }

  /** Begins to fill the folder `site`: empty, or the standby site, in which most is already as it shall be. */
  begin(site: string, isStandby: boolean): void {
    this.#site = site;
    this.#isStandby = isStandby;
  }

  /** Puts known files in their places; undefined when one is lost. */
  placeAll(known: ReadonlyMap<string, KeptFile>): Map<string, KeptFile> | undefined {
    const files = new Map<string, KeptFile>();
    for (const [path, file] of known) {
      const placed = this.place(path, file);
      if (placed === undefined) return undefined;
      files.set(path, placed);
    }
    return files;
  }

  /** Puts a known file in its place, unless it stands there already; undefined when it is lost. */
  place<Kept extends KeptFile>(path: string, file: Kept): Kept | undefined {
    const to = join(this.#site, path);
    const stands = this.#isStandby && !this.#stale.has(path);
    if (stands && (this.#isTrusted || isIntact(to, file))) return file;
    if (!this.#objects.bring(file, to)) return undefined;
    return { ...file, time: lstatSync(to).mtimeMs };
  }

  /** Removes from a standby site the files that are not wanted any more. */
  clear(isUnwanted: (path: string) => boolean): void {
    for (const path of this.#leftovers()) if (isUnwanted(path)) this.#remove(path);
  }

  /** Every file that may stand in a standby site. */
  #leftovers(): Set<string> {
    if (!this.#isStandby || this.#before === undefined) return new Set();
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
