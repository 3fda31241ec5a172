/** A desk whose site is built again and again with one cache, beside sites of it that are built from nothing. */
import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Published } from "../../scripts/build/build.ts";
import type { ReadersBuild } from "../../scripts/build/options.ts";
import { formatDiagnostic } from "../../scripts/diagnostics/print.ts";
import type { Pool } from "../../scripts/processes/pool.ts";
import { buildAt, bytesOf, type Place } from "./building.ts";
import { temporary } from "./cli.ts";
import {
  type Desk,
  filesOfDesk,
  idOf,
  type Manuscript,
  openDesk,
  tidyDesk,
  writeDesk,
} from "./desk.ts";
import { filesOf } from "./pages.ts";

type More = Partial<ReadersBuild>;

/** Sites that were built from nothing, by all that went into them. */
const CLEAN = new Map<string, readonly string[]>();

export class CachedSite implements Place {
  readonly #place = temporary();
  readonly folder = this.#place.folder;
  readonly briefings = join(this.folder, "briefings");
  readonly cache = join(this.folder, "cache");
  /** In a folder of its own: what is left behind stands beside it. */
  readonly output = join(this.folder, "public", "site");
  readonly desk: Desk = openDesk();
  readonly #workers: Pool;
  #held = new Map<string, string>();

  constructor(workers: Pool) {
    this.#workers = workers;
    mkdirSync(join(this.folder, "public"));
    this.write();
  }

  /** Puts the desk's files on the disk. */
  write(): void {
    tidyDesk(this.desk);
    const files = filesOfDesk(this.desk);
    writeDesk(this.briefings, files, this.#held);
    this.#held = files;
  }

  /** Changes one briefing of the desk. */
  edit(id: string, change: Partial<Manuscript>): void {
    const found = this.desk.manuscripts.find((manuscript) => idOf(manuscript) === id);
    if (found === undefined) throw new Error(`The desk has no ${id}.`);
    Object.assign(found, change);
    this.write();
  }

  /** Builds what is written. @throws when it is refused. */
  async build(more: More = {}, place: Partial<Place> = {}): Promise<Published> {
    const { briefings, output, cache } = this;
    const at = { briefings, output, cache, ...place };
    const { site, diagnostics } = await buildAt(at, this.#workers, more);
    if (site === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
    return site;
  }

  /** The bytes of a site of the same that is built from nothing: once for all tests of a file that come to these briefings. */
  async clean(more: More = {}): Promise<readonly string[]> {
    const key = JSON.stringify([more, [...this.#held]]);
    // A publication also writes the ledger, each time.
    const known = more.isPublication ? undefined : CLEAN.get(key);
    const bytes = known ?? (await this.#buildClean(more));
    CLEAN.set(key, bytes);
    return bytes;
  }

  async #buildClean(more: More): Promise<string[]> {
    const folder = join(this.folder, "clean");
    rmSync(folder, { recursive: true, force: true });
    const output = join(folder, "site");
    await this.build(more, { output, cache: join(folder, "cache") });
    return bytesOf(output);
  }

  bytes(output = this.output): string[] {
    return bytesOf(output);
  }

  remove(): void {
    this.#place.remove();
  }
}

/** Inode and time of last change of every file of a site, by path. */
export function standingOf(site: string): Map<string, string> {
  return new Map(
    filesOf(site).map((path) => {
      const { ino, mtimeMs } = lstatSync(join(site, path));
      return [path, `${ino} ${mtimeMs}`];
    }),
  );
}

/** The pages and indexes of a site that are other files than they were, the manifest apart. */
export function madeAnew(site: string, before: ReadonlyMap<string, string>): string[] {
  return [...standingOf(site)]
    .filter(
      ([path, standing]) =>
        !/^(?:manifest|check)\.json$/.test(path) && before.get(path) !== standing,
    )
    .map(([path]) => path);
}
