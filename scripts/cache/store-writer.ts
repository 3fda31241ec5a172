/** Writes files of a site, and keeps each in the store by its content. */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { sha256Of } from "../read/file.ts";
import { ObjectStore } from "./object-store.ts";
import type { KeptFile } from "./site-record.ts";

export class StoreWriter {
  readonly #objects: ObjectStore;

  /** `objects` is the folder of files by their content. */
  constructor(objects: string) {
    this.#objects = new ObjectStore(objects);
  }

  /** Writes a file of a site and keeps it in the store. */
  write(path: string, content: string | Uint8Array): KeptFile {
    const bytes = Buffer.from(content);
    makeFolder(dirname(path));
    // In the standby site this name may be a hard link of a file that readers are shown now: it is not written into.
    rmSync(path, { force: true });
    writeFileSync(path, bytes);
    return this.#record(path, bytes);
  }

  /** Keeps a file that is there already, and says what it is. */
  keep(path: string): KeptFile & { readonly bytes: Buffer } {
    const bytes = readFileSync(path);
    return { ...this.#record(path, bytes), bytes };
  }

  #record(path: string, bytes: Buffer): KeptFile {
    const sha256 = sha256Of(bytes);
    this.#objects.keep(path, sha256);
    return { sha256, size: bytes.length, time: statSync(path).mtimeMs };
  }
}
