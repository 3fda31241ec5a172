/** Publishes the diagnostics of an editor's archives, soon after each keystroke and each change on disk. */
import { watch } from "chokidar";
import type { Documents } from "./documents.ts";
import type { OpenArchive } from "./open-archive.ts";
import { TextLines } from "./positions.ts";
import { diagnosticItem } from "./protocol.ts";

/** Milliseconds without a change after which the archives are checked. */
const PAUSE = 150;

export class DiagnosticsPublisher {
  readonly #documents: Documents;
  readonly #notify: (method: string, params: unknown) => void;
  readonly #watchers = new Map<OpenArchive, ReturnType<typeof watch>>();
  /** Archives of which something changed on disk. */
  readonly #changed = new Set<OpenArchive>();
  /** What was published for each file, so that only what is new is published again. */
  readonly #published = new Map<string, string>();
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
      this.publishSoon();
    });
    this.#watchers.set(archive, watcher);
  }

  publishSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#publishAll(), PAUSE);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all([...this.#watchers.values()].map((watcher) => watcher.close()));
  }

  #publishAll(): void {
    try {
      for (const archive of this.#changed) archive.reload();
      this.#changed.clear();
      const found = this.#findings();
      const silent = [...this.#published.keys()].filter((uri) => !found.has(uri));
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
    if (this.#published.get(uri) === text) return;
    if (diagnostics.length === 0) this.#published.delete(uri);
    else this.#published.set(uri, text);
    this.#notify("textDocument/publishDiagnostics", { uri, diagnostics });
  }
}
