/** What a page needs to be drawn: plain values, ready for a template and for another process. */
import type { Day } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Html } from "./markdown.ts";

/** The frame that every page shares. */
export interface Site {
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly lang: string;
  /** Scheme, host and path prefix, without a slash at the end. */
  readonly origin: string;
  /** Path prefix with a slash at both ends: `/` or `/briefings/`. */
  readonly prefix: string;
  /** The TLP label of what this audience may see at most; undefined for the public. */
  readonly mark: string | undefined;
  /** Addresses of the style sheet and of the search page's script. */
  readonly styles: string;
  readonly search: string;
}

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** A text in its own language, where that may differ from the page's. */
export interface Worded {
  readonly text: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** A briefing next to another in time, its title in its own language. */
export type NeighbourView = Worded & { readonly href: string };

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
}

/** What every page has: where it is written, and how it is called. */
interface PageView {
  readonly kind: string;
  /** Path of the file below the output folder. */
  readonly file: string;
  /** Address from the root of the site, without prefix. */
  readonly path: string;
  readonly title: string;
}

export interface CitationView {
  /** In the text, in brackets: who says it, and via whom, as in "a US official, via Axios". */
  readonly names: readonly string[];
  /** On hover and in the list: the whole chain, with dates. */
  readonly chain: string;
}

export interface SourceView {
  readonly id: string;
  readonly label: string;
  /** Each step of "via …", nearest first. */
  readonly chain: readonly Link[];
  readonly url: string;
  /** Title of the work, kind, date, basis, rating, language, archived copy: what is known, in order. */
  readonly facts: readonly string[];
  readonly outlet: Link | undefined;
  readonly archived: string;
}

export interface Note {
  readonly date: string;
  readonly day: string;
  readonly kind: string;
  readonly text: string;
  readonly was: string;
}

export interface BriefingView extends PageView {
  readonly kind: "briefing";
  readonly id: BriefingId;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly summary: string;
  readonly day: Day;
  readonly date: string;
  /** ISO 8601, for machines. */
  readonly published: string;
  readonly modified: string;
  readonly status: string;
  readonly type: string;
  readonly tlp: string;
  readonly dateline: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** False for a withdrawn briefing, whose words are no longer ours. */
  readonly hasBody: boolean;
  /** The file and the SHA-256 of the text that was checked: the body is rendered where that text was parsed. */
  readonly source: { readonly path: string; readonly sha256: string };
  /** The body; set by whoever writes the page. */
  readonly html?: Html;
  readonly sources: readonly SourceView[];
  readonly topics: readonly Link[];
  readonly places: readonly Link[];
  readonly names: readonly Link[];
  readonly topicIds: readonly string[];
  readonly notes: readonly Note[];
  readonly claims: readonly {
    readonly id: string;
    readonly text: string;
    readonly state: string;
    readonly sources: readonly Link[];
  }[];
  readonly judgements: readonly {
    readonly text: string;
    readonly words: string;
    readonly basis: readonly Link[];
    readonly outcome: string;
  }[];
  readonly alternatives: readonly string[];
  readonly gaps: readonly string[];
  readonly sourcing: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly asOf: string;
    readonly source: Link;
  }[];
  readonly supersededBy: readonly Card[];
  readonly supersedes: readonly Card[];
  readonly translations: readonly (Link & { readonly lang: string; readonly language: string })[];
  readonly thread:
    | { readonly href: string; readonly cards: readonly (Card & { readonly isHere: boolean })[] }
    | undefined;
  readonly related: readonly Card[];
  readonly older: NeighbourView | undefined;
  readonly newer: NeighbourView | undefined;
}

export interface HomeView extends PageView {
  readonly kind: "home";
  readonly cards: readonly Card[];
  readonly count: number;
  readonly threads: readonly {
    readonly href: string;
    readonly text: string;
    readonly count: number;
    readonly date: string;
  }[];
  readonly topics: readonly Counted[];
}

export interface Counted extends Link {
  readonly count: number;
}

/** A part of a group: briefings that share a month, topic, place, name or source. */
export interface ListView extends PageView {
  readonly kind: "list";
  /** What the group is: "Topic", "Place". */
  readonly of: string;
  /** Other spellings, names and roles. */
  readonly notes: readonly Worded[];
  readonly count: number;
  readonly cards: readonly Card[];
  /** Every part, newest first; empty when there is one. */
  readonly parts: readonly (Link & { readonly isHere: boolean })[];
  readonly isNewest: boolean;
}

/** The list of all groups of one sort, A to Z. */
export interface DirectoryView extends PageView {
  readonly kind: "directory";
  readonly intro: string;
  readonly groups: readonly Counted[];
}

export interface CalendarView extends PageView {
  readonly kind: "calendar";
  readonly years: readonly { readonly year: Counted; readonly months: readonly Counted[] }[];
}

export interface ThreadView extends PageView {
  readonly kind: "thread";
  readonly cards: readonly Card[];
}

export interface SearchView extends PageView {
  readonly kind: "search";
  /** For the client, as JSON: volumes newest first, and the names of topics. */
  readonly setup: string;
  readonly browse: readonly Link[];
}

export interface AboutView extends PageView {
  readonly kind: "about";
  /** Markdown of the archive's owner. */
  readonly about: string;
  readonly count: number;
}

export interface CorrectionsView extends PageView {
  readonly kind: "corrections";
  readonly notes: readonly (Note & { readonly briefing: Card })[];
}

export interface NotFoundView extends PageView {
  readonly kind: "not-found";
}

export interface RedirectView extends PageView {
  readonly kind: "redirect";
  readonly to: string;
}

export interface FeedView extends PageView {
  readonly kind: "feed";
  readonly updated: string;
  readonly entries: readonly {
    readonly card: Card;
    readonly id: string;
    readonly published: string;
    readonly updated: string;
    readonly notes: readonly Note[];
  }[];
}

export interface SitemapView extends PageView {
  readonly kind: "sitemap";
  /** Addresses with the day of their last change, or the maps of the years. */
  readonly urls: readonly { readonly loc: string; readonly lastmod: string }[];
  readonly isIndex: boolean;
}

export interface RobotsView extends PageView {
  readonly kind: "robots";
  readonly sitemap: string;
  readonly isPublic: boolean;
}

export type View =
  | BriefingView
  | HomeView
  | ListView
  | DirectoryView
  | CalendarView
  | ThreadView
  | SearchView
  | AboutView
  | CorrectionsView
  | NotFoundView
  | RedirectView
  | FeedView
  | SitemapView
  | RobotsView;

export type ViewOf<Kind extends View["kind"]> = Extract<View, { kind: Kind }>;

/** Every kind of page; each has a template of its name in layouts/pages/. */
export const KINDS = [
  "briefing",
  "home",
  "list",
  "directory",
  "calendar",
  "thread",
  "search",
  "about",
  "corrections",
  "not-found",
  "redirect",
  "feed",
  "sitemap",
  "robots",
] as const satisfies readonly View["kind"][];
