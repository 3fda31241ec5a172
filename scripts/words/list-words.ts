/** What home, the archive and the lists of briefings say around what they list. */

export interface ListWords {
  /** "1 briefing", "2 briefings". */
  readonly briefings: (count: number) => string;
  /** "8 briefings, June 2021 to August 2022": `span` in words. */
  readonly over: (briefings: number, span: string) => string;
  /** A day or month with what it has: "June 2025, 6 briefings". */
  readonly named: (period: string, briefings: number) => string;
  /** Over a list that has nothing yet. */
  readonly none: string;
  readonly parts: string;
  readonly partsAgain: string;
  readonly newest: string;
  readonly months: string;
  readonly monthsAgain: string;
  readonly years: string;
  readonly earlier: string;
  readonly letter: (of: string) => string;
  readonly digits: string;
  readonly all: string;
  readonly searchInThese: string;
  readonly home: HomeWords;
  readonly archive: ArchivePageWords;
  readonly about: AboutWords;
  readonly corrections: CorrectionsWords;
  readonly group: GroupPageWords;
  readonly story: StoryWords;
}

export interface HomeWords {
  readonly empty: string;
  readonly latest: string;
  readonly archive: string;
  readonly topics: string;
  readonly languages: string;
  readonly stories: string;
  readonly storiesOf: (all: number) => string;
  readonly more: string;
  readonly allByMonth: (briefings: number) => string;
  readonly corrected: string;
  readonly judged: string;
  readonly next: string;
  readonly due: (date: string) => string;
  readonly wasDue: (date: string) => string;
  readonly about: string;
}

export interface ArchivePageWords {
  readonly title: string;
  /** Over the tints of a map whose columns are months, or years. */
  readonly byMonth: (words: string) => string;
  readonly byYear: (words: string) => string;
  readonly endsIn: (digit: string) => string;
  /** "2 to 5", of numbers. */
  readonly fromTo: (from: string, to: string) => string;
}

export interface AboutWords {
  readonly title: string;
  /** "About {title}". */
  readonly heading: string;
  readonly corrections: string;
  /** With `{page}`, whose words are `pageName`. */
  readonly correctionsText: string;
  readonly pageName: string;
  readonly count: (briefings: number) => string;
}

export interface CorrectionsWords {
  readonly title: string;
  /** With `{feed}` and `{table}`. */
  readonly intro: string;
  readonly feed: string;
  readonly table: string;
  readonly none: string;
  /** Of the feed. */
  readonly subtitle: string;
  /** "Correction: TITLE", in a feed. */
  readonly of: (kind: string, title: string) => string;
  /** "The barn has two doors. It said: “three”" */
  readonly said: (note: string, before: string) => string;
  /** "Correction, 12 June 2025: The barn has two doors." */
  readonly told: (kind: string, date: string, note: string) => string;
}

export interface GroupPageWords {
  readonly person: string;
  readonly organisation: string;
  readonly people: string;
  readonly organisations: string;
  readonly countries: string;
  readonly places: string;
  /** Over the two lists of a body, and as ways down to them. */
  readonly namedIn: (briefings: number) => string;
  readonly sourceOf: (briefings: number) => string;
  readonly with: string;
  readonly who: string;
  readonly where: string;
  readonly what: string;
  readonly open: string;
  readonly noDay: string;
  /** "Due {date}". */
  readonly due: string;
  readonly also: (names: string) => string;
  readonly map: (countries: string) => string;
  readonly leans: string;
  readonly leaning: (briefings: number, alone: number) => string;
  readonly leanings: (briefings: number, alone: number) => string;
  readonly relays: string;
  /** "TITLE, 2022". */
  readonly part: (title: string, period: string) => string;
}

export interface StoryWords {
  /** "12 briefings, 11 to 14 June 2025", of a picture, with which of them this is and how many are hollow. */
  readonly line: (story: StoryLineWords) => string;
  readonly sameDay: string;
  readonly nextDay: string;
  readonly days: (count: number) => string;
  readonly weeks: (count: number) => string;
  readonly months: (count: number) => string;
  readonly years: (count: number) => string;
  readonly goesOnFrom: string;
  readonly branches: (count: number) => string;
  readonly newSources: string;
  readonly andMore: (names: readonly string[], more: number) => string;
  readonly changed: (from: string, to: string) => string;
  /** "Correction of 7 July 2022". */
  readonly mended: (kind: string, date: string) => string;
}

export interface StoryLineWords {
  readonly briefings: number;
  readonly span: string;
  /** Its place, counted from 1; undefined where it is none of them. */
  readonly here: number | undefined;
  readonly hollow: number;
}
