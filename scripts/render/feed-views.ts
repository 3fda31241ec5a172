/** What a feed shows, whichever format it is written in: plain values, ready to be drawn. */
import type { Instant } from "../read/dates.ts";
import type { BriefingView } from "./briefing-views.ts";
import type { Card, Note } from "./page-view.ts";
import type { View } from "./views.ts";

/** A briefing's text as a feed gives it: what its page says above it, and the body. */
export type FeedText = Pick<
  BriefingView,
  | (
      | "id"
      | "day"
      | "lang"
      | "dir"
      | "path"
      | "status"
      | "source"
      | "citations"
      | "hasBody"
      | "html"
    )
  | ("dateline" | "machine" | "supersededBy" | "past" | "notes")
>;

/** A topic that an entry is filed under. */
export interface FeedTopic {
  readonly id: string;
  readonly name: string;
}

/** A briefing, or one correction of it. */
export interface FeedEntry {
  readonly card: Card;
  /** Below the site; the whole address is its id. */
  readonly address: string;
  /** Since when readers see it, and when they were last told something new by it. */
  readonly published: Instant;
  readonly updated: Instant;
  readonly authors: readonly string[];
  readonly topics: readonly FeedTopic[];
  /** Its TLP label, where the site is not for everybody; else empty. */
  readonly mark: string;
  /** Its corrections; of one correction, that alone. */
  readonly notes: readonly Note[];
  readonly isCorrection?: true;
  /** Where the feed has whole texts. */
  readonly text?: FeedText | undefined;
}

/** What stands in a feed for a briefing that was withdrawn (RFC 6721). */
export interface DeletedEntry {
  readonly address: string;
  readonly when: Instant;
  /** Why, in the briefing's language. */
  readonly comment: string;
  readonly lang: string;
}

/** How a feed is found: its address below the site, and what it is called. */
export interface FeedLink {
  readonly path: string;
  readonly type: "atom" | "json";
  readonly title: string;
}

export interface FeedView extends View {
  readonly kind: "feed" | "json-feed";
  readonly subtitle: string;
  /** The page of which it is the feed. */
  readonly page: string;
  readonly updated: Instant;
  /** The last that readers could see first. */
  readonly entries: readonly FeedEntry[];
  readonly deleted: readonly DeletedEntry[];
}
