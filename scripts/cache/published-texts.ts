/** The texts that were published last, for an archive that keeps the ones before: safe to delete, as all that is cached. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../files/make-folder.ts";
import type { BriefingId } from "../read/identity.ts";

export class PublishedTexts {
  readonly #folder: string;

  /** `cache` is the folder; `name` is the archive's. */
  constructor(cache: string, name: string) {
    this.#folder = join(cache, "texts", name);
  }

  /** The text of a briefing as this machine published it last; undefined where it does not know. */
  lastOf(id: BriefingId): Uint8Array | undefined {
    try {
      return readFileSync(this.#pathOf(id));
    } catch {
      return undefined;
    }
  }

  /**
   * Makes these the texts that were published last. Only those that `isNew` names, or that are not there, are asked of
   * `read`; what that does not give is forgotten.
   */
  keep(
    ids: ReadonlySet<BriefingId>,
    isNew: (id: BriefingId) => boolean,
    read: (id: BriefingId) => Uint8Array | undefined,
  ): void {
    try {
      makeFolder(this.#folder);
      const there = new Set(readdirSync(this.#folder));
      for (const id of ids) {
        if (there.delete(`${id}.md`) && !isNew(id)) continue;
        const bytes = read(id);
        if (bytes === undefined) rmSync(this.#pathOf(id), { force: true });
        else writeFileSync(this.#pathOf(id), bytes);
      }
      for (const name of there) rmSync(join(this.#folder, name), { force: true });
    } catch {
      // What cannot be cached is looked for in Git by the next publication.
    }
  }

  #pathOf(id: BriefingId): string {
    return join(this.#folder, `${id}.md`);
  }
}
