/** What the search page says, as it is built and once its script runs. */

export interface SearchWords {
  readonly title: string;
  readonly skip: string;
  readonly how: string;
  /** What can be typed, and what it asks for: words of the language, with signs that it does not change. */
  readonly ways: readonly (readonly [typed: string, asksFor: string])[];
  /** With `{slash}`, `{down}`, `{up}` and `{escape}`. */
  readonly keys: string;
  readonly narrow: string;
  readonly searching: string;
  readonly found: string;
  readonly noScript: string;
  readonly examples: string;
  readonly phraseExample: string;
  readonly topicExample: string;
  readonly nameExample: (year: string) => string;
  /** "Or browse {ways}." */
  readonly browse: string;
  readonly byMonth: string;
  readonly or: string;
  // What the script says.
  readonly nothing: (text: string) => string;
  readonly count: (briefings: number) => string;
  readonly partUnsearched: string;
  readonly unsearched: string;
  readonly offlineUnsearched: string;
  readonly failed: string;
  readonly offlineFailed: string;
  readonly again: string;
  readonly showMore: string;
  readonly more: (all: string) => string;
  readonly fewer: string;
  readonly order: string;
  readonly relevance: string;
  readonly newest: string;
  readonly oldest: string;
  readonly from: string;
  readonly to: string;
  readonly allDates: string;
  readonly byDate: string;
  readonly highestInMonth: (count: string) => string;
  readonly highestInYear: (count: string) => string;
  readonly bar: (period: string, count: string) => string;
  readonly briefings: (count: number) => string;
  readonly atLeast: (briefings: string) => string;
  readonly notCounted: string;
  readonly foundIn: string;
  readonly notLoaded: string;
  readonly link: string;
  readonly sameNewest: string;
  readonly page: string;
  readonly without: string;
  readonly dates: string;
  /** With `{word}`. */
  readonly unknown: string;
  readonly unknownLeftOut: string;
  /** With `{filter}`. */
  readonly unknownFilter: string;
  /** With `{word}`. */
  readonly instead: string;
  /** With `{words}`. */
  readonly didYouMean: string;
  /** With `{names}` and `{word}`. */
  readonly also: string;
  readonly missing: (spans: string) => string;
}
