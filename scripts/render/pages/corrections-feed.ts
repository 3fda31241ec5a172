/** Builds the feed of the corrections, by when readers were first told. */
import { toMillis } from "../../read/dates.ts";
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";
import { correctionsOf, type TimedNote } from "./corrections.ts";
import { NEVER } from "./feed.ts";

/** How many corrections the feed holds. */
const IN_FEED = 50;

export interface CorrectionsFeedView extends View {
  readonly kind: "corrections-feed";
  readonly updated: string;
  readonly notes: readonly TimedNote[];
}

export const page: PageKind = {
  kind: "corrections-feed",
  isListed: false,
  place: 61,
  views: ({ archive, frame }): CorrectionsFeedView[] => {
    const told = correctionsOf(archive, frame).sort(
      (a, b) => toMillis(b.instant) - toMillis(a.instant),
    );
    return [
      {
        kind: "corrections-feed",
        ...at(PATHS.correctionsFeed),
        title: frame.words.lists.corrections.title,
        updated: told[0]?.instant ?? NEVER,
        notes: told.slice(0, IN_FEED),
      },
    ];
  },
};
