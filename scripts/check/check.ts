/** Checks a folder: every problem of every file in one run, and the typed briefings if there is none. */
import type { Settings } from "../config.ts";
import { compareDiagnostics, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Instant } from "../read/dates.ts";
import type { Folder, Listing } from "../read/read.ts";
import { type Briefing, offsetOfField, type Parsed, parseFiles } from "./parse.ts";
import { locate, type Problem } from "./problem.ts";
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
  readonly textOf: TextOf;
}

export interface CheckResult {
  /** Undefined when there is an error anywhere: nothing is published from a broken folder. */
  readonly checked: Checked | undefined;
  /** Sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The text of a briefing's file: asked only when something in it is wrong and its place must be found. */
export type TextOf = (path: string) => string;

/** Parses and checks every file of a folder, as of `now`. Does no I/O and never throws for what a file says. */
export function checkFolder(folder: Folder, now: Instant): CheckResult {
  const texts = new Map(folder.briefings.map(({ path, text }) => [path, text]));
  const textOf = (path: string) => texts.get(path) ?? "";
  return checkParsed(folder, parseFiles(folder.briefings), { now, textOf });
}

/** Checks what was parsed, here or in other processes, against the settings, the vocabulary and each other. */
export function checkParsed(
  listing: Listing,
  parsed: Parsed,
  { now, textOf }: { now: Instant; textOf: TextOf },
): CheckResult {
  const diagnostics: Diagnostic[] = [...listing.diagnostics, ...parsed.diagnostics];
  const settings = checkSettings(listing, diagnostics);
  const { vocabulary, diagnostics: ofVocabulary } = parseVocabulary(listing.vocabulary);
  diagnostics.push(...ofVocabulary);
  const { briefings } = parsed;
  if (settings !== undefined) {
    const context: RuleContext = {
      settings,
      vocabulary,
      now,
      briefings: new Map(briefings.map((briefing) => [briefing.id, briefing])),
      ids: new Set(listing.briefings.map((file) => file.id)),
    };
    for (const briefing of briefings) {
      const problems = problemsOf(briefing, context, textOf);
      if (problems.length > 0) {
        diagnostics.push(...locate({ path: briefing.path, text: textOf(briefing.path) }, problems));
      }
    }
  }
  diagnostics.sort(compareDiagnostics);
  const isPublishable = settings !== undefined && !hasErrors(diagnostics);
  const checked = isPublishable ? { settings, vocabulary, briefings, textOf } : undefined;
  return { checked, diagnostics };
}

/** The settings of a folder; where they are absent or wrong, `diagnostics` hears of it. */
export function checkSettings(listing: Listing, diagnostics: Diagnostic[]): Settings | undefined {
  const file = listing.settings;
  if (file === undefined) {
    const message =
      "There are no settings. Write archive.yaml with `title:`, `description:` and `url:`.";
    const isRefused = listing.diagnostics.some((diagnostic) => diagnostic.file === "archive.yaml");
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

function problemsOf(briefing: Briefing, context: RuleContext, textOf: TextOf): Problem[] {
  return RULES.flatMap((rule) =>
    [...rule.check(briefing, context)]
      .filter((finding) => !isAboutBroken(finding, briefing))
      .map((finding) => ({
        ruleId: rule.id,
        offset: offsetOf(finding, () => textOf(briefing.path)),
        message: finding.message,
      })),
  );
}

function isAboutBroken(finding: Finding, { broken }: Briefing): boolean {
  return "field" in finding && broken.has(String(finding.field[0]));
}

function offsetOf(finding: Finding, text: () => string): number {
  return "offset" in finding ? finding.offset : offsetOfField(text(), finding.field, finding.at);
}
