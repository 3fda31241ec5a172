/** What a rule is: its id, its reason, its check; and what it may look at. */
import type { Settings } from "../config.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Instant } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Briefing } from "./parse.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Path } from "./yaml.ts";

export interface RuleContext {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  readonly now: Instant;
  /** Every briefing whose form is right, withheld ones too. */
  readonly briefings: ReadonlyMap<BriefingId, Briefing>;
  /** Every id that has a file, right or wrong: a broken file is not a missing one. */
  readonly ids: ReadonlySet<string>;
}

/** A finding at a field of the front matter, or at an offset of the text. */
export type Finding = (
  | { readonly field: Path; readonly at?: "key" | "value" }
  | { readonly offset: number }
) & {
  readonly message: string;
};

export interface Rule {
  /** Reads as the rule: `date-is-real`. */
  readonly id: string;
  /** Why a desk wants it, in one or two sentences. */
  readonly reason: string;
  /** An error unless said. */
  readonly severity?: Severity;
  readonly check: (briefing: Briefing, context: RuleContext) => Iterable<Finding>;
}
