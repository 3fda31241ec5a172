/** Silences what a writer has silenced with a reason, and reports the silence that is wrong or no longer needed. */
import { type Diagnostic, placesIn } from "../../diagnostics/diagnostic.ts";
import { adviser } from "../../diagnostics/suggest.ts";
import type { Suppression } from "../body/suppression.ts";
import type { Briefing } from "../briefing.ts";
import { isWanted } from "../levels.ts";
import type { RuleContext } from "../rule.ts";
import { EVERY_RULE } from "../rules.ts";
import type { FrontMatter } from "../schema/schema.ts";
import { locate, type Problem } from "../yaml/problem.ts";
import { shown } from "../yaml/repeat-words.ts";
import { idOfRule, renaming } from "./moved-rules.ts";

/**
 * The diagnostics of one briefing or page that stay, and those about its suppressions. Only a rule that a desk may
 * move can be silenced; a suppression of a rule that is off in this profile, or not asked for, is let be.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  {
    path,
    meta,
    suppressions,
  }: Pick<Briefing, "path" | "suppressions"> & {
    readonly meta: Pick<FrontMatter, "type" | "status">;
  },
  { settings, wanted, textOf }: Pick<RuleContext, "settings" | "wanted" | "textOf">,
): Diagnostic[] {
  if (suppressions.length === 0) return [...diagnostics];
  const file = { path, text: textOf(path) };
  const used = new Set<Suppression>();
  const { complaints, silencing } = sift(suppressions);
  const moved = suppressions.flatMap((suppression) => renamed(suppression, file.text) ?? []);
  const speaking = linesOf(silencing, file.text);
  const kept = diagnostics.filter(({ ruleId, line }) => {
    const by = (speaking.get(ruleId) ?? []).filter(({ from, to }) => line >= from && line <= to);
    for (const { suppression } of by) used.add(suppression);
    return by.length === 0;
  });
  const stale = silencing.flatMap((suppression): Problem[] => {
    const rule = EVERY_RULE.get(suppression.rule);
    const isAsked = rule !== undefined && isWanted(rule, meta, { ...settings, wanted });
    return used.has(suppression) || !isAsked ? [] : [needless(suppression, file.text)];
  });
  return [...kept, ...locate(file, [...complaints, ...moved, ...stale])];
}

/** Those that silence a rule, by its name of today, and what is wrong with the others: each is looked at once. */
function sift(suppressions: readonly Suppression[]) {
  const movable = [...EVERY_RULE.values()].filter(({ isFixed }) => !isFixed).map(({ id }) => id);
  const didYouMean = adviser();
  const complaints: Problem[] = [];
  const silencing: Suppression[] = [];
  for (const suppression of suppressions) {
    const wrong = complaint(suppression, (rule) => didYouMean(rule, movable));
    if (wrong !== undefined) complaints.push(wrong);
    else silencing.push({ ...suppression, rule: idOfRule(suppression.rule) });
  }
  return { complaints, silencing };
}

function complaint(
  { rule, reason, offset, end }: Suppression,
  hintFor: (rule: string) => string,
): Problem | undefined {
  const refuse = (message: string): Problem => ({
    ruleId: "suppression-has-reason",
    offset,
    length: end - offset,
    message,
  });
  if (rule === "")
    return refuse(
      "Say which rule, and why: write it as in `brief-ok quote-attribution: house motto`.",
    );
  const found = EVERY_RULE.get(idOfRule(rule));
  if (found === undefined)
    return refuse(
      `There is no rule \`${shown(rule)}\` to silence.${hintFor(rule) || " Write it as in `brief-ok quote-attribution: house motto`."}`,
    );
  if (found.isFixed)
    return refuse(
      `\`${rule}\` cannot be silenced: nothing that breaks it is published. Mend what it found, and delete this.`,
    );
  if (reason !== "") return undefined;
  return refuse(`Name one rule and say why: write \`brief-ok ${rule}: the reason\`.`);
}

/** A rule that got another name is silenced all the same, and the writer told of the name. */
function renamed({ rule, offset, end }: Suppression, text: string): Problem | undefined {
  const at = text.indexOf(rule, offset);
  return at < 0 || at >= end ? undefined : renaming(rule, at);
}

interface SilencedLines {
  readonly suppression: Suppression;
  /** The lines for which it speaks, both included. */
  readonly from: number;
  readonly to: number;
}

/** The lines for which suppressions speak, by rule: a diagnostic knows its line and no offset. */
function linesOf(suppressions: readonly Suppression[], text: string): Map<string, SilencedLines[]> {
  const place = placesIn(text);
  const byRule = new Map<string, SilencedLines[]>();
  for (const suppression of suppressions) {
    const { rule, from, to } = suppression;
    const lines = { from: place(from).line, to: place(Math.max(from, to - 1)).line };
    const others = byRule.get(rule);
    if (others === undefined) byRule.set(rule, [{ suppression, ...lines }]);
    else others.push({ suppression, ...lines });
  }
  return byRule;
}

function needless({ rule, offset, end }: Suppression, text: string): Problem {
  const message = `\`${rule}\` finds nothing here, so there is nothing to silence. Delete this comment.`;
  return {
    ruleId: "suppression-is-needed",
    offset,
    length: end - offset,
    severity: "warning",
    message,
    fix: withoutComment(text, offset, end),
  };
}

/** Deletes a comment, with its line where it stands alone and with the space before it where it does not. */
function withoutComment(text: string, offset: number, end: number) {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = text.indexOf("\n", end) === -1 ? text.length : text.indexOf("\n", end);
  const before = text.slice(lineStart, offset);
  const isAlone = before.trim() === "" && text.slice(end, lineEnd).trim() === "";
  if (isAlone) return { from: lineStart, to: Math.min(lineEnd + 1, text.length), text: "" };
  return { from: offset - (before.length - before.trimEnd().length), to: end, text: "" };
}
