import type { Briefing } from "../briefing.ts";
import { type FactChange, sayChanges } from "../ledger/fact-changes.ts";
import { countsOf, type FactKind, factsOf } from "../ledger/facts.ts";
import type { LedgerLine } from "../ledger/ledger.ts";
import { placeOfFact } from "../ledger/place-of-fact.ts";
import { rewordedNotes } from "../ledger/reworded-notes.ts";
import { factsKnown, isSealed } from "../ledger/seal.ts";
import { sourcesApart } from "../ledger/shown-source.ts";
import { lineOf, sincePublished } from "../ledger/since-published.ts";
import { whyNotPublic } from "../ledger/successor.ts";
import type { ArchiveRule, RuleContext } from "../rule.ts";
import type { Finding } from "../yaml/finding.ts";

export const textChangesOpenly: ArchiveRule = {
  id: "text-changes-openly",
  reason:
    "A number, date, name, negation or source that changes after publication without a note is a silent edit: who read the first version is left believing it. Words may change freely.",
  level: "error",
  isFixed: true,
  *check(briefing, context) {
    const line = lineOf(briefing, context.ledger);
    const isSpared = briefing.broken.size > 0 || whyNotPublic(briefing, context) !== undefined;
    if (line === undefined || isSpared) return;
    const count = briefing.meta.corrections.length;
    if (count < line.corrections) {
      yield {
        field: ["corrections"],
        message: `Readers were shown ${line.corrections} corrections of this, and here are ${count}. A correction stays: put it back (\`git log -p\` has it).`,
      };
      return;
    }
    yield* checkNotes(briefing, line);
    if (briefing.meta.status === "withdrawn") return;
    if (line.withdrawn === true) yield* checkReturn(briefing, line);
    else if (count === line.corrections) yield* checkText(briefing, line, context);
  },
};

/** Corrections that readers were shown stay as they were, but for slips of the keyboard that the ledger is told of. */
function* checkNotes({ id, meta }: Briefing, line: LedgerLine): Generator<Finding> {
  const [first] = rewordedNotes(meta.corrections, line);
  if (first === undefined) return;
  yield {
    field: ["corrections", first, "text"],
    message: `Readers were shown this correction in other words, and what they were told stays. Put it back (\`git log -p\` has it), and tell what is new in one of its own: \`npm run correct -- ${id} --text "…"\`; or \`npm run correct -- ${id} --typo\`, if only the keyboard slipped.`,
  };
}

function* checkReturn({ meta }: Briefing, line: LedgerLine): Generator<Finding> {
  const dates = (kind: string) =>
    meta.corrections.flatMap((entry) => (entry.kind === kind ? [entry.date] : [])).sort();
  const back = dates("update").at(-1) ?? "";
  const gone = dates("retraction").at(-1) ?? "";
  if (meta.corrections.length > line.corrections && back !== "" && back >= gone) return;
  yield {
    field: ["status"],
    message:
      "Readers were told that this is withdrawn. To publish it again, say why: add a `corrections:` entry with `kind: update`.",
  };
}

function* checkText(
  briefing: Briefing,
  line: LedgerLine,
  { settings, textOf }: RuleContext,
): Generator<Finding> {
  const { id, meta, path } = briefing;
  const text = textOf(path);
  const since = sincePublished(briefing, line, { text, lang: meta.lang ?? settings.lang });
  if (since === undefined || since.changes.length === 0) return;
  const { changes, facts } = since;
  const fresh = facts.find(({ kind, word }) =>
    changes.some((change) => change.kind === kind && change.come.includes(word)),
  );
  const isCited =
    fresh?.kind === "sources" &&
    countsOf(factsKnown(line, factsOf(facts)).sources ?? "", "sources").has(fresh.word);
  yield {
    ...placeOfFact(fresh, text, isCited),
    message: `${sayChanges(changes)} since readers first saw this. Tell them: \`npm run correct -- ${id} --text "…" --was "${wasOf(changes)}"\`; or \`npm run correct -- ${id} --typo\`, if only the keyboard slipped.`,
  };
}

/** Kinds that are kept as they count, and not as they were written: "6th" may have been "sixth". */
const COUNTED: readonly FactKind[] = ["numbers", "quantities", "figures", "dates"];

/** The one value that went, as a reader saw it and a shell takes it. */
function wasOf(changes: readonly FactChange[]): string {
  const [change, more] = changes;
  if (change === undefined || more !== undefined) return "the old words";
  if (COUNTED.includes(change.kind)) return "the old words";
  const { gone } = change.kind === "sources" ? sourcesApart(change.gone, change.come) : change;
  const [word, other] = gone;
  const isPlain =
    word !== undefined && !isSealed(word) && /^[\p{L}\p{M}\p{N}%.,:_ €£¥'’-]+$/u.test(word);
  return isPlain && other === undefined && !/^(?:who|place):/.test(word)
    ? word.replaceAll("_", " ")
    : "the old words";
}
