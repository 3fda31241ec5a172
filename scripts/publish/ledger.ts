/** Keeps the ledger of an archive after a publication, and writes it so that no reader of the file sees half of it. */
import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { factsOf, findFacts } from "../check/facts.ts";
import { formatLedger, type Ledger, parseLedger } from "../check/ledger.ts";
import type { Briefing } from "../check/parse.ts";
import { visibleTextOf } from "../check/visible-text.ts";
import type { Instant } from "../read/dates.ts";
import { LARGEST_LEDGER } from "../read/decode.ts";
import { readSource, readText } from "../read/file.ts";
import { LEDGER } from "../read/read.ts";
import type { Visible } from "../withhold/withhold.ts";
import { isRunning } from "./is-running.ts";
import { record } from "./record.ts";

/** How many lines are new and how many changed, or why the ledger could not be kept. */
export type Kept =
  | { readonly added: number; readonly changed: number }
  | { readonly failed: string };

/**
 * Records in the ledger below `root` what the public can see since `now`. The site is in place by then, so a
 * ledger that cannot be written is told and ends no build; the next build records the same.
 */
export function keepLedger(
  root: string,
  { briefings, settings }: Pick<Visible, "briefings" | "settings">,
  now: Instant,
): Kept {
  try {
    // Read again: a mark may have been set while the site was built.
    const ledger = readLedger(root);
    if ("failed" in ledger) return ledger;
    const of = (briefing: Briefing) => factsInFile(root, briefing, settings.lang);
    return writeChanges(root, ledger, record(ledger, { briefings, now, factsOf: of }));
  } catch (error) {
    return failureOf(error);
  }
}

/** The lines that a publication of these briefings would add to the ledger or change in it, as text. */
export function ledgerLines(
  root: string,
  { briefings, settings }: Pick<Visible, "briefings" | "settings">,
  now: Instant,
): string {
  const before = readLedger(root);
  if ("failed" in before) throw new Error(`ledger.ndjson cannot be read: ${before.failed}`);
  const of = (briefing: Briefing) => factsInFile(root, briefing, settings.lang);
  const after = record(before, { briefings, now, factsOf: of });
  return formatLedger(new Map([...after].filter(([id, line]) => before.get(id) !== line)));
}

/** Takes lines into the ledger below `root` that others recorded; each replaces the one of its briefing. */
export function takeLedgerLines(root: string, texts: readonly string[]): Kept {
  try {
    const ledger = readLedger(root);
    if ("failed" in ledger) return ledger;
    const after = new Map(ledger);
    for (const text of texts) {
      const { ledger: lines, diagnostics } = parseLedger({ path: LEDGER, text });
      if (diagnostics[0] !== undefined) return { failed: diagnostics[0].message };
      // The number of a line is that of the file which it stood in.
      for (const [id, { number: _, ...line }] of lines) {
        const { number: __, ...known } = ledger.get(id) ?? { number: 0 };
        // Merged once more, the same parts change nothing.
        if (JSON.stringify(known) !== JSON.stringify(line)) after.set(id, line);
      }
    }
    return writeChanges(root, ledger, after);
  } catch (error) {
    return failureOf(error);
  }
}

function writeChanges(root: string, before: Ledger, after: Ledger): Kept {
  const added = after.size - before.size;
  const changed = [...before].filter(([id, line]) => after.get(id) !== line).length;
  if (added + changed > 0) writeLedger(root, formatLedger(after));
  return { added, changed };
}

function failureOf(error: unknown): Kept {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { failed: code };
}

/**
 * Replaces the ledger below `root` by a rename: whoever reads it has the old one or the new one.
 * @throws the file system's error; then the old one is as it was.
 */
export function writeLedger(root: string, text: string): void {
  const prefix = `.${LEDGER}.`;
  for (const name of readdirSync(root)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) rmSync(join(root, name), { force: true });
  }
  const staged = join(root, `${prefix}${process.pid}`);
  rmSync(staged, { force: true });
  try {
    const { O_WRONLY, O_CREAT, O_EXCL } = constants;
    const handle = openSync(staged, O_WRONLY | O_CREAT | O_EXCL, 0o644);
    try {
      writeAll(handle, Buffer.from(text, "utf8"));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(staged, join(root, LEDGER));
  } finally {
    rmSync(staged, { force: true });
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

/** The ledger, empty where there is none yet, or why it cannot be read. */
function readLedger(root: string): Ledger | { failed: string } {
  if (lstatSync(join(root, LEDGER), { throwIfNoEntry: false }) === undefined) return new Map();
  const text = readText(root, LEDGER, LARGEST_LEDGER);
  if (typeof text !== "string") return { failed: text.message };
  const { ledger, diagnostics } = parseLedger({ path: LEDGER, text });
  return diagnostics[0] === undefined ? ledger : { failed: diagnostics[0].message };
}

function factsInFile(root: string, { path, id, day, sha256, meta }: Briefing, lang: string) {
  const file = readSource(root, { path, id, day });
  if ("ruleId" in file || file.sha256 !== sha256) return undefined;
  return factsOf(findFacts(visibleTextOf(meta, file.text), meta.lang ?? lang));
}
