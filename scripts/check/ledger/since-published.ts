/** What has become of a text since its line of the ledger was written: the one comparison that rules and verbs share. */

import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { groupedBy } from "../../diagnostics/grouped-by.ts";
import { onceFor } from "../../diagnostics/once-for.ts";
import type { Briefing } from "../briefing.ts";
import { changesOf, type FactChange } from "./fact-changes.ts";
import { type Fact, factsOf, findFacts } from "./facts.ts";
import type { Ledger, LedgerLine } from "./ledger.ts";
import { factsKnown, isMarked, isShown } from "./seal.ts";
import { hashOfText, visibleTextOf, withoutFigures, withoutSources } from "./visible-text.ts";

/** A text that is not as readers were shown it. Words alone leave `changes` empty. */
export interface ChangesSince {
  readonly changes: readonly FactChange[];
  readonly facts: readonly Fact[];
}

/** The line of a briefing: its own or, after a renaming, the last of those whose address leads to it. */
export function lineOf(
  { id, meta }: Pick<Briefing, "id" | "meta">,
  ledger: Ledger,
): LedgerLine | undefined {
  const own = ledger.get(id);
  if (own !== undefined || meta.aliases.length === 0) return own;
  const byAddress = linesByAddress(ledger);
  const led = meta.aliases.flatMap((alias) => byAddress.get(alias) ?? []);
  return led.sort((a, b) => byCodeUnit(a.published, b.published) || byCodeUnit(a.id, b.id)).at(-1);
}

const linesByAddress = onceFor(
  (ledger: Ledger): ReadonlyMap<string, LedgerLine[]> =>
    groupedBy(ledger.values(), ({ address }) => address),
);

/** What changed since a publication; undefined when the text is as it was shown, or a slip that was marked is mended. */
export function sincePublished(
  { meta, textHash }: Pick<Briefing, "meta" | "textHash">,
  line: LedgerLine,
  { text, lang }: { text: string; lang: string },
): ChangesSince | undefined {
  if (isShown(line, textHash) || isMarked(line, textHash)) return undefined;
  const all = visibleTextOf(meta, text);
  // An old line knows neither places nor sources, or not every figure: only what it knows can have changed.
  const knowsSources = line.facts.sources !== undefined;
  const sourced = knowsSources ? all : withoutSources(all);
  const pieces = line.facts.figures === undefined ? withoutFigures(sourced) : sourced;
  const hash = pieces === all ? textHash : hashOfText(pieces);
  if (isShown(line, hash) || isMarked(line, hash)) return undefined;
  const facts = findFacts(pieces, lang);
  // `changesOf` compares no kind that the line has not.
  const now = factsOf(facts);
  return { changes: changesOf(factsKnown(line, now), now, lang), facts };
}
