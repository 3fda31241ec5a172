/** What no record names any more: its place is given back. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOf, readRecord, recordFile } from "./site-record.ts";

/** Removes the spares of sites that are no longer recorded. */
export function clearSpares(spares: string, records: string): void {
  if (!existsSync(spares)) return;
  for (const name of readdirSync(spares))
    if (!existsSync(recordFile(dirname(records), name)))
      rmSync(join(spares, name), { recursive: true, force: true });
}

/** Which contents the records in a folder name. */
export function namedIn(folder: string): (sha256: string) => boolean {
  const named = new Set<string>();
  for (const name of readdirSync(folder)) {
    const record = readRecord(join(folder, name));
    if (record !== undefined) for (const [, { sha256 }] of filesOf(record)) named.add(sha256);
  }
  return (sha256) => named.has(sha256);
}
