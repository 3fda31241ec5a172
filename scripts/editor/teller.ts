/** Tells an editor what is wrong in its archives, soon after each keystroke and each change on disk. */
import { watch } from "chokidar";
import type { Documents } from "./documents.ts";
import type { OpenArchive } from "./open-archive.ts";
import { TextLines } from "./positions.ts";
import { diagnosticItem } from "./protocol.ts";

/** Milliseconds without a change after which the archives are checked. */
const PAUSE = 150;

export class Teller {
  readonly #documents: Documents;
  readonly #notify: (method: string, params: unknown) => void;
  readonly #watchers = new Map<OpenArchive, ReturnType<typeof watch>>();
  /** Archives of which something changed on disk. */
  readonly #changed = new Set<OpenArchive>();
  /** What was told of each file, so that only what is new is told again. */
  readonly #told = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(documents: Documents, notify: (method: string, params: unknown) => void) {
    this.#documents = documents;
    this.#notify = notify;
  }

  /** Looks at an archive's folder from now on. */
  watch(archive: OpenArchive): void {
    if (this.#watchers.has(archive)) return;
    const watcher = watch(archive.root, { ignoreInitial: true });
    watcher.on("all", () => {
      this.#changed.add(archive);
      this.tellSoon();
    });
    this.#watchers.set(archive, watcher);
  }

  tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), PAUSE);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([...this.#watchers.values()].map((watcher) => watcher.close()));
  }

  #tell(): void {
    try {
      for (const archive of this.#changed) archive.reload();
      this.#changed.clear();
      const found = this.#findings();
      const silent = [...this.#told.keys()].filter((uri) => !found.has(uri));
      for (const uri of silent) this.#publish(uri, []);
      for (const [uri, diagnostics] of found) this.#publish(uri, diagnostics);
    } catch (error) {
      // A folder that is being moved cannot be read; its next change tells how that ends.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }

  /** Every finding of every archive by the file's address, and an empty list for each open file without any. */
  #findings(): Map<string, readonly object[]> {
    const found = new Map<string, readonly object[]>();
    for (const { uri } of this.#documents.open) found.set(uri, []);
    for (const archive of this.#documents.archives) {
      for (const [path, diagnostics] of archive.diagnostics) {
        const lines = new TextLines(archive.textOf(path));
        const items = diagnostics.map((diagnostic) => diagnosticItem(diagnostic, lines));
        found.set(this.#documents.uriOf(archive, path), items);
      }
    }
    return found;
  }

  #publish(uri: string, diagnostics: readonly object[]): void {
    const text = JSON.stringify(diagnostics);
    if (this.#told.get(uri) === text) return;
    if (diagnostics.length === 0) this.#told.delete(uri);
    else this.#told.set(uri, text);
    this.#notify("textDocument/publishDiagnostics", { uri, diagnostics });
  }
}
