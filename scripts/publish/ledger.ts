/** Keeps the ledger of an archive after a publication, and writes it so that no reader of the file sees half of it. */
import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Briefing } from "../check/briefing.ts";
import { factsOf, findFacts } from "../check/ledger/facts.ts";
import { formatLedger, type Ledger, parseLedger, type Seal } from "../check/ledger/ledger.ts";
import { unreadable } from "../check/ledger/seal.ts";
import { visibleTextOf } from "../check/ledger/visible-text.ts";
import type { Settings } from "../config.ts";
import type { ReadyChange } from "../files/change-files.ts";
import { OutputRefused, refusalOf } from "../files/output-refused.ts";
import type { Instant } from "../read/dates.ts";
import { LARGEST_LEDGER } from "../read/decode.ts";
import { readSource, readText } from "../read/file.ts";
import type { BriefingId } from "../read/identity.ts";
import { LEDGER } from "../read/read.ts";
import type { Visible } from "../withhold/withhold.ts";
import {
  findReplaced,
  type KeptVersions,
  keepVersions,
  type TextBefore,
  type VersionSources,
} from "./kept-versions.ts";
import { record } from "./record.ts";
import { readyFile, readyWith } from "./write-ledger.ts";

/** How many lines are new and how many changed, or why the ledger could not be kept. */
export type LedgerOutcome =
  | {
      readonly added: number;
      readonly changed: number;
      /** What became of the texts that were replaced, where the archive keeps them. */
      readonly versions?: Pick<KeptVersions, "kept" | "lost">;
    }
  | { readonly failed: string };

/** A ledger that stands on the disk beside the old one: no full disk keeps it from its place any more. */
export interface ReadyLedger {
  /** Puts it in its place; undefined where it would say just what the old one says. */
  readonly staged: ReadyChange | undefined;
  readonly kept: LedgerOutcome;
  /** Whether the line of a briefing is new or another. */
  readonly isNew: (id: BriefingId) => boolean;
}

/** Publishes the site, then puts a ledger in its place. Where the first fails, the old ledger stays. */
export function whileReady({ staged, kept }: ReadyLedger, publishSite: () => void): LedgerOutcome {
  try {
    publishSite();
    return keep(staged, kept);
  } finally {
    staged?.giveUp();
  }
}

/** When a publication is recorded, and with which key the ledger's names are read and sealed. */
export interface Keeping {
  readonly now: Instant;
  readonly seal?: Seal | undefined;
  /** Where texts that it replaces are looked for; undefined where the archive keeps none. */
  readonly versions?: VersionSources | undefined;
}

/** @throws OutputRefused where the archive asks for names that are sealed, and there is no key. */
export function expectKey({ ledger }: Pick<Settings, "ledger">, seal: Seal | undefined): void {
  if (ledger.names === "clear" || seal !== undefined) return;
  throw new OutputRefused(
    "archive.yaml asks for hashed names in the ledger, and DATELINE_LEDGER_KEY is not set. Nothing was published.",
  );
}

function sealFor({ ledger }: Pick<Settings, "ledger">, seal: Seal | undefined): Seal | undefined {
  return ledger.names === "hashed" ? seal : undefined;
}

/**
 * Readies what the ledger below `root` will say of a publication: what the public can see since `now`.
 * @throws OutputRefused where it cannot be written, which is known before any reader sees the site.
 */
export function readyLedger(root: string, shown: Publishing, keeping: Keeping): ReadyLedger {
  // Read again: a mark may have been set while the site was built.
  return readied(root, keeping.versions, () => ledgersOf(root, shown, keeping));
}

/** The texts that a publication of these briefings would replace. @throws OutputRefused where the ledger cannot be read. */
export function replacedTexts(root: string, shown: Publishing, keeping: Keeping): TextBefore[] {
  const [before, after] = ledgersOf(root, shown, keeping);
  return findReplaced(root, { before, after }, keeping.versions ?? {});
}

/** The lines that a publication of these briefings would add to the ledger or change in it, as text. */
export function ledgerLines(root: string, shown: Publishing, keeping: Keeping): string {
  const [before, after] = ledgersOf(root, shown, keeping);
  // The lines of others are sealed by others, who know what has become of them.
  const mine = new Set(shown.briefings.map(({ id }) => id));
  return formatLedger(
    new Map([...after].filter(([id, line]) => mine.has(id) && before.get(id) !== line)),
  );
}

type Publishing = Pick<Visible, "briefings" | "settings">;

function ledgersOf(
  root: string,
  { briefings, settings }: Publishing,
  { now, seal }: Keeping,
): readonly [before: Ledger, after: Ledger] {
  const before = readNames(root, seal);
  const factsOf = (briefing: Briefing) => factsInFile(root, briefing, settings.lang);
  const sealing = { seal: sealFor(settings, seal), keepsVersions: settings.keep_versions };
  return [before, record(before, { briefings, now, factsOf, ...sealing })];
}

/** The same for lines that others recorded; each replaces the one of its briefing. */
export function readyLedgerLines(
  root: string,
  texts: readonly string[],
  versions?: VersionSources,
): ReadyLedger {
  return readied(root, versions, () => {
    const ledger = readLedger(root);
    const after = new Map(ledger);
    for (const text of texts) {
      const { ledger: lines, diagnostics } = parseLedger({ path: LEDGER, text });
      if (diagnostics[0] !== undefined) throw new OutputRefused(diagnostics[0].message);
      // The number of a line is that of the file which it stood in.
      for (const [id, { number: _, ...line }] of lines) {
        const { number: __, ...known } = ledger.get(id) ?? { number: 0 };
        // Merged once more, the same parts change nothing.
        if (JSON.stringify(known) !== JSON.stringify(line)) after.set(id, line);
      }
    }
    return [ledger, after];
  });
}

function readied(
  root: string,
  sources: VersionSources | undefined,
  make: () => readonly [before: Ledger, after: Ledger],
): ReadyLedger {
  try {
    const [before, after] = make();
    const added = after.size - before.size;
    const changed = [...before].filter(([id, line]) => after.get(id) !== line).length;
    const isNew = (id: BriefingId) => before.get(id) !== after.get(id);
    const counts = { added, changed };
    if (added + changed === 0) return { staged: undefined, kept: counts, isNew };
    const text = formatLedger(after);
    if (sources === undefined) return { staged: readyFile(root, text), kept: counts, isNew };
    const { changes, ...versions } = keepVersions(root, { before, after }, sources);
    const staged = changes.length === 0 ? readyFile(root, text) : readyWith(root, text, changes);
    return { staged, kept: { ...counts, versions }, isNew };
  } catch (error) {
    const refusal = refusalOf(join(root, LEDGER), error);
    if (refusal === undefined) throw error;
    throw new OutputRefused(`${refusal.message} Nothing was published.`);
  }
}

/** The site is in place by then: what fails is told, and the next publication records the same. */
function keep(staged: ReadyChange | undefined, kept: LedgerOutcome): LedgerOutcome {
  try {
    staged?.carryOut();
    return kept;
  } catch (error) {
    if (error instanceof OutputRefused) return { failed: error.message };
    return { failed: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** The ledger with its names. @throws OutputRefused where either cannot be read. */
function readNames(root: string, seal: Seal | undefined): Ledger {
  const ledger = readLedger(root, seal);
  const [sealed] = unreadable(ledger);
  if (sealed !== undefined) throw new OutputRefused(`${sealed.message} Nothing was published.`);
  return ledger;
}

/** The ledger, empty where there is none yet. @throws OutputRefused where it cannot be read. */
function readLedger(root: string, seal?: Seal): Ledger {
  if (lstatSync(join(root, LEDGER), { throwIfNoEntry: false }) === undefined) return new Map();
  const text = readText(root, LEDGER, LARGEST_LEDGER);
  const refuse = (why: string) =>
    new OutputRefused(`${join(root, LEDGER)} cannot be read: ${why} Nothing was published.`);
  if (typeof text !== "string") throw refuse(text.message);
  const { ledger, diagnostics } = parseLedger({ path: LEDGER, text }, seal);
  if (diagnostics[0] !== undefined) throw refuse(diagnostics[0].message);
  return ledger;
}

function factsInFile(root: string, { path, id, day, sha256, meta }: Briefing, lang: string) {
  const file = readSource(root, { path, id, day });
  if ("ruleId" in file || file.sha256 !== sha256) return undefined;
  return factsOf(findFacts(visibleTextOf(meta, file.text), meta.lang ?? lang));
}
