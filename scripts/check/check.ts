/** Checks a folder: every problem of every file in one run, and the typed briefings if there is none. */
import type { Settings } from "../config.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Instant } from "../read/dates.ts";
import type { Folder } from "../read/read.ts";
import { type Briefing, offsetOfField, parseBriefing } from "./parse.ts";
import { locate } from "./problem.ts";
import type { Finding, RuleContext } from "./rule.ts";
import { RULES } from "./rules.ts";
import { parseSettings } from "./settings.ts";
import { parseVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A folder that may be published: nothing in it is wrong. */
export interface Checked {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  /** Sorted by id: by day, then by slug. */
  readonly briefings: readonly Briefing[];
}

export interface CheckResult {
  /** Undefined when there is an error anywhere: nothing is published from a broken folder. */
  readonly checked: Checked | undefined;
  /** Sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses and checks every file of a folder, as of `now`. Does no I/O and never throws for what a file says. */
export function checkFolder(folder: Folder, now: Instant): CheckResult {
  const diagnostics: Diagnostic[] = [...folder.diagnostics];
  const settings = checkSettings(folder, diagnostics);
  const { vocabulary, diagnostics: ofVocabulary } = parseVocabulary(folder.vocabulary);
  diagnostics.push(...ofVocabulary);
  const briefings: Briefing[] = [];
  for (const file of folder.briefings) {
    const parsed = parseBriefing(file);
    if (Array.isArray(parsed)) diagnostics.push(...locate(file, parsed));
    else briefings.push(parsed);
  }
  if (settings !== undefined) {
    const context: RuleContext = {
      settings,
      vocabulary,
      now,
      briefings: new Map(briefings.map((briefing) => [briefing.id, briefing])),
      ids: new Set(folder.briefings.map((file) => file.id)),
    };
    for (const briefing of briefings) diagnostics.push(...checkBriefing(briefing, context));
  }
  diagnostics.sort(compareDiagnostics);
  const isPublishable =
    settings !== undefined && !diagnostics.some(({ severity }) => severity === "error");
  return { checked: isPublishable ? { settings, vocabulary, briefings } : undefined, diagnostics };
}

function checkSettings(folder: Folder, diagnostics: Diagnostic[]): Settings | undefined {
  const file = folder.settings;
  if (file === undefined) {
    const message =
      "There are no settings. Write archive.yaml with `title:`, `description:` and `url:`.";
    const isRefused = folder.diagnostics.some((diagnostic) => diagnostic.file === "archive.yaml");
    if (!isRefused) {
      diagnostics.push({
        ruleId: "settings-are-present",
        severity: "error",
        file: "archive.yaml",
        line: 1,
        column: 1,
        message,
      });
    }
    return undefined;
  }
  const parsed = parseSettings(file);
  if (!Array.isArray(parsed)) return parsed;
  diagnostics.push(...locate(file, parsed));
  return undefined;
}

function checkBriefing(briefing: Briefing, context: RuleContext): Diagnostic[] {
  return RULES.flatMap((rule) =>
    [...rule.check(briefing, context)].flatMap((finding) =>
      locate(briefing.file, [
        { ruleId: rule.id, offset: offsetOf(finding, briefing), message: finding.message },
      ]),
    ),
  );
}

function offsetOf(finding: Finding, briefing: Briefing): number {
  return "offset" in finding
    ? finding.offset
    : offsetOfField(briefing.file, finding.field, finding.at);
}
