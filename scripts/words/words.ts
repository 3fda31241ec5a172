/** What a language must say for the frame of a site: every word that a reader sees and no briefing wrote. */
import type { Facet, GroupSort, MenuPage } from "../site-plan.ts";
import type { BriefingWords } from "./briefing-page-words.ts";
import type { FeedsWords } from "./feeds-page-words.ts";
import type { HistoryWords } from "./history-page-words.ts";
import type { ListWords } from "./list-words.ts";
import type { SearchWords } from "./search-words.ts";
import type { StandingWords } from "./standing-words.ts";

/**
 * One file a language, `LANG.ts`, exports all of these. Braces in a string (`{name}`) stand for what the page draws
 * there: every language has the same ones in the same string, in its own order; a test compares. What counts or bends
 * is a function. A number is written by `number`, in the digits that the language is read in.
 */
export interface Words {
  /** BCP 47 tag, without a region. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly number: (count: number) => string;
  /** Digits of a text that is a number already, as "1,200" or "14:30". */
  readonly digits: (text: string) => string;
  /** Between the whole of a number and its fraction (CLDR, symbols of numbers); what parts thousands is another sign. */
  readonly decimal: string;
  /** "the White House, Oman and Muscat": names as they stand within a sentence. */
  readonly list: (names: readonly string[]) => string;
  /** Between two parts of a list of names: a comma with its space. */
  readonly comma: string;
  /** Before the last part of a list of names, with its spaces. */
  readonly and: string;
  /** Between what something is called and what it is: a colon with its space. */
  readonly colon: string;
  /** Between statements on one line: a semicolon with its space. */
  readonly semicolon: string;
  /** At the end of a statement: a full stop, without a space. */
  readonly stop: string;
  /** Around words that somebody said. */
  readonly quoted: (text: string) => string;
  /**
   * Its letters in their order, small, where that is not the order of their numbers in Unicode; empty where it is.
   * Letters apart from those are sorted by these numbers.
   */
  readonly alphabet: string;
  readonly dates: DateWords;
  readonly frame: FrameWords;
  /** Of menus. */
  readonly menu: Readonly<Record<MenuPage, string>>;
  readonly groups: Readonly<Record<GroupSort, GroupWords>>;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly types: Readonly<Record<BriefingType, string>>;
  readonly marks: Readonly<Record<BriefingMark, string>>;
  readonly notes: Readonly<Record<NoteKind, string>>;
  readonly likelihoods: readonly Likelihood[];
  readonly briefing: BriefingWords;
  readonly standing: StandingWords;
  readonly lists: ListWords;
  readonly feeds: FeedsWords;
  readonly history: HistoryWords;
  readonly search: SearchWords;
  /** Headings of a briefing that is begun with `npm run new`. */
  readonly drafts: DraftWords;
}

/** Months are counted from 1. What is given as a text is a number in the language's digits. */
export interface DateWords {
  /** As they stand alone, January first. */
  readonly months: readonly string[];
  /** Over the columns of a map: short, and no two need differ. */
  readonly letters: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly weekdayLetters: readonly string[];
  /** "12 June 2025". */
  readonly day: (date: string, month: number, year: string) => string;
  /** "12 June". */
  readonly dayOfYear: (date: string, month: number) => string;
  /** "June 2025". */
  readonly month: (month: number, year: string) => string;
  /** "11–20 June 2025". */
  readonly days: (from: string, to: string, month: number, year: string) => string;
  /** "11–20 June". */
  readonly daysOfYear: (from: string, to: string, month: number) => string;
  /** "2020s". */
  readonly decade: (year: string) => string;
  /** "11 to 12 June 2025": both are dates in words. */
  readonly span: (from: string, to: string) => string;
  /** "12 June 2025, 14:30 UTC". */
  readonly instant: (day: string, time: string, zone: string) => string;
  /** "UTC+03:30" of an offset; "UTC" where that is empty. */
  readonly zone: (offset: string) => string;
  /** A day of the Solar Hijri calendar, for a language whose readers know it. */
  readonly solarHijri?: (date: string, month: number, year: string) => string;
  readonly possibly: (date: string) => string;
  readonly about: (date: string) => string;
  readonly possiblyAbout: (date: string) => string;
}

/** Of every page. */
export interface FrameWords {
  readonly skip: string;
  /** Of the menu at the head, for those who hear it. */
  readonly site: string;
  readonly aboutSite: string;
  readonly search: string;
  readonly searchArchive: string;
  /** "License: {license}". */
  readonly license: string;
  readonly report: string;
  /** Subject of a mail. */
  readonly errorOn: (address: string) => string;
  readonly printedFrom: (address: string) => string;
  /** Title of the corrections' feed. */
  readonly correctionsOf: (title: string) => string;
  readonly clearMarks: string;
  /** "This page is now at {page}." */
  readonly moved: string;
  readonly notFound: {
    readonly title: string;
    readonly heading: string;
    /** With `{search}` and `{archive}`, each a link of this word. */
    readonly text: string;
    readonly search: string;
    readonly archive: string;
  };
}

export interface GroupWords {
  /** Of the list of all. */
  readonly title: string;
  /** What one of them is called over its list. */
  readonly of: string;
  readonly intro: string;
  /** The way to browse by them, as the search page offers it. */
  readonly by: string;
}

export type BriefingType =
  | "report"
  | "analysis"
  | "assessment"
  | "sitrep"
  | "alert"
  | "advisory"
  | "backgrounder"
  | "factcheck"
  | "digest"
  | "transcript"
  | "statement"
  | "opinion";

export type BriefingMark = "corrected" | "superseded" | "withdrawn";

export type NoteKind = "correction" | "clarification" | "update" | "retraction" | "redaction";

/** The words of ICD 203's two rows at one step, the least likely step first. */
export type Likelihood = readonly [word: string, other: string];

export interface DraftWords {
  readonly news: readonly [happened: string, matters: string, next: string];
  readonly assessment: readonly [
    evidence: string,
    assumptions: string,
    indicators: string,
    changed: string,
  ];
  readonly sitrep: readonly [situation: string, needs: string, response: string, next: string];
  readonly advisory: readonly [todo: string, affected: string, when: string, changed: string];
}
