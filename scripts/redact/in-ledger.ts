/** Takes names out of the ledger: what it knows of a briefing becomes what readers see of it now. */

import type { Briefing } from "../check/briefing.ts";
import {
  countsOf,
  FACT_KINDS,
  type FactKind,
  type Facts,
  factsOf,
  findFacts,
  joinCounts,
} from "../check/ledger/facts.ts";
import type { Ledger, LedgerLine } from "../check/ledger/ledger.ts";
import { factsKnown, isMarked, isShown, sealLine } from "../check/ledger/seal.ts";
import { shownNotes } from "../check/ledger/shown-notes.ts";
import { visibleTextOf } from "../check/ledger/visible-text.ts";
import type { Settings } from "../config.ts";
import { sha256Of } from "../read/file.ts";
import type { SitePath } from "../read/identity.ts";
import { wordsOf } from "./name-forms.ts";
import type { StandIn } from "./stand-in.ts";

/** A briefing before and after its names were taken out, each with its file's text. */
export interface Redacted {
  readonly before: { readonly briefing: Briefing; readonly text: string };
  readonly after: { readonly briefing: Briefing; readonly text: string };
  /** Former versions that are kept, by number: the hash of the text where it is another now. */
  readonly versions?: ReadonlyMap<number, string | undefined>;
}

export interface LedgerOptions {
  readonly names: readonly string[];
  readonly standIn: StandIn;
  readonly settings: Pick<Settings, "lang">;
}

/** The ledger without the names, for the briefings that lost them. Pure. */
export function redactLedger(
  ledger: Ledger,
  redacted: readonly Redacted[],
  options: LedgerOptions,
): Ledger {
  const after = new Map(ledger);
  for (const one of redacted) {
    const { before } = one;
    const line = ledger.get(before.briefing.id);
    const facts = factsIn(one.after, options);
    const aliases = new Set<SitePath>(before.briefing.meta.aliases);
    for (const other of ledger.values()) {
      if (other.id === before.briefing.id || !aliases.has(other.address)) continue;
      after.delete(other.id);
      // Nothing leads from an address that names: readers of before find nothing, and nobody is asked for it.
      const tells = options.standIn.find(`${other.id} ${other.address}`).length > 0;
      const { textHash, paragraphs } = one.after.briefing;
      const shown = { ...withoutMark(other), ...formerOf(other, one) };
      const now = { facts, paragraphs, sha256: textHash };
      if (!tells) after.set(other.id, sealed({ ...shown, ...now }));
    }
    if (line === undefined) continue;
    after.delete(line.id);
    after.set(one.after.briefing.id, redactLine(line, one, { ...options, facts }));
  }
  return after;
}

/** Of a former text that is not kept no hash stays either: nobody knows whether a name was in it. */
function formerOf(
  { versions: former }: LedgerLine,
  { versions }: Redacted,
): Pick<LedgerLine, "versions"> {
  if (former === undefined) return {};
  return {
    versions: former.map(({ until, ...hash }, at) => {
      const sha256 = versions?.get(at + 1);
      if (sha256 !== undefined) return { until, sha256 };
      return { until, ...(versions?.has(at + 1) ? hash : {}) };
    }),
  };
}

function redactLine(
  line: LedgerLine,
  { before, after, ...kept }: Redacted,
  options: LedgerOptions & { facts: Facts },
): LedgerLine {
  // Links to edited paragraphs end here: they are hashes of words that may have been the name.
  const { id, address, textHash, meta, paragraphs } = after.briefing;
  const added = meta.corrections.length - before.briefing.meta.corrections.length;
  const counted = { corrections: line.corrections + added, paragraphs };
  const former = formerOf(line, { before, after, ...kept });
  const named = { ...withoutMark(line), id, address, ...counted, ...former };
  const { textHash: shown } = before.briefing;
  if (isShown(line, shown) || isMarked(line, shown)) {
    // A line of before notes were kept is completed by the next publication.
    const isKept = line.notes !== undefined || line.corrections === 0;
    const notes = isKept ? shownNotes(meta.corrections) : undefined;
    const shownNow = { ...named, sha256: textHash, facts: options.facts };
    return sealed(notes === undefined ? shownNow : { ...shownNow, notes });
  }
  // The text was edited since readers saw it: what was edited is still to be noticed, and of the old text no hash may
  // stay, for with it and the rest of the words a name can be guessed.
  const now = factsIn(before, options);
  const facts = withoutNames(factsKnown(line, now), now, options);
  return sealed({ ...named, sha256: sha256Of(JSON.stringify(facts)), facts });
}

/** A line as its ledger keeps it: sealed where it was. */
function sealed(line: LedgerLine): LedgerLine {
  return line.seal === undefined ? line : sealLine(line, line.seal);
}

/** The line in clear but for its facts; a mark of a slip is the hash of a text with the name in it, and so may be a note's. */
function withoutMark({
  typo: _,
  number: __,
  key: ___,
  notes: ____,
  ...line
}: LedgerLine): LedgerLine {
  return line;
}

function factsIn(
  { briefing, text }: Redacted["before"],
  { settings }: Pick<LedgerOptions, "settings">,
): Facts {
  return factsOf(
    findFacts(visibleTextOf(briefing.meta, text), briefing.meta.lang ?? settings.lang),
  );
}

function withoutNames(facts: Facts, now: Facts, options: LedgerOptions & { facts: Facts }): Facts {
  const { names, standIn, facts: after } = options;
  const letters = new Set(names.flatMap(wordsOf));
  const tells = (word: string, kind: FactKind) =>
    standIn.find(word.replaceAll("_", " ")).length > 0 ||
    (kind === "names" && wordsOf(word).every((part) => letters.has(part)));
  const entries = FACT_KINDS.flatMap((kind) => {
    const joined = facts[kind];
    if (joined === undefined) return [];
    const [old, fresh] = [countsOf(now[kind] ?? "", kind), countsOf(after[kind] ?? "", kind)];
    const counts = countsOf(joined, kind);
    for (const word of counts.keys())
      if (tells(word, kind) || (old.has(word) && !fresh.has(word))) counts.delete(word);
    // What stands in for a name may be a name by its capitals.
    for (const [word, times] of fresh) if (!old.has(word)) counts.set(word, times);
    return [[kind, joinCounts(counts, kind)] as const];
  });
  return Object.fromEntries(entries) as Facts;
}
