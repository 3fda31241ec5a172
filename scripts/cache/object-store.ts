/** Files by their content, each under the name of its SHA-256: what was once made is taken from here. */
import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { linkOrCopy } from "../files/link.ts";
import { sha256Of } from "../read/file.ts";
import type { KeptFile } from "./site-record.ts";

/** The folder of the store below the folder `cache`. */
export function objectsIn(cache: string): string {
  return join(cache, "objects");
}

/** Where the store, a folder, keeps a file of this content. */
export function objectPath(objects: string, sha256: string): string {
  return join(objects, sha256.slice(0, 2), sha256.slice(2));
}

/** Milliseconds that a file which nobody names yet is left alone: another build may be about to name it. */
const GRACE = 3_600_000;

export class ObjectStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a file. Where that fails, a later build makes the file again, and nothing else is lost. */
  keep(file: string, sha256: string): void {
    const object = this.#pathOf(sha256);
    try {
      linkOrCopy(file, object);
    } catch {
      // What cannot be cached is made again by the next build; this one goes on.
    }
  }

  /**
   * Puts a file where it is asked for; false when it is not here. One that was written since it was recorded is
   * hashed again: whoever writes into a published file writes into the same file here, and a restored folder
   * may hold anything.
   */
  bring({ sha256, size, time }: KeptFile, to: string): boolean {
    const object = this.#pathOf(sha256);
    try {
      const found = lstatSync(object);
      const isIntact = found.isFile() && found.size === size && found.mtimeMs === time;
      if (!isIntact && sha256Of(readFileSync(object)) !== sha256) {
        rmSync(object, { force: true });
        return false;
      }
      linkOrCopy(object, to);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes what `isReferenced` does not know and what has stood here for an hour before `now`, in milliseconds. */
  sweep(isReferenced: (sha256: string) => boolean, now: number): void {
    for (const part of readdirSync(this.#folder)) {
      for (const rest of readdirSync(join(this.#folder, part))) {
        if (isReferenced(part + rest)) continue;
        const path = join(this.#folder, part, rest);
        const found = lstatSync(path, { throwIfNoEntry: false });
        if (found !== undefined && found.ctimeMs < now - GRACE) rmSync(path, { force: true });
      }
    }
  }

  #pathOf(sha256: string): string {
    return objectPath(this.#folder, sha256);
  }
}
