/** Files by their content, each under the name of its SHA-256: what was once made is taken from here. */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { linkOrCopy } from "./link.ts";

/** Milliseconds that a file which nobody names yet is left alone: another build may be about to name it. */
const GRACE = 3_600_000;

export class Objects {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes in a file. What cannot be kept costs a later build its memory, and nothing else. */
  keep(file: string, sha256: string): void {
    const object = this.#pathOf(sha256);
    try {
      linkOrCopy(file, object);
    } catch {
      // Remembering is no part of the work.
    }
  }

  /**
   * Puts a file where it is asked for; false when it is not here. Its bytes are hashed again: whoever writes
   * into a published file writes into the same file here, and a restored folder may be anything.
   */
  bring(sha256: string, to: string): boolean {
    const object = this.#pathOf(sha256);
    try {
      if (createHash("sha256").update(readFileSync(object)).digest("hex") !== sha256) {
        rmSync(object, { force: true });
        return false;
      }
      linkOrCopy(object, to);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes what `isNamed` does not know and what has stood here for an hour before `now`, in milliseconds. */
  sweep(isNamed: (sha256: string) => boolean, now: number): void {
    for (const part of readdirSync(this.#folder)) {
      for (const rest of readdirSync(join(this.#folder, part))) {
        if (isNamed(part + rest)) continue;
        const path = join(this.#folder, part, rest);
        const found = lstatSync(path, { throwIfNoEntry: false });
        if (found !== undefined && found.ctimeMs < now - GRACE) rmSync(path, { force: true });
      }
    }
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2));
  }
}
