/** What `--explain` says of a rule: its reason, its level in each profile, and how to move or silence it. */
import { defaultLevel, movingLine } from "../check/levels.ts";
import { PROFILES, type RuleWords } from "../check/rule.ts";

/** A rule in some lines of plain text. */
export function explainRule(rule: RuleWords): string {
  const { id, reason, isFixed, exempt, example } = rule;
  return [
    id,
    wrap(reason),
    ...(example === undefined ? [] : ["", `  Not   ${example.bad}`, `  but   ${example.good}`]),
    "",
    `  Level: ${levelsOf(rule)}${exempt === undefined ? "" : `; off for ${exempt.join(", ")}`}.`,
    ...(isFixed
      ? ["  It cannot be moved or silenced."]
      : [
          `  Move it in archive.yaml, as in \`${movingLine(rule)}\`.`,
          `  Silence it in one place: \`<!-- brief-ok ${id}: the reason -->\` before or inside a paragraph,`,
          `  or \`# brief-ok ${id}: the reason\` beside or above a field.`,
        ]),
  ].join("\n");
}

/** "warning", or "error in sitrep, off in advisory, else warning" where profiles differ. */
function levelsOf(rule: RuleWords): string {
  const byLevel = new Map<string, string[]>();
  for (const profile of PROFILES) {
    const level = defaultLevel(rule, profile);
    byLevel.set(level, [...(byLevel.get(level) ?? []), profile]);
  }
  if (byLevel.size === 1) return [...byLevel.keys()].join("");
  return [...byLevel]
    .map(([level, profiles]) => `${level} in ${profiles.join(" and ")}`)
    .join(", ");
}

function wrap(text: string): string {
  return text.replace(/(.{60,96}?) /g, "$1\n  ").replace(/^/, "  ");
}
