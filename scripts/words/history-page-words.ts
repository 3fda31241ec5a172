/** What the page of a briefing's former versions says, and the links to it. */

/** What of a text is compared, beside its body. */
export type ChangedField =
  | "title"
  | "summary"
  | "dateline"
  | "sourcing"
  | "source"
  | "event_date"
  | "state"
  | "likelihood"
  | "confidence"
  | "by"
  | "alternatives"
  | "gaps"
  | "label"
  | "value"
  | "unit"
  | "as_of"
  | "number"
  | "period";

export interface HistoryWords {
  readonly title: string;
  readonly intro: string;
  /** The link to the briefing. */
  readonly back: string;
  /** The link from a note of what was corrected to what changed with it. */
  readonly whatChanged: string;
  /** "Version 2". */
  readonly version: (number: number) => string;
  readonly now: string;
  /** Of days in words. */
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly first: string;
  /** "What changed since version 1:" */
  readonly against: (number: number) => string;
  readonly same: string;
  /** "A version of 3 June 2025 is not kept." */
  readonly gone: (day: string) => string;
  /** Before words that were added and taken out, for those who hear the page: "added: ". */
  readonly added: string;
  readonly removed: string;
  readonly fields: Readonly<Record<ChangedField, string>>;
}
