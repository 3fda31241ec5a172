/** Finds what no record refers to any more, so that its place can be given back. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOf, readRecord, recordFile, type SiteRecord } from "./site-record.ts";

/** Removes the standby sites of sites that are no longer recorded. */
export function clearStandbys(standbys: string, records: string): void {
  if (!existsSync(standbys)) return;
  for (const name of readdirSync(standbys))
    if (!existsSync(recordFile(dirname(records), name)))
      rmSync(join(standbys, name), { recursive: true, force: true });
}

/** The contents that a record refers to: of the files of its site, and of the tables that are in the store alone. */
export function contentsOf(record: SiteRecord): Set<string> {
  const files = [...filesOf(record)].map(([, { sha256 }]) => sha256);
  const tables = [...record.volumes.values()].map(({ table }) => table.sha256);
  return new Set([...files, ...tables]);
}

/** Which contents the records in a folder refer to. */
export function referencedIn(folder: string): (sha256: string) => boolean {
  const referenced = new Set<string>();
  for (const name of readdirSync(folder)) {
    const record = readRecord(join(folder, name));
    for (const sha256 of record === undefined ? [] : contentsOf(record)) referenced.add(sha256);
  }
  return (sha256) => referenced.has(sha256);
}
