/** Checks one briefing with the archive around it, and says at which level each finding is. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Briefing } from "../briefing.ts";
import { isWanted, levelOf } from "../levels.ts";
import { isAboutBroken } from "../parse.ts";
import type { RuleContext } from "../rule.ts";
import { ARCHIVE_RULES, EVERY_RULE } from "../rules.ts";
import { offsetOfField } from "../yaml/field-place.ts";
import { type Placed, problemOf } from "../yaml/finding.ts";
import { locate, type Problem } from "../yaml/problem.ts";
import { suppress } from "./suppress.ts";

/** Every finding about one briefing, at the level that it has in this archive. */
export function checkBriefing(briefing: Briefing, context: RuleContext): Diagnostic[] {
  const { path, meta, findings, suppressions } = briefing;
  const problems = archiveProblems(briefing, context);
  if (problems.length + findings.length + suppressions.length === 0) return [];
  const located =
    problems.length === 0 ? [] : locate({ path, text: context.textOf(path) }, problems);
  const leveled = [...findings, ...located].flatMap((finding): Diagnostic[] => {
    const rule = EVERY_RULE.get(finding.ruleId);
    const level = rule === undefined ? "error" : levelOf(rule, meta, context.settings);
    return level === "off" ? [] : [{ ...finding, severity: level }];
  });
  return suppress(leveled, briefing, context);
}

function archiveProblems(briefing: Briefing, context: RuleContext): Problem[] {
  const placed: Placed = {
    // Read only where something is found: of most briefings no text is at hand.
    get text() {
      return context.textOf(briefing.path);
    },
    offsetOf: (path, at) => offsetOfField(placed.text, path, at),
  };
  const { settings, wanted } = context;
  const asked = { profiles: settings.profiles, wanted };
  const rules = ARCHIVE_RULES.filter((rule) => isWanted(rule, briefing.meta, asked));
  return rules.flatMap((rule) =>
    [...rule.check(briefing, context)]
      .filter((finding) => !isAboutBroken(finding, briefing))
      .map((finding) => problemOf(rule.id, finding, placed)),
  );
}
