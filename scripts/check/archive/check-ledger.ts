/** Holds an archive to its ledger: what every line finds, each at its place. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { LEDGER } from "../../read/read.ts";
import type { LedgerLine } from "../ledger/ledger.ts";
import { isAboutBroken } from "../parse.ts";
import type { LedgerFinding, LedgerRule, RuleContext } from "../rule.ts";
import { LEDGER_RULES } from "../rules.ts";
import { offsetOfField } from "../yaml/field-place.ts";
import { problemOf } from "../yaml/finding.ts";
import { locate } from "../yaml/problem.ts";

/** Every finding of the rules about what readers were shown before. They are errors in every archive. */
export function checkLedger(context: RuleContext, isMine: (id: string) => boolean): Diagnostic[] {
  const lines = [...context.ledger.values()].filter(({ id }) => isMine(id));
  return lines.flatMap((line) =>
    LEDGER_RULES.flatMap((rule) =>
      [...rule.check(line, context)].flatMap((finding) => placed(finding, { rule, line, context })),
    ),
  );
}

interface Where {
  readonly rule: LedgerRule;
  readonly line: LedgerLine;
  readonly context: RuleContext;
}

function placed({ message, at }: LedgerFinding, { rule, line, context }: Where): Diagnostic[] {
  if (at === undefined) {
    const place = { file: LEDGER, line: line.number ?? 1, column: 1 };
    return [{ ruleId: rule.id, severity: "error", ...place, message }];
  }
  const { briefing, field } = at;
  if (isAboutBroken({ field, message }, briefing)) return [];
  const text = context.textOf(briefing.path);
  const offsetOf = (path: typeof field, what?: "key" | "value") => offsetOfField(text, path, what);
  return locate({ path: briefing.path, text }, [
    problemOf(rule.id, { field, message }, { text, offsetOf }),
  ]);
}
