import { changesOf, sayChange } from "../fact-changes.ts";
import { factsOf, findFacts } from "../facts.ts";
import { whyNotPublic } from "../heir.ts";
import type { Ledger, LedgerLine } from "../ledger.ts";
import type { Briefing } from "../parse.ts";
import { placeOfFact } from "../place-of-fact.ts";
import type { ArchiveRule, Finding, RuleContext } from "../rule.ts";
import { visibleTextOf } from "../visible-text.ts";

export const textChangesOpenly: ArchiveRule = {
  id: "text-changes-openly",
  reason:
    "A number, date, name or negation that changes after publication without a note is a silent edit: who read the first version is left believing it. Words may change freely.",
  level: "error",
  isFixed: true,
  *check(briefing, context) {
    const line = lineOf(briefing, context.ledger);
    const isSpared =
      briefing.meta.status === "withdrawn" ||
      briefing.broken.size > 0 ||
      whyNotPublic(briefing, context) !== undefined;
    if (line === undefined || isSpared) return;
    const count = briefing.meta.corrections.length;
    if (count < line.corrections) {
      yield {
        field: ["corrections"],
        message: `Readers were shown ${line.corrections} corrections of this, and here are ${count}. A correction stays: put it back (\`git log -p\` has it).`,
      };
    } else if (line.withdrawn === true) yield* checkReturn(briefing, line);
    else if (count === line.corrections) yield* checkText(briefing, line, context);
  },
};

/** The line of a briefing: its own or, after a renaming, the last of those whose address leads to it. */
function lineOf({ id, meta }: Briefing, ledger: Ledger): LedgerLine | undefined {
  const own = ledger.get(id);
  if (own !== undefined || meta.aliases.length === 0) return own;
  const led = [...ledger.values()].filter(({ address }) => meta.aliases.includes(address));
  return led.sort((a, b) => (a.published < b.published ? -1 : 1)).at(-1);
}

function* checkReturn({ meta }: Briefing, line: LedgerLine): Generator<Finding> {
  const dates = (kind: string) =>
    meta.corrections.flatMap((entry) => (entry.kind === kind ? [entry.date] : [])).sort();
  const [back = "", gone = ""] = [dates("update").at(-1), dates("retraction").at(-1)];
  if (meta.corrections.length > line.corrections && back !== "" && back >= gone) return;
  yield {
    field: ["status"],
    message:
      "Readers were told that this is withdrawn. To publish it again, say why: add a `corrections:` entry with `kind: update`.",
  };
}

function* checkText(
  { id, meta, path, textHash }: Briefing,
  line: LedgerLine,
  { settings, textOf }: RuleContext,
): Generator<Finding> {
  if (textHash === line.sha256 || textHash === line.typo) return;
  const text = textOf(path);
  const lang = meta.lang ?? settings.lang;
  const facts = findFacts(visibleTextOf(meta, text), lang);
  const changes = changesOf(line.facts, factsOf(facts), lang);
  if (changes.length === 0) return;
  const fresh = facts.find(({ kind, word }) =>
    changes.some((change) => change.kind === kind && change.come.includes(word)),
  );
  yield {
    ...placeOfFact(fresh, text),
    message: `${changes.map(sayChange).join("; ")} since readers first saw this. Tell them: \`npm run correct -- ${id}\`; with \`--typo\` if only the keyboard slipped.`,
  };
}
