/** Builds the home page: a lead with its story, what was corrected and judged, stories, more news, ways into the archive. */
import type { Briefing } from "../../check/briefing.ts";
import { isGone } from "../../check/schema/gone.ts";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { href, PATHS } from "../../site-plan.ts";
import { at, pathOfPeriod } from "../address.ts";
import { cardOf } from "../cards.ts";
import { type LeadView, labelOf, leadOf, leadView } from "../front-lead.ts";
import { judgementsByDay, lastCorrected, nextReports, type RailItem } from "../front-rail.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { Card, CountedLink } from "../page-view.ts";
import { type HeatMapView, heatMap } from "../pictures/heat-map.ts";
import type { View } from "../views.ts";
import { countsBy } from "./calendar.ts";
import { byLast, type ListedStory, listedStory } from "./story-list.ts";

export interface HomeView extends View {
  readonly kind: "home";
  readonly count: number;
  /** Undefined while the archive is empty. */
  readonly lead: LeadView | undefined;
  readonly corrected: readonly RailItem[];
  readonly judged: readonly RailItem[];
  readonly next: readonly RailItem[];
  /** Last gone on with first. */
  readonly stories: readonly ListedStory[];
  /** How many stories there are. */
  readonly storyCount: number;
  /** Newest first; each with its type or topic. */
  readonly more: readonly { readonly card: Card; readonly label: string }[];
  readonly map: HeatMapView | undefined;
  readonly topics: readonly CountedLink[];
  readonly inOtherLanguages: readonly Card[];
}

export const page: PageKind = {
  kind: "home",
  isListed: true,
  isInLanguages: true,
  place: 10,
  views: (context) => [homeView(context)],
};

/** How much of each it holds. */
const MOST = { stories: 6, more: 9, topics: 8, languages: 3 };

/** The home page of an archive. */
function homeView(context: PageContext): HomeView {
  const { archive, terms, frame } = context;
  const { settings, threads, byRelease } = archive;
  const threadOf = new Map(threads.flatMap((one) => one.briefings.map((each) => [each, one])));
  // News to readers is what they could not see before, whatever its date; what is replaced is none.
  const standing = byRelease.filter((briefing) => !isGone(briefing));
  const isOurs = ({ meta }: Briefing) => (meta.lang ?? settings.lang) === settings.lang;
  const ours = standing.filter(isOurs);
  const news = firstOf(ours, standing, byRelease);
  const lead = leadOf(archive, news, threadOf);
  const view = lead && leadView(lead, context, threadOf.get(lead));
  const shown = new Set([view?.card, ...(view?.story?.before.map(({ card }) => card) ?? [])]);
  const all = archive.briefings.map(({ briefing }) => briefing);
  return {
    kind: "home",
    ...at(PATHS.home),
    title: settings.title,
    count: all.length,
    lead: view,
    corrected: lastCorrected(archive, frame),
    judged: judgementsByDay(all, frame),
    next: nextReports(all, frame),
    stories: byLast(archive)
      .slice(0, MOST.stories)
      .map((thread) => listedStory(thread, context)),
    storyCount: threads.length,
    more: lastOf(news, MOST.more + shown.size)
      .map((briefing) => ({
        card: cardOf(briefing, frame),
        label: labelOf(briefing, terms, frame),
      }))
      .filter(({ card }) => !shown.has(card))
      .slice(0, MOST.more),
    map: heatMap(countsBy(all, 7), {
      hrefOf: (period) => href(frame.prefix, pathOfPeriod(period)),
      words: frame.words,
    }),
    topics: archive.topics
      .map(({ id, briefings }) => ({ ...terms.link("topics", id), count: briefings.length }))
      .sort((a, b) => b.count - a.count || byCodeUnit(a.href, b.href))
      .slice(0, MOST.topics),
    inOtherLanguages:
      news === ours
        ? lastOf(
            standing.filter((briefing) => !isOurs(briefing)),
            MOST.languages,
          ).map((briefing) => cardOf(briefing, frame))
        : [],
  };
}

/** The first of these lists that has any. */
function firstOf(...lists: readonly (readonly Briefing[])[]): readonly Briefing[] {
  return lists.find(({ length }) => length > 0) ?? [];
}

/** The last ones, the last first. */
function lastOf(briefings: readonly Briefing[], most: number): Briefing[] {
  return briefings.slice(-most).reverse();
}
