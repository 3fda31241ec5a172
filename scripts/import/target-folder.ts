/** Writes into the archive's folder: new files only, never over one, never through a symbolic link. */
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import { LARGEST_FILE } from "../read/decode.ts";
import { readNamed } from "../read/named-file.ts";
import { codeOf, ImportError } from "./import-error.ts";

/** `same` and `other`: a file was there already, with these bytes or others. It is untouched. */
export type WriteOutcome = "written" | "same" | "other";

export class TargetFolder {
  readonly #root: string;
  readonly #checked = new Set<string>();

  /** Makes the folder when it is absent. */
  constructor(path: string) {
    try {
      makeFolder(path);
      this.#root = realpathSync(path);
    } catch (error) {
      throw new ImportError(
        `The folder ${path} cannot be made (${codeOf(error)}). Choose another with --into.`,
      );
    }
  }

  /** Writes a file of ours (`2025/2025-06-12-slug.md`) unless there is one. */
  write(path: string, bytes: Uint8Array): WriteOutcome {
    this.#prepare(dirname(path));
    const file = join(this.#root, path);
    let handle: number;
    try {
      // `x` refuses any existing name, a dangling link too.
      handle = openSync(file, "wx");
    } catch (error) {
      if (codeOf(error) === "EEXIST") return this.#compare(path, bytes);
      throw new ImportError(`${file} cannot be written (${codeOf(error)}).`);
    }
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      closeSync(handle);
      return "written";
    } catch (error) {
      // Half a briefing would be kept as if it were whole; only what was opened here is taken away.
      closeSync(handle);
      rmSync(file, { force: true });
      throw new ImportError(
        `${file} cannot be written (${codeOf(error)}). What was written before it is kept.`,
      );
    }
  }

  /** The bytes of a file of ours, one more than it may have where it has more, or undefined when there is none. */
  read(path: string): Uint8Array | undefined {
    const stats = lstatSync(join(this.#root, path), { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isFile())
      throw new ImportError(`${path} is no regular file. Put the file itself there, or delete it.`);
    return readNamed(join(this.#root, path), LARGEST_FILE);
  }

  #compare(path: string, bytes: Uint8Array): WriteOutcome {
    const stats = lstatSync(join(this.#root, path));
    if (!stats.isFile() || stats.size !== bytes.length) return "other";
    return readFileSync(join(this.#root, path)).equals(bytes) ? "same" : "other";
  }

  #prepare(below: string): void {
    if (below === "." || this.#checked.has(below)) return;
    const folder = join(this.#root, below);
    try {
      mkdirSync(folder);
    } catch (error) {
      if (codeOf(error) !== "EEXIST")
        throw new ImportError(`The folder ${folder} cannot be made (${codeOf(error)}).`);
    }
    // A link could lead anywhere: what is written stays inside the folder that was named.
    if (!lstatSync(folder).isDirectory()) {
      throw new ImportError(
        `${folder} is a symbolic link or a file. Put a folder there, or delete it.`,
      );
    }
    this.#checked.add(below);
  }
}
