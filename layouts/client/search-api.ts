/** What the search page asks of the worker that searches, and what it hears. Plain values: they cross between threads. */

import type { Facet, Field } from "../../scripts/site-plan.ts";

/** What is wanted, as typed or chosen. The same state has one text: see `query/query.ts`. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly filters: readonly QueryFilter[];
  /** First day that counts, YYYY-MM-DD; undefined for the archive's first. */
  readonly after: string | undefined;
  /** First day that no longer counts, YYYY-MM-DD. */
  readonly before: string | undefined;
  readonly order: Order;
}

export type Order = "relevance" | "newest" | "oldest";

export interface QueryWord {
  /** As typed, without quotation marks or minus. */
  readonly text: string;
  /** In quotation marks: its words stand next to each other in this order. */
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
  /** The last word of what is being typed: it may go on, so words that begin with it count while it is no word itself. */
  readonly isOpen: boolean;
}

export interface QueryFilter {
  readonly field: Field;
  /** An id, or part of a name: `witkoff` stands for whoever's name holds the word. */
  readonly value: string;
  readonly isExcluded: boolean;
}

/** To the worker, first of all. */
export interface Opening {
  /** Addresses, with a slash at their end: the site's root, `…/search/`, `…/pagefind/`. */
  readonly root: string;
  /** The text of `search/index.json`, where the page has it already: it loads while the worker does. */
  readonly index?: string;
}

export interface Question {
  /** Rises with every question; an answer to an older one is of no interest. */
  readonly id: number;
  readonly query: Query;
  /** How many results are wanted at most. */
  readonly most: number;
}

export type ToSearch = { readonly open: Opening } | { readonly ask: Question };

export type FromSearch =
  | { readonly id: number; readonly answer: Answer }
  /** Nothing could be searched at all: offline, or no index. */
  | { readonly id: number; readonly failed: string };

export interface Answer {
  /** Briefings found, exactly. */
  readonly total: number;
  /** The best `most`, or the newest or oldest. */
  readonly results: readonly Result[];
  /**
   * Every facet value that at least one briefing has under all *other* conditions, most first; its own field's choices
   * do not count against it, but what is excluded stays so. What is chosen is there even with 0, so that it can be let go.
   */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /**
   * Each month of the archive, oldest first, with what is found in it under every condition but the dates;
   * -1 where that was not counted, because the question's days touch no segment of it (or, with a phrase, no volume).
   */
  readonly months: readonly (readonly [month: string, count: number])[];
  /** Words of the query that no briefing of the days asked for (their segments) holds, with words that it may have meant, best first. */
  readonly unknown: readonly UnknownWord[];
  /** Filters that name nothing in the archive, with what they may have meant. */
  readonly unknownFilters: readonly {
    readonly field: Field;
    readonly value: string;
    readonly near: readonly string[];
  }[];
  /** When nothing was found although each word is known: a word of the query, and another that would give something. */
  readonly instead: readonly { readonly word: string; readonly near: string }[];
  /** Names that were searched for as well, because the vocabulary calls the same by them: Kiev, Kyiv. */
  readonly also: readonly { readonly word: string; readonly names: readonly string[] }[];
  /** Spans of the archive that could not be loaded: they are missing from all numbers. */
  readonly missing: readonly { readonly first: string; readonly last: string }[];
}

export interface FacetCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** Never parsed as HTML: every text is text. */
export interface Result {
  readonly href: string;
  readonly title: readonly MarkedPiece[];
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The bottom line; empty where the briefing has none. */
  readonly summary: readonly MarkedPiece[];
  readonly lang: string;
  /** `corrected`, `superseded`, `withdrawn`, or empty. */
  readonly mark: string;
  /** What keeps it from readers: in a preview alone, else empty. */
  readonly kept: string;
  readonly excerpt: readonly MarkedPiece[];
  /** Sections and claims in which words were found, in their order. */
  readonly sections: readonly { readonly href: string; readonly text: string }[];
  /** Words found as the briefing writes them, to be marked on its page. */
  readonly found: readonly string[];
  /** True where the text could not be loaded: title and href are empty then, day is known. */
  readonly isMissing: boolean;
}

export interface MarkedPiece {
  readonly text: string;
  readonly isFound: boolean;
}

export interface UnknownWord {
  readonly word: string;
  readonly near: readonly string[];
}
