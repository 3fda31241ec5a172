/** What a profile is: the kind of briefing that a writer begins, and what it asks of them. */
import type { TYPES } from "../check/schema/schema.ts";
import type { Day } from "../read/dates.ts";
import type { BriefingId, Key } from "../read/identity.ts";
import type { DraftWords } from "../words/words.ts";

/** What is known when a briefing is begun. */
export interface Beginning {
  readonly title: string;
  readonly day: Day;
  readonly topics: readonly Key[];
  /** Every topic of the archive, to choose from. */
  readonly vocabulary: readonly Key[];
  readonly follows: BriefingId | undefined;
  /** True where the archive asks who approved what is published. */
  readonly asksApproval: boolean;
  /** In the archive's language. */
  readonly headings: DraftWords;
  /** The newest situation report of the thread. */
  readonly lastReport: SituationReport | undefined;
}

export interface SituationReport {
  readonly number: number;
  /** The day on which its period ended. */
  readonly end: Day;
}

export interface DraftProfile {
  readonly name: string;
  readonly type: (typeof TYPES)[number];
  /** Fields beyond those of every briefing. What the writer must still decide stands in comments. */
  readonly fields: (beginning: Beginning) => string;
  /** Headings in the archive's language, and comments in place of text: nothing here could be published by mistake. */
  readonly body: (headings: DraftWords) => string;
}
