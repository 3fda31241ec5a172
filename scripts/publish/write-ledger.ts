/** Writes a ledger so that no reader of the file sees half of it: beside its place first, then into it. */
import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type FileChange, type ReadyChange, readyChange } from "../files/change-files.ts";
import { isRunning } from "../files/is-running.ts";
import { refusalOf } from "../files/output-refused.ts";
import { LARGEST_LEDGER } from "../read/decode.ts";
import { readBytes } from "../read/file.ts";
import { LEDGER } from "../read/read.ts";

/** The ledger alone. */
export function readyFile(root: string, text: string): ReadyChange {
  const staged = stageLedger(root, text);
  return {
    carryOut: () => renameSync(staged, join(root, LEDGER)),
    giveUp: () => rmSync(staged, { force: true }),
  };
}

/** The ledger with the versions that it speaks of: both or neither, whenever somebody pulls the plug. */
export function readyWith(root: string, text: string, changes: readonly FileChange[]): ReadyChange {
  const found = readBytes(root, LEDGER, LARGEST_LEDGER);
  const before = found instanceof Uint8Array ? Uint8Array.from(found) : undefined;
  const ledger = { path: LEDGER, bytes: Buffer.from(text), before };
  return readyChange(root, [ledger, ...changes], { kind: "publication" });
}

/**
 * Replaces the ledger below `root` by a rename: whoever reads it has the old one or the new one.
 * @throws OutputRefused for what the file system says; then the old one is as it was.
 */
export function writeLedger(root: string, text: string): void {
  try {
    renameSync(stageLedger(root, text), join(root, LEDGER));
  } catch (error) {
    throw refusalOf(join(root, LEDGER), error) ?? error;
  }
}

/** Writes a ledger beside its place, to the last byte. Returns where. */
function stageLedger(root: string, text: string): string {
  const prefix = `.${LEDGER}.`;
  for (const name of readdirSync(root)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) rmSync(join(root, name), { force: true });
  }
  const staged = join(root, `${prefix}${process.pid}`);
  rmSync(staged, { force: true });
  const { O_WRONLY, O_CREAT, O_EXCL } = constants;
  const handle = openSync(staged, O_WRONLY | O_CREAT | O_EXCL, 0o644);
  try {
    writeAll(handle, Buffer.from(text, "utf8"));
    fsyncSync(handle);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return staged;
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}
