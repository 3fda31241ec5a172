/** Desks on which withheld briefings come and go: folders of briefings, and the sites that are built of them. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ReadersBuild } from "../../scripts/build/options.ts";
import { previewFolder } from "../../scripts/cache/preview-folder.ts";
import { WRITERS } from "../../scripts/config.ts";
import type { Pool } from "../../scripts/processes/pool.ts";
import { buildAt, oneWorker, previewAt } from "./building.ts";
import { temporary } from "./cli.ts";
import { writeDesk } from "./desk.ts";
import type { Files } from "./withheld-frame.ts";
import { treeOf } from "./withheld-tree.ts";

/** A desk of its own: its briefings, its site, and what earlier builds of it remembered. */
export class Workspace {
  readonly folder: string;
  readonly #desks: Desks;
  #held: ReadonlyMap<string, string> = new Map();

  constructor(desks: Desks, name: string) {
    this.#desks = desks;
    this.folder = join(desks.folder, name);
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  write(files: Files): void {
    const now = new Map(Object.entries(files));
    writeDesk(this.at("briefings"), now, this.#held);
    this.#held = now;
  }

  /** Builds the files and lists what came of them. @throws where they are refused. */
  async build(files: Files, more: Partial<ReadersBuild> = {}): Promise<string[]> {
    this.write(files);
    const folders = { briefings: this.at("briefings"), cache: this.at("cache") };
    const output = this.at("site");
    const { site, diagnostics } = await buildAt({ ...folders, output }, this.#desks.workers, more);
    if (site === undefined)
      throw new Error(diagnostics.map(({ file, message }) => `${file}: ${message}`).join("\n"));
    return treeOf(output);
  }
}

/** Makes a preview of everything on a desk, in its folder below the desk's own cache. */
export async function previewOn(workspace: Workspace, workers: Pool): Promise<string> {
  const [briefings, cache] = [workspace.at("briefings"), workspace.at("cache")];
  const output = previewFolder(cache, briefings, WRITERS);
  const { site, diagnostics } = await previewAt({ briefings, cache, output }, workers);
  if (site === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output;
}

/** All desks of a test file, and the process that builds for them. */
export class Desks {
  readonly workers = oneWorker();
  readonly #place = temporary();

  get folder(): string {
    return this.#place.folder;
  }

  open(name: string): Workspace {
    return new Workspace(this, name);
  }

  /** A build from nothing, in a folder that is gone afterwards. */
  async clean(files: Files, more: Partial<ReadersBuild> = {}): Promise<string[]> {
    const workspace = this.open("clean");
    try {
      return await workspace.build(files, more);
    } finally {
      rmSync(workspace.folder, { recursive: true, force: true });
    }
  }

  close(): void {
    this.workers.close();
    this.#place.remove();
  }
}
