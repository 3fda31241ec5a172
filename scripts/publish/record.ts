/** What a publication adds to the ledger: new briefings, and the texts that changed. Nothing is ever taken out. */

import type { Briefing } from "../check/briefing.ts";
import type { Facts } from "../check/ledger/facts.ts";
import type { FormerText } from "../check/ledger/former-text.ts";
import type { Ledger, LedgerLine, Seal } from "../check/ledger/ledger.ts";
import { keepParagraphs } from "../check/ledger/paragraphs.ts";
import { rewordedNotes } from "../check/ledger/reworded-notes.ts";
import { isMarked, isShown, sealLine } from "../check/ledger/seal.ts";
import { shownNotes } from "../check/ledger/shown-notes.ts";
import { lineOf } from "../check/ledger/since-published.ts";
import { fromMillis, type Instant, toMillis } from "../read/dates.ts";

export interface Publication {
  /** What readers can see from now on. */
  readonly briefings: readonly Briefing[];
  readonly now: Instant;
  /** The facts of a briefing; undefined when its file is no longer the one that was published. */
  readonly factsOf: (briefing: Briefing) => Facts | undefined;
  /** Seals the names of every line, where the archive asks for that. */
  readonly seal?: Seal | undefined;
  /** True where the archive keeps the texts that readers saw before. */
  readonly keepsVersions?: boolean;
}

/** The ledger after a publication. Pure; the same publication once more changes nothing. */
export function record(before: Ledger, publication: Publication): Ledger {
  const { briefings, now, factsOf, seal, keepsVersions = false } = publication;
  const ledger = new Map(before);
  const published = fromMillis(toMillis(now));
  for (const briefing of briefings) {
    const line = before.get(briefing.id);
    if (line !== undefined && isRecorded(briefing, line, seal)) continue;
    const isSame = line !== undefined && isComplete(line) && isShown(line, briefing.textHash);
    const isReadable = isSame && line.key === undefined;
    const facts = isReadable ? line.facts : factsOf(briefing);
    if (facts === undefined) continue;
    const versions = formerTexts(briefing, lineOf(briefing, before), keepsVersions && published);
    ledger.set(briefing.id, newLine(briefing, facts, { ...(line ?? { published }), versions }));
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
    (line.notes !== undefined || meta.corrections.length === 0) &&
    rewordedNotes(meta.corrections, line).length === 0 &&
    line.paragraphs !== undefined &&
    keepParagraphs(line.paragraphs, paragraphs) === line.paragraphs &&
    (line.withdrawn === true) === (meta.status === "withdrawn") &&
    // Once the text that was marked as a slip's mending is the recorded one, the line needs its mark no more.
    !isMarked(line, textHash)
  );
}

/**
 * The texts that readers saw before, after this one was published at `keptAt`; without that none is added. The words of
 * a withdrawn briefing are no longer ours, and its notice is no version.
 */
function formerTexts(
  { textHash, meta }: Briefing,
  line: LedgerLine | undefined,
  keptAt: Instant | false,
): readonly FormerText[] {
  if (line === undefined || meta.status === "withdrawn") return [];
  const { versions = [], sha256, key, withdrawn, facts } = line;
  // A line of before sources or figures were facts has a hash of less than its text.
  const isWhole = facts.sources !== undefined && facts.figures !== undefined;
  if (keptAt === false || withdrawn || !isWhole || isShown(line, textHash)) return versions;
  return [...versions, { until: keptAt, sha256, ...(key === undefined ? {} : { seal: key }) }];
}

function newLine(
  { id, address, textHash, meta, paragraphs }: Briefing,
  facts: Facts,
  {
    published,
    versions,
    paragraphs: before,
  }: Pick<LedgerLine, "published" | "paragraphs"> & Required<Pick<LedgerLine, "versions">>,
): LedgerLine {
  const notes = shownNotes(meta.corrections);
  return {
    id,
    address,
    published,
    sha256: textHash,
    corrections: meta.corrections.length,
    facts,
    paragraphs: meta.status === "withdrawn" ? "" : keepParagraphs(before, paragraphs),
    ...(notes === undefined ? {} : { notes }),
    ...(meta.status === "withdrawn" ? { withdrawn: true } : {}),
    ...(versions.length > 0 ? { versions } : {}),
  };
}
