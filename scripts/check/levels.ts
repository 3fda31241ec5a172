/** How much a finding weighs: the rule's own level in the briefing's profile, or the one that the desk chose. */
import type { Settings } from "../config.ts";
import type { Level, Profile, RuleWords } from "./rule.ts";
import type { FrontMatter } from "./schema.ts";

type Type = FrontMatter["type"];

const OF_TYPE: Readonly<Partial<Record<Type, Profile>>> = {
  analysis: "assessment",
  assessment: "assessment",
  sitrep: "sitrep",
  alert: "advisory",
  advisory: "advisory",
};

/** The profile of a type of briefing. */
export function profileOf(type: Type): Profile {
  return OF_TYPE[type] ?? "news";
}

/** The level that a rule has by itself in a profile. */
export function defaultLevel({ level }: RuleWords, profile: Profile): Level {
  return typeof level === "string" ? level : level[profile];
}

/** The level of a rule for a type of briefing, after `profiles:` of the settings. */
export function levelOf(rule: RuleWords, type: Type, settings: Pick<Settings, "profiles">): Level {
  if (rule.exempt?.includes(type) === true) return "off";
  const profile = profileOf(type);
  const chosen = rule.isFixed ? undefined : settings.profiles.get(profile)?.get(rule.id);
  return chosen ?? defaultLevel(rule, profile);
}
