/** How a language says how the sources of a briefing stand to each other. */

/** Each of these is a sentence, or two, with a capital at its beginning where the language has them. */
export interface StandingWords {
  /** "Ten entries, one report behind them all: Axios." */
  readonly oneReport: (entries: number, report: string) => string;
  /** "Three statements of one party, the White House." Every entry is one of them. */
  readonly onlyStatements: (statements: number, party: PartyWords) => string;
  /** "Four entries, three statements of one party, the White House." */
  readonly someStatements: (entries: number, statements: number, party: PartyWords) => string;
  /** "Two entries, not known to be independent of each other." */
  readonly notIndependent: (entries: number) => string;
  /** "Four entries, two independent voices: AP and Reuters."; without names where they are many. */
  readonly independent: (entries: number, voices: number, names: readonly string[]) => string;
  /** "Not known to be independent of them: a US official." */
  readonly unknown: (names: readonly string[]) => string;
  /** "Five others are not known to be independent of them." */
  readonly othersUnknown: (count: number) => string;
  readonly oneSource: (name: string) => string;
  /** As a party, within a sentence. */
  readonly thisDesk: string;
  /** The glyph in words: "2 unnamed, 0 named, 4 relays". */
  readonly glyph: (unnamed: number, named: number, relays: number) => string;
}

export interface PartyWords {
  readonly name: string;
  /** True where some statements are of several parties, and it is one in each. */
  readonly isJoint: boolean;
}
