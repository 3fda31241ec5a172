/** Checks `archive.yaml`: its form, its texts, what it names, and the theme beside it. */
import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Listing } from "../read/read.ts";
import { textsOfSettings } from "./archive/own-texts.ts";
import { renamedRules } from "./archive/rule-levels.ts";
import { type JudgedSettings, judgeSettings } from "./archive/settings.ts";
import { diagnosticsOfTheme } from "./archive/theme-files.ts";
import { pageNamesOf } from "./own/taken-names.ts";
import { locate } from "./yaml/problem.ts";

const NONE = { settings: undefined, forBriefings: undefined };

/** The settings of a folder, what its briefings can be judged by though another setting is wrong, and all that is. */
export function checkSettings(listing: Listing): Pick<JudgedSettings, "forBriefings"> & {
  readonly settings: Settings | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const file = listing.settings;
  if (file === undefined) {
    const isRefused = listing.diagnostics.some((diagnostic) => diagnostic.file === SETTINGS_FILE);
    return { ...NONE, diagnostics: isRefused ? [] : [SETTINGS_MISSING] };
  }
  const { sound, forBriefings, problems } = judgeSettings(file);
  if (sound === undefined) return { ...NONE, diagnostics: locate(file, problems) };
  const named = { pages: pageNamesOf(listing), briefings: listing.briefings.map(({ id }) => id) };
  // What is to be written anew is told once.
  const faulty = new Set(problems.map(({ offset }) => offset));
  const found = [...renamedRules(file), ...textsOfSettings(file, sound, named)].filter(
    ({ offset }) => !faulty.has(offset),
  );
  const { theme } = listing;
  const ofTheme = theme === undefined ? [] : diagnosticsOfTheme(theme, file, sound);
  return {
    settings: problems.length > 0 ? undefined : sound,
    forBriefings,
    diagnostics: [...locate(file, [...problems, ...found]), ...ofTheme],
  };
}

const SETTINGS_FILE = "archive.yaml";

const SETTINGS_MISSING: Diagnostic = {
  ruleId: "settings-are-present",
  severity: "error",
  file: SETTINGS_FILE,
  line: 1,
  column: 1,
  message: "There are no settings. Write archive.yaml with `title:`, `description:` and `url:`.",
};
