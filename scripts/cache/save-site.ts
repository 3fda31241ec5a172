/** Records a site once it stands in its place, and gives back what no record names then. */
import { dirname, join } from "node:path";
import { CHECK, MANIFEST, SIGNATURE } from "../publish/manifest.ts";
import type { ObjectStore } from "./object-store.ts";
import {
  filesOf,
  folderIdOf,
  isSameFolder,
  type SiteFiles,
  type SiteRecord,
  writeRecord,
} from "./site-record.ts";
import { differences, foldersOf, hashFolders, stateOf } from "./site-state.ts";
import { clearStandbys, referencedIn } from "./unreferenced.ts";

/** Files that may pile up unreferenced before they are looked for: looking costs as much as there are files. */
const SWEEP_AFTER = 500;

/** Where a site is recorded, and beside what. */
export interface Saving {
  /** The file of the record. */
  readonly file: string;
  /** What was recorded of the site before, if anything was. */
  readonly before: SiteRecord | undefined;
  /** Where the site before may stand. */
  readonly standby: string;
  /** Files by their content. */
  readonly objects: ObjectStore;
  /** True where the recorded site is not here: on a fresh machine all files look new, and nobody else is building. */
  readonly isRestored: boolean;
  /** Hears what was recorded. */
  readonly onSaved: (record: SiteRecord) => void;
}

/** Records the site that stands at `output`, and the one before it as the standby site if it was kept. `key` is of all that went into it. */
export function saveSite(
  { key, pages, volumes, search }: SiteFiles & Pick<SiteRecord, "key">,
  output: string,
  { file, before, standby, objects, isRestored, onSaved }: Saving,
): void {
  try {
    const isKept = before !== undefined && isSameFolder(standby, before.live);
    const site = { pages, volumes, search };
    const stale = isKept ? differences(before, site) : [];
    const manifest = stateOf(join(output, MANIFEST));
    if (manifest === undefined) return;
    const record = {
      key,
      ...site,
      live: folderIdOf(output),
      folders: foldersOf(output, filesOf(site)),
      manifest,
      signature: stateOf(join(output, SIGNATURE)),
      check: stateOf(join(output, CHECK)),
      standby: isKept ? folderIdOf(standby) : undefined,
      standbyFolders: isKept ? hashFolders(site, stale, (path) => before.folders.get(path)) : "",
      stale,
    };
    const now = writeRecord(file, record);
    onSaved(record);
    if (isKept && stale.length < SWEEP_AFTER) return;
    clearStandbys(dirname(standby), dirname(file));
    objects.sweep(referencedIn(dirname(file)), isRestored ? Number.POSITIVE_INFINITY : now);
  } catch {
    // What cannot be cached is made again by the next build; this one goes on.
  }
}
