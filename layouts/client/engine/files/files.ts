/** Reads the files of the search, each of them once; what could not be read is tried again when it is wanted again. */

/** The text of a file below the site's root, past the browser's cache if it must be fresh. @throws {NoSuchFile} */
export type ReadFile = (path: string, isFresh?: boolean) => Promise<string>;

/** The host answered, and has no such file: the site may have been built anew since the page was opened. */
export class NoSuchFile extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`There is no ${path}.`);
    this.path = path;
  }
}

export class Files {
  readonly #read: ReadFile;
  readonly #kept = new Map<string, Promise<string>>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  text(path: string): Promise<string> {
    const known = this.#kept.get(path);
    if (known !== undefined) return known;
    const text = this.#read(path);
    this.#kept.set(path, text);
    text.catch(() => this.#kept.delete(path));
    return text;
  }

  /** Forgets a file that is large and will hardly be wanted again. */
  forget(path: string): void {
    this.#kept.delete(path);
  }
}
