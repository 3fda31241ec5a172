/** What the views of several kinds share: links, cards, notes. */
import type { Day } from "../read/dates.ts";
import type { NoteKind } from "../words/words.ts";

export interface Link {
  readonly href: string;
  readonly text: string;
  /** Of its words, where they are of another language than the page. */
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** What a briefing is about, as a link to its page. */
export interface Subject extends Link {
  /** Set for a person among names. */
  readonly isPerson?: boolean;
  /** Addresses elsewhere that stand for it: of Wikidata, of IPTC. */
  readonly sameAs?: readonly string[];
}

/** What a list names, and how many briefings it has. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** A text in its own language, where that may differ from the page's. */
export interface TextInLanguage {
  readonly text: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** A briefing next to another in time, its title in its own language. */
export type NeighbourView = TextInLanguage & { readonly href: string };

/** A briefing in a list or among search results. */
export interface Card {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** As a reader writes it: "12 June 2025". */
  readonly date: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** `corrected`, `superseded`, `withdrawn`, or empty. */
  readonly mark: string;
  /** What keeps it from readers: in a preview alone. */
  readonly kept?: string;
}

/** A correction of a briefing, as its page and the list of all corrections show it. */
export interface Note {
  /** Its anchor on the briefing's page: the same for ever, for corrections are only added. */
  readonly id: string;
  readonly date: string;
  readonly day: Day;
  readonly kind: NoteKind;
  readonly text: string;
  /** What the briefing said before, in its language; empty for a withdrawn one, whose words are no longer ours. */
  readonly was: string;
  /** Address at which it stands what changed with it, where the archive keeps versions. */
  readonly changes?: string;
}

/** A run of words: in both texts, in the new one alone, in the old one alone. */
export interface DiffPart {
  readonly text: string;
  readonly is: "same" | "added" | "removed";
}

/** A piece that is not as it was. */
export interface PieceChange {
  readonly kind: string;
  readonly parts: readonly DiffPart[];
}
