/** What a page needs to be drawn: plain values, ready for a template and for another process. */
import type { Instant } from "../read/dates.ts";
import type { BriefingView } from "./briefing-views.ts";
import type { Card, Link, Note, PageView, Worded } from "./page-view.ts";

/** The frame that every page shares. */
export interface Site {
  readonly title: string;
  readonly dir: "ltr" | "rtl";
  readonly description: string;
  readonly publisher: string;
  /** Shown at the foot of every page, and above the corrections; empty where there is none. */
  readonly notice: string;
  readonly lang: string;
  /** Scheme, host and path prefix, without a slash at the end. */
  readonly origin: string;
  /** Path prefix with a slash at both ends: `/` or `/briefings/`. */
  readonly prefix: string;
  /** The TLP label of what this audience may see at most; undefined for the public. */
  readonly mark: string | undefined;
  /** Address of the style sheet. */
  readonly styles: string;
  /** Address of the script that marks what a search found on a briefing's page. */
  readonly highlight: string;
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
  /** Briefings of the whole list on its newest part, of this part on an older one. */
  readonly count: number;
  readonly cards: readonly Card[];
  /** Other parts and this one, newest first; empty when there is one. */
  readonly parts: readonly (Link & { readonly isHere: boolean })[];
  readonly isNewest: boolean;
  /** Address of a search in these alone; empty for a month, which the search page has bars for. */
  readonly search: string;
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
  /** Address of a search in these alone. */
  readonly search: string;
  readonly cards: readonly Card[];
}

export interface SearchView extends PageView {
  readonly kind: "search";
  /** Addresses of its script, of the worker that it asks, and of the search index. */
  readonly script: string;
  readonly worker: string;
  readonly index: string;
  /** Searches to begin with, as typed, and what each finds. */
  readonly examples: readonly (Link & { readonly finds: string })[];
  readonly browse: readonly Link[];
}

export interface AboutView extends PageView {
  readonly kind: "about";
  /** Markdown of the archive's owner. */
  readonly about: string;
  readonly count: number;
}

/** A correction beside the briefing that it is of. */
export interface CardNote extends Note {
  readonly briefing: Card;
  /** The briefing's address, without prefix. */
  readonly address: string;
}

/** A correction with the instant at which readers were first told of it. */
export interface TimedNote extends CardNote {
  readonly instant: Instant;
}

export interface CorrectionsView extends PageView {
  readonly kind: "corrections";
  /** Newest month first, and the newest first in each. */
  readonly months: readonly {
    readonly month: string;
    readonly name: string;
    readonly notes: readonly CardNote[];
  }[];
}

export interface CorrectionsFeedView extends PageView {
  readonly kind: "corrections-feed";
  readonly updated: string;
  readonly notes: readonly TimedNote[];
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

/** The table of all changes. */
export interface ChangesView extends PageView {
  readonly kind: "changes";
  readonly rows: readonly {
    readonly day: string;
    /** `published`, or the kind of a correction. */
    readonly change: string;
    readonly id: string;
    readonly address: string;
  }[];
}

/** The file that tells a host which headers to send. */
export interface HeadersView extends PageView {
  readonly kind: "headers";
  readonly text: string;
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
  | CorrectionsFeedView
  | ChangesView
  | NotFoundView
  | RedirectView
  | FeedView
  | SitemapView
  | RobotsView
  | HeadersView;

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
  "corrections-feed",
  "changes",
  "not-found",
  "redirect",
  "feed",
  "sitemap",
  "robots",
  "headers",
] as const satisfies readonly View["kind"][];
