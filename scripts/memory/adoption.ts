/** Takes files that were just written into memory. */
import { readFileSync, statSync } from "node:fs";
import { sha256Of } from "../read/file.ts";
import { Objects } from "./objects.ts";
import type { KeptFile } from "./site-record.ts";

export class Adoption {
  readonly #objects: Objects;

  /** `objects` is the folder of files by their content. */
  constructor(objects: string) {
    this.#objects = new Objects(objects);
  }

  /** Keeps a file, and says what it is. */
  adopt(path: string): KeptFile & { readonly bytes: Buffer } {
    const bytes = readFileSync(path);
    const sha256 = sha256Of(bytes);
    this.#objects.keep(path, sha256);
    return { bytes, sha256, size: bytes.length, time: statSync(path).mtimeMs };
  }
}
