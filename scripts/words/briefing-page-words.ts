/** What the page of a briefing says around its text, and other pages that show a part of it. */

export interface BriefingWords {
  /** "Updated 12 June 2025". */
  readonly updated: (date: string) => string;
  readonly minutes: (count: number) => string;
  readonly cite: string;
  /** Before the names of forms of citations: "Save for a program:". */
  readonly save: string;
  /** Of a link to a paragraph, for those who hear it. */
  readonly placeLink: string;
  /** "By {name}". */
  readonly by: string;
  readonly todo: string;
  readonly noEnd: string;
  readonly holdsUntil: (date: string) => string;
  readonly outOfDate: (date: string) => string;
  readonly overdue: (date: string) => string;
  readonly machine: MachineWords;
  readonly notices: NoticeWords;
  /** Labels of the file card. */
  readonly facts: Readonly<Record<FactLabel, string>>;
  readonly reportNumber: (number: string, period: string) => string;
  readonly know: KnowWords;
  readonly judgements: JudgementWords;
  readonly figures: FigureWords;
  readonly claims: string;
  readonly states: Readonly<Record<ClaimState, string>>;
  readonly alternatives: string;
  readonly gaps: string;
  readonly contents: string;
  readonly story: string;
  readonly wholeStory: (count: number) => string;
  readonly replaces: string;
  readonly related: string;
  readonly neighbours: string;
  readonly alsoFiled: string;
  readonly topics: string;
  readonly places: string;
  readonly names: string;
  readonly card: string;
  /** Of a table in the text, for those who hear it. */
  readonly table: string;
  readonly sources: SourceWords;
  readonly inOtherLanguages: string;
  /** "Last changed: {date}". */
  readonly lastChanged: string;
}

export interface MachineWords {
  readonly assisted: string;
  readonly generated: string;
  readonly translated: string;
  /** Where nobody is named who reviewed it: each a whole text with its full stops. */
  readonly unreviewed: Readonly<Record<"assisted" | "generated" | "translated", string>>;
  /** "{did}, reviewed by {names}." */
  readonly reviewed: string;
}

export interface NoticeWords {
  readonly withdrawn: string;
  readonly withdrawnMore: string;
  readonly superseded: string;
  /** "Read instead: {briefings}. What follows is kept as it was published." */
  readonly readInstead: string;
  /** "It said: {words}". */
  readonly itSaid: string;
}

export type FactLabel =
  | "reviewedBy"
  | "approvedBy"
  | "event"
  | "asOf"
  | "firstPublic"
  | "expires"
  | "sitrep"
  | "nextReport"
  | "glide";

export interface KnowWords {
  readonly title: string;
  readonly theSource: string;
  readonly allSources: string;
  /** "Claims: 2 reported, 1 disputed." of counts in words. */
  readonly claims: (counts: readonly (readonly [state: ClaimState, count: number])[]) => string;
}

export interface JudgementWords {
  readonly title: string;
  readonly judgement: string;
  readonly likelihood: string;
  readonly confidence: string;
  readonly due: string;
  readonly outcome: string;
  readonly confidences: Readonly<Record<Confidence, string>>;
  /** "low confidence". */
  readonly withConfidence: (confidence: Confidence) => string;
  /** "unlikely: 20 to 45 %". */
  readonly range: (word: string, from: number, to: number) => string;
  /** Of one that nothing has decided. */
  readonly open: string;
}

export interface FigureWords {
  readonly title: string;
  readonly more: string;
  readonly figure: string;
  readonly value: string;
  readonly asOf: string;
  /** "as in report 1". */
  readonly same: (report: number) => string;
  /** "3 more than in report 1 (15)": `before` is what stood there. */
  readonly changed: (change: FigureChange) => string;
}

export interface FigureChange {
  readonly difference: string;
  readonly isMore: boolean;
  readonly report: number;
  readonly before: string;
}

export type ClaimState =
  | "confirmed"
  | "reported"
  | "disputed"
  | "denied"
  | "unverified"
  | "retracted";

export type Confidence = "low" | "moderate" | "high";

export interface SourceWords {
  readonly title: string;
  readonly sameReport: string;
  readonly speakers: string;
  readonly relayed: string;
  /** "Relayed by {names}.", where nobody is named above it. */
  readonly relayedBy: string;
  readonly relayedAlsoBy: string;
  /** "from {names}", of one that relays. */
  readonly from: string;
  readonly through: string;
  readonly allFrom: (outlet: string) => string;
  readonly archived: string;
  readonly archivedAt: (date: string) => string;
  readonly belongsTo: (party: string) => string;
  readonly unnamed: (reason: string) => string;
  readonly inLanguage: (language: string) => string;
  readonly read: (date: string) => string;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly quotes: Readonly<Record<Quotes, string>>;
  /** "Rated B2: usually reliable, probably true". */
  readonly rated: (rating: string, reliability: string, credibility: string) => string;
  /** "Rated B2", where what that means has been said. */
  readonly ratedAgain: (rating: string) => string;
  /** Admiralty scale (NATO; FM 2-22.3, appendix B): A to F, and 1 to 6. */
  readonly reliability: readonly string[];
  readonly credibility: readonly string[];
  readonly via: string;
  /** "a US official, via Axios": who says it first. */
  readonly chain: (names: readonly string[]) => string;
  readonly whoToldWhom: string;
  readonly dashed: string;
  readonly bold: string;
  /** The drawing in words, of chains. */
  readonly drawing: (chains: readonly string[]) => string;
  readonly thisBriefing: string;
}

export type Basis =
  | "on-record"
  | "background"
  | "deep-background"
  | "chatham-house"
  | "leak"
  | "unknown";

export type Quotes = "verbatim" | "translated" | "back-translated" | "paraphrase";
