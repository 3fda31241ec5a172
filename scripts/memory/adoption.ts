/** Takes files of a site into memory as they are written. */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { sha256Of } from "../read/file.ts";
import { Objects } from "./objects.ts";
import type { KeptFile } from "./site-record.ts";

export class Adoption {
  readonly #objects: Objects;

  /** `objects` is the folder of files by their content. */
  constructor(objects: string) {
    this.#objects = new Objects(objects);
  }

  /** Writes a file of a site and keeps it. */
  write(path: string, content: string | Uint8Array): KeptFile {
    const bytes = Buffer.from(content);
    makeFolder(dirname(path));
    // In a spare it has the bytes of the site that is read now.
    rmSync(path, { force: true });
    writeFileSync(path, bytes);
    return this.#keep(path, bytes);
  }

  /** Keeps a file, and says what it is. */
  adopt(path: string): KeptFile & { readonly bytes: Buffer } {
    const bytes = readFileSync(path);
    return { ...this.#keep(path, bytes), bytes };
  }

  #keep(path: string, bytes: Buffer): KeptFile {
    const sha256 = sha256Of(bytes);
    this.#objects.keep(path, sha256);
    return { sha256, size: bytes.length, time: statSync(path).mtimeMs };
  }
}
