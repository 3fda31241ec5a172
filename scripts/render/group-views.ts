/** What the pages of topics, places, names, sources and stories show: plain values, ready to be drawn. */
import type { CountedLink, Link, TextInLanguage } from "./page-view.ts";
import type { LocatorMapView } from "./pictures/locator-map.ts";
import type { SparklineView } from "./pictures/sparkline.ts";

/** What stands over and beside the list of a group. */
export interface GroupHead {
  /** What it is, in the desk's words: each may be empty. */
  readonly role: string;
  readonly about: string;
  /** That it lies in, where it is a place; without an address where the archive tells nothing of it. */
  readonly country: Link | undefined;
  /** Of the country that a map shows; empty for no place. */
  readonly code: string;
  /** Drawn with the page itself: see `processes/maps.ts`. */
  readonly map?: LocatorMapView | undefined;
  readonly others: readonly TextInLanguage[];
  readonly line: SparklineView | undefined;
  readonly companions: readonly Companions[];
  readonly judgements: readonly OpenJudgement[];
}

/** Those of one sort that share most briefings with a group. */
export interface Companions {
  readonly label: string;
  /** Each leads to a search of what both have. */
  readonly links: readonly CountedLink[];
}

export interface OpenJudgement extends TextInLanguage {
  /** Where it stands on its briefing's page. */
  readonly href: string;
  /** How likely: a word of the scale, or empty. */
  readonly likelihood: string;
  /** The day on which it is due, and as a reader writes it; empty where there is none. */
  readonly day: string;
  readonly date: string;
}

/** Stands for all that begins with no letter. */
export const NO_LETTER = "0–9";

/** A group in its directory, under the letter where a reader looks for it. */
export interface DirectoryEntry extends CountedLink {
  readonly letter: string;
}

export interface DirectorySection {
  /** Empty where there is one alone. */
  readonly title: string;
  readonly groups: readonly DirectoryEntry[];
}

/** A statement that two instalments make, with what stood in the earlier and what stands in the later. */
export interface ChangedStatement {
  readonly of: "figure" | "claim" | "judgement";
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** What changed from one instalment of a story to the next. */
export interface StoryChanges {
  /**
   * Bodies, and descriptions of those who are not named. Who was heard before and is not heard now is not told: one
   * that is silent has not left.
   */
  readonly newOrigins: readonly string[];
  readonly changes: readonly ChangedStatement[];
}
