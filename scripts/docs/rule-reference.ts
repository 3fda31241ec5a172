/** The rules as Markdown: what each is for, how much it weighs, and how often the heuristic ones are right. */
import { defaultLevel, movingLine, OF_TYPE, waitsToBeAsked } from "../check/levels.ts";
import { REFUSALS } from "../check/refusals.ts";
import { PROFILES, type RuleWords } from "../check/rule.ts";
import { EVERY_RULE } from "../check/rules.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { type JudgedAlerts, PRECISION } from "./precision.ts";

/** Every rule under a heading of its own, the movable ones first; then what is refused. */
export function ruleReference(): string {
  const refusals = REFUSALS.filter(({ isFixed }) => isFixed);
  const refused = new Set(refusals.map(({ id }) => id));
  const rules = [...EVERY_RULE.values()].filter(({ id }) => !refused.has(id));
  const movable = rules.filter(({ isFixed }) => !isFixed).sort(byId);
  const fixed = rules.filter(({ isFixed }) => isFixed).sort(byId);
  return [
    "### Rules that a desk may move or silence",
    levelTable(movable),
    ...movable.map(describe),
    "### Rules that hold in every archive",
    "Always an error: what breaks one cannot be published, or says what must not be said.",
    ...fixed.map(describe),
    "### What is not read at all",
    "Refused with a place and a remedy, before any rule is asked.",
    table(
      ["refusal", "why"],
      refusals.map(({ id, reason }) => [`\`${id}\``, reason]),
    ),
  ].join("\n\n");
}

/** Alerts, and right of those judged, for each heuristic rule and corpus. */
export function precisionTable(): string {
  const ids = Object.keys(PRECISION[0]?.rules ?? {}).sort(byCodeUnit);
  const rows = ids.map((id) => [
    `\`${id}\``,
    ...PRECISION.map(({ rules }) => {
      const judged = rules[id];
      return judged === undefined ? "not read" : `${judged.alerts}: ${share(judged)}`;
    }),
  ]);
  const heads = PRECISION.map(({ name, isTuned }) => `${name} (${isTuned ? "tuned" : "unseen"})`);
  return table(["rule", ...heads], rows);
}

/** The profile of each type of briefing. */
export function profileTable(): string {
  const rows = PROFILES.map((profile) => {
    const types = Object.entries(OF_TYPE).flatMap(([type, of]) => (of === profile ? [type] : []));
    return [profile, types.length === 0 ? "every other type" : types.join(", ")];
  });
  return table(["profile", "types"], rows);
}

function share(judged: JudgedAlerts | undefined): string {
  if (judged === undefined || judged.judged === 0) return "–";
  return `${judged.right} of ${judged.judged}`;
}

function levelTable(rules: readonly RuleWords[]): string {
  const rows = rules.map((rule) => [
    `[\`${rule.id}\`](#${rule.id})`,
    ...PROFILES.map((profile) => defaultLevel(rule, profile)),
    rule.exempt?.join(", ") ?? "",
  ]);
  return table(["rule", ...PROFILES, "off for"], rows);
}

function describe(rule: RuleWords): string {
  const { id, reason, example } = rule;
  const shown =
    example === undefined ? "" : `\n\n- not: ${code(example.bad)}\n- but: ${code(example.good)}`;
  const asking = waitsToBeAsked(rule)
    ? `\n\nAsk for it in \`archive.yaml\`: \`${movingLine(rule)}\`.`
    : "";
  return `#### ${id}\n\n${reason}${shown}${asking}`;
}

function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function byId(a: RuleWords, b: RuleWords): number {
  return byCodeUnit(a.id, b.id);
}
