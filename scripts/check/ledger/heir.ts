/** Where a published briefing has gone: to the one that names its address, or to one that looks as it did. */
import type { Settings } from "../../config.ts";
import type { Instant } from "../../read/dates.ts";
import type { BriefingId } from "../../read/identity.ts";
import type { Briefing } from "../briefing.ts";
import { whyWithheld } from "../schema/released.ts";
import { countsOf, FACT_KINDS, type Facts, factsOf, findFacts } from "./facts.ts";
import type { Ledger, LedgerLine } from "./ledger.ts";
import { visibleTextOf } from "./visible-text.ts";

/** An archive, and the moment at which it is looked at. */
export interface ArchiveNow {
  readonly settings: Settings;
  readonly now: Instant;
  readonly briefings: ReadonlyMap<BriefingId, Briefing>;
  readonly ledger: Ledger;
  /** The text of a briefing's file. */
  readonly textOf: (path: string) => string;
}

/** Two texts that share so much of their facts are one, edited. */
const ALIKE = 0.8;
/** Fewer facts than this are shared by chance. */
const TOO_FEW = 5;

/** Why readers of the public site may not see a briefing at `now`; undefined when they may. */
export function whyNotPublic(
  { meta }: Briefing,
  { settings, now }: Pick<ArchiveNow, "settings" | "now">,
): string | undefined {
  return whyWithheld(meta, { audience: "public", now, tlp: settings.tlp });
}

/** The public briefing that a published address leads on to: the one that names it in `aliases:`. */
export function heirOf({ address }: LedgerLine, context: ArchiveNow): Briefing | undefined {
  for (const briefing of context.briefings.values())
    if (briefing.meta.aliases.includes(address) && whyNotPublic(briefing, context) === undefined)
      return briefing;
  return undefined;
}

/** The new public briefing that a vanished one has become without saying so: the same text, slug or facts. */
export function movedTo(line: LedgerLine, context: ArchiveNow): Briefing | undefined {
  const isNew = (briefing: Briefing) =>
    !context.ledger.has(briefing.id) && whyNotPublic(briefing, context) === undefined;
  const candidates = [...context.briefings.values()].filter(isNew);
  return (
    candidates.find(({ textHash }) => textHash === line.sha256) ??
    candidates.find(({ id }) => id.slice(11) === line.id.slice(11)) ??
    // Of its own day alone: to ask all of a large archive would take as long as to record it.
    candidates.find(
      (briefing) =>
        briefing.day === line.id.slice(0, 10) &&
        likeness(factsOfBriefing(briefing, context), line.facts) >= ALIKE,
    )
  );
}

/** The facts of a briefing, read from its file. */
export function factsOfBriefing(
  { meta, path }: Briefing,
  { settings, textOf }: Pick<ArchiveNow, "settings" | "textOf">,
): Facts {
  return factsOf(findFacts(visibleTextOf(meta, textOf(path)), meta.lang ?? settings.lang));
}

/** How much of their facts two texts share: 0 to 1 (Jaccard). */
function likeness(a: Facts, b: Facts): number {
  // What one side does not know tells nothing of the other.
  const kinds = FACT_KINDS.filter((kind) => a[kind] !== undefined && b[kind] !== undefined);
  const words = (facts: Facts) =>
    new Set(kinds.flatMap((kind) => [...countsOf(facts[kind] ?? "", kind).keys()]));
  const one = words(a);
  const other = words(b);
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared < TOO_FEW ? 0 : shared / (one.size + other.size - shared);
}
