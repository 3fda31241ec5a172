/** How much a finding weighs: the rule's own level in the briefing's profile, or the one that the desk chose. */
import type { ParseSettings, Settings } from "../config.ts";
import { type Level, PROFILES, type Profile, type RuleWords } from "./rule.ts";
import type { FrontMatter } from "./schema/schema.ts";

type Type = FrontMatter["type"];

/** The profile of each type that has one of its own; all others are news. */
export const OF_TYPE: Readonly<Partial<Record<Type, Profile>>> = {
  analysis: "assessment",
  assessment: "assessment",
  sitrep: "sitrep",
  alert: "advisory",
  advisory: "advisory",
};

/** The profile of a type of briefing. */
function profileOf(type: Type): Profile {
  return OF_TYPE[type] ?? "news";
}

/** The level that a rule has by itself in a profile. */
export function defaultLevel({ level }: RuleWords, profile: Profile): Level {
  return typeof level === "string" ? level : level[profile];
}

/** True for a rule that no profile has on by itself: it waits for a desk to ask for it. */
export function waitsToBeAsked(rule: RuleWords): boolean {
  return PROFILES.every((profile) => defaultLevel(rule, profile) === "off");
}

/** The line of `archive.yaml` that moves a rule in the profile `news`: on where it waits to be asked, else off. */
export function movingLine(rule: RuleWords): string {
  return `profiles: { news: { ${rule.id}: ${waitsToBeAsked(rule) ? "warning" : "off"} } }`;
}

/** True for a rule whose findings about a briefing are asked for. */
export function isWanted(
  rule: RuleWords,
  meta: Pick<FrontMatter, "type" | "status">,
  settings: Pick<ParseSettings, "profiles" | "wanted">,
): boolean {
  if (settings.wanted === "relations") return false;
  const level = levelOf(rule, meta, settings);
  return settings.wanted === "errors" ? level === "error" : level !== "off";
}

/**
 * The level of a rule for a briefing, after `profiles:` of the settings. In a draft, which is not published,
 * a rule warns at most: unfinished work of one writer stops no other's build.
 */
export function levelOf(
  rule: RuleWords,
  { type, status }: Pick<FrontMatter, "type" | "status">,
  settings: Pick<Settings, "profiles">,
): Level {
  if (rule.exempt?.includes(type) === true) return "off";
  const profile = profileOf(type);
  const chosen = rule.isFixed ? undefined : settings.profiles.get(profile)?.get(rule.id);
  const level = chosen ?? defaultLevel(rule, profile);
  return status === "draft" && level === "error" ? "warning" : level;
}
