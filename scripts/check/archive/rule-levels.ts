/** Which rules a desk moves, profile by profile: the part `profiles:` of `archive.yaml`. */
import * as z from "zod";
import { adviser } from "../../diagnostics/suggest.ts";
import type { SettingsFile } from "../../read/read.ts";
import { PROFILES } from "../rule.ts";
import { EVERY_RULE } from "../rules.ts";
import { PROFILE } from "../schema/descriptions.ts";
import { oneOf } from "../schema/fields.ts";
import { refersTo } from "../schema/refers.ts";
import { strict } from "../schema/shapes.ts";
import type { Problem } from "../yaml/problem.ts";
import { shown } from "../yaml/repeat-words.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { idOfRule, renaming } from "./moved-rules.ts";

const level = oneOf(["off", "warning", "error"]);
const moved = z
  .record(refersTo(z.string(), "rule").meta({ title: "rule" }), level, {
    error: "Write rules with their levels, as in `quote-attribution: off`.",
  })
  .transform((record, context) => {
    const didYouMean = adviser();
    for (const id of Object.keys(record)) {
      const message = whyNotMoved(id, didYouMean);
      if (message !== undefined)
        context.issues.push({
          code: "custom",
          message,
          path: [id],
          params: { at: "key" },
          input: id,
        });
    }
    // Where a rule is moved by both of its names, the one of now counts.
    const renamed = Object.entries(record).map(([id, to]) => [idOfRule(id), to] as const);
    return new Map([...renamed, ...Object.entries(record).filter(([id]) => idOfRule(id) === id)]);
  });
/** The levels of rules by profile, each as a map from the rule's name of now. */
export const profiles = strict(
  Object.fromEntries(PROFILES.map((profile) => [profile, moved.optional()])),
  "the profiles",
  Object.fromEntries(PROFILES.map((profile) => [profile, PROFILE[profile]])),
).transform(
  (given) =>
    new Map(
      Object.entries(given).flatMap(([name, levels]) =>
        levels === undefined ? [] : [[name, levels] as const],
      ),
    ),
);

/** Why a desk may not move a rule; undefined when it may. */
function whyNotMoved(id: string, didYouMean: ReturnType<typeof adviser>): string | undefined {
  const rule = EVERY_RULE.get(idOfRule(id));
  if (rule === undefined)
    return `There is no rule \`${shown(id)}\`.${didYouMean(id, EVERY_RULE.keys()) || " `npm run check -- --explain all` lists them."}`;
  return rule.isFixed
    ? `\`${id}\` is an error in every archive and cannot be moved. Delete this line.`
    : undefined;
}

/** What the settings call by a name of before: it holds, and the desk is told the name of now. */
export function renamedRules({ text }: SettingsFile): Problem[] {
  const yaml = parseYaml(text, 0);
  if (Array.isArray(yaml)) return [];
  const { profiles = {} } = yaml.value as { profiles?: Record<string, Record<string, unknown>> };
  return Object.entries(profiles).flatMap(([profile, rules]) =>
    Object.keys(rules ?? {}).flatMap(
      (id) => renaming(id, yaml.offsetOf(["profiles", profile, id], "key")) ?? [],
    ),
  );
}
