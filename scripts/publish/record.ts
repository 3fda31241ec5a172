/** What a publication adds to the ledger: new briefings, and the texts that changed. Nothing is ever taken out. */

import type { Briefing } from "../check/briefing.ts";
import type { Facts } from "../check/ledger/facts.ts";
import type { Ledger, LedgerLine, Seal } from "../check/ledger/ledger.ts";
import { keepParagraphs } from "../check/ledger/paragraphs.ts";
import { isMarked, isShown, sealLine } from "../check/ledger/seal.ts";
import { fromMillis, type Instant, toMillis } from "../read/dates.ts";

export interface Publication {
  /** What readers can see from now on. */
  readonly briefings: readonly Briefing[];
  readonly now: Instant;
  /** The facts of a briefing; undefined when its file is no longer the one that was published. */
  readonly factsOf: (briefing: Briefing) => Facts | undefined;
  /** Seals the names of every line, where the archive asks for that. */
  readonly seal?: Seal | undefined;
}

/** The ledger after a publication. Pure; the same publication once more changes nothing. */
export function record(before: Ledger, { briefings, now, factsOf, seal }: Publication): Ledger {
  const ledger = new Map(before);
  const published = fromMillis(toMillis(now));
  for (const briefing of briefings) {
    const line = before.get(briefing.id);
    if (line !== undefined && isRecorded(briefing, line, seal)) continue;
    const isSame = line !== undefined && isComplete(line) && isShown(line, briefing.textHash);
    const isReadable = isSame && line.key === undefined;
    const facts = isReadable ? line.facts : factsOf(briefing);
    if (facts === undefined) continue;
    ledger.set(briefing.id, newLine(briefing, facts, line ?? { published }));
  }
  if (seal !== undefined)
    for (const line of ledger.values())
      if (line.key === undefined) ledger.set(line.id, sealLine(line, seal));
  return ledger;
}

/** A line that was written before quantities were facts is completed, and one that lost its names with their key. */
function isComplete({ facts }: LedgerLine): boolean {
  return facts.quantities !== undefined && facts.names !== undefined;
}

function isRecorded(
  { textHash, meta, address, paragraphs }: Briefing,
  line: LedgerLine,
  seal?: Seal,
): boolean {
  return (
    isShown(line, textHash) &&
    isComplete(line) &&
    (line.key === undefined || line.key === seal?.id) &&
    line.address === address &&
    line.corrections === meta.corrections.length &&
    line.paragraphs !== undefined &&
    keepParagraphs(line.paragraphs, paragraphs) === line.paragraphs &&
    (line.withdrawn === true) === (meta.status === "withdrawn") &&
    // Once the text that was marked as a slip's mending is the recorded one, the line needs its mark no more.
    !isMarked(line, textHash)
  );
}

function newLine(
  { id, address, textHash, meta, paragraphs }: Briefing,
  facts: Facts,
  { published, paragraphs: before }: Pick<LedgerLine, "published" | "paragraphs">,
): LedgerLine {
  return {
    id,
    address,
    published,
    sha256: textHash,
    corrections: meta.corrections.length,
    facts,
    paragraphs: meta.status === "withdrawn" ? "" : keepParagraphs(before, paragraphs),
    ...(meta.status === "withdrawn" ? { withdrawn: true } : {}),
  };
}
