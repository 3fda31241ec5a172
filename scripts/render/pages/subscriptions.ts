/** What a feed reader takes in at once (OPML 2.0): the feeds of the archive, of its corrections, and of its topics. */
import type { FeedLink } from "../feed-views.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

export interface SubscriptionsView extends View {
  readonly kind: "subscriptions";
  /** Each with the page of which it is the feed. */
  readonly topics: readonly (FeedLink & { readonly page: string })[];
}

/** The page of all feeds brings it. */
export const page: PageKind = {
  kind: "subscriptions",
  isListed: false,
  place: 63,
  views: () => [],
};
