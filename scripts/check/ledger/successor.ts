/** The successor of a published briefing: the one that names its address, or one that looks as it did. */
import type { Settings } from "../../config.ts";
import { groupedBy } from "../../diagnostics/grouped-by.ts";
import { onceFor } from "../../diagnostics/once-for.ts";
import type { Instant } from "../../read/dates.ts";
import type { BriefingId } from "../../read/identity.ts";
import type { Briefing } from "../briefing.ts";
import { whyWithheld } from "../schema/released.ts";
import { countsOf, FACT_KINDS, type Facts, factsOf, findFacts } from "./facts.ts";
import type { Ledger, LedgerLine, Seal } from "./ledger.ts";
import { factsKnown } from "./seal.ts";
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
export function successorOf({ address }: LedgerLine, context: ArchiveNow): Briefing | undefined {
  const named = namedIn(context.briefings).get(address) ?? [];
  return named.find(({ briefing }) => whyNotPublic(briefing, context) === undefined)?.briefing;
}

/** Briefings by what they name in `aliases:`. */
const namedIn = onceFor((briefings: ArchiveNow["briefings"]) =>
  groupedBy(
    [...briefings.values()].flatMap((briefing) =>
      briefing.meta.aliases.map((alias) => ({ alias, briefing })),
    ),
    ({ alias }) => alias as string,
  ),
);

/** The new public briefing that a vanished one has become without saying so: the same text, slug or facts. */
export function movedTo(line: LedgerLine, context: ArchiveNow): Briefing | undefined {
  const { byText, bySlug, byDay } = newIn(context);
  const [same] = byText(line).get(line.sha256) ?? bySlug.get(slugOf(line)) ?? [];
  if (same !== undefined) return same.briefing;
  // Of its own day alone: to ask all of a large archive would take as long as to record it.
  const ofDay = byDay.get(line.id.slice(0, 10)) ?? [];
  return ofDay.find(({ facts }) => likeness(facts(), factsKnown(line, facts())) >= ALIKE)?.briefing;
}

/** The public briefings that are not in the ledger: by the text that readers see, by slug and by day. */
const newIn = onceFor((context: ArchiveNow) => {
  const added = [...context.briefings.values()]
    .filter(({ id }) => !context.ledger.has(id))
    .filter((briefing) => whyNotPublic(briefing, context) === undefined)
    .map((briefing) => {
      let facts: Facts | undefined;
      return {
        briefing,
        facts: () => {
          facts ??= factsOfBriefing(briefing, context);
          return facts;
        },
      };
    });
  const inClear = groupedBy(added, ({ briefing }) => briefing.textHash);
  const bySeal = onceFor((seal: Seal) =>
    groupedBy(added, ({ briefing }) => seal.text(briefing.textHash)),
  );
  return {
    /** By hashes as a line keeps them. */
    byText: ({ seal }: LedgerLine) => (seal === undefined ? inClear : bySeal(seal)),
    bySlug: groupedBy(added, ({ briefing }) => slugOf(briefing)),
    byDay: groupedBy(added, ({ briefing }) => briefing.day as string),
  };
});

function slugOf({ id }: Pick<LedgerLine, "id">): string {
  return id.slice(11);
}

/** The facts of a briefing, read from its file. */
function factsOfBriefing(
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
