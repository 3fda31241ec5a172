/** Builds the feed: the newest briefings and the newest corrections, so that a reader of it learns of both. */
import { firstPublic } from "../../check/schema/released.ts";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { toMillis } from "../../read/dates.ts";
import type { Archive } from "../../relate/relate.ts";
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import { cardOf, type Frame, notesOf } from "../cards.ts";
import { dayOfLastChange, lastChange } from "../last-change.ts";
import type { PageKind } from "../page-kind.ts";
import type { Card, Note } from "../page-view.ts";
import type { View } from "../views.ts";

export interface FeedView extends View {
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

export const page: PageKind = {
  kind: "feed",
  isListed: false,
  isInLanguages: true,
  place: 100,
  views: ({ archive, frame }) => [feedView(archive, frame)],
};

/** How many briefings the feed holds. */
const IN_FEED = 30;
/** When a feed of nothing was last changed. */
export const NEVER = "1970-01-01T00:00:00Z";

/** The last changed first; of one instant, the last that readers could see. */
function feedView({ byRelease, settings }: Archive, frame: Frame): FeedView {
  const { zone, title } = settings;
  // Days are cheap to tell of all; instants are told of those alone that may be among the last.
  const changed = byRelease
    .map((briefing, place) => ({ briefing, place, day: dayOfLastChange(briefing, zone) }))
    .sort((a, b) => byCodeUnit(b.day, a.day));
  const earliest = changed[IN_FEED - 1]?.day ?? "";
  const entries = changed
    .filter(({ day }) => day >= earliest)
    .map(({ briefing, place }) => ({ briefing, place, updated: lastChange(briefing, zone) }))
    .sort((a, b) => toMillis(b.updated) - toMillis(a.updated) || b.place - a.place)
    .slice(0, IN_FEED)
    .map(({ briefing, updated }) => ({
      card: cardOf(briefing, frame),
      id: briefing.address,
      published: firstPublic(briefing.meta, zone),
      updated,
      notes: notesOf(briefing, frame.words),
    }));
  return {
    kind: "feed",
    ...at(PATHS.feed),
    title,
    updated: entries[0]?.updated ?? NEVER,
    entries,
  };
}
