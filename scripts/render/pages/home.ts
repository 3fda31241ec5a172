/** Builds the home page: a lead with its story, what was corrected and judged, stories, more news, ways into the archive. */
import type { Briefing } from "../../check/briefing.ts";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Group } from "../../relate/groups.ts";
import type { Archive } from "../../relate/relate.ts";
import { storyOf } from "../../relate/stories.ts";
import { href, PATHS } from "../../site-plan.ts";
import { at, pathOfGroup, pathOfPeriod } from "../address.ts";
import { cardOf } from "../cards.ts";
import { type LeadView, labelOf, leadOf, leadView } from "../front-lead.ts";
import { judgementsByDay, lastCorrected, nextReports, type RailItem } from "../front-rail.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { Card, CountedLink } from "../page-view.ts";
import { type HeatMapView, heatMap } from "../pictures/heat-map.ts";
import { type SparklineView, sparkline } from "../pictures/sparkline.ts";
import type { View } from "../views.ts";
import { countsBy } from "./calendar.ts";

export interface HomeView extends View {
  readonly kind: "home";
  readonly count: number;
  /** Undefined while the archive is empty. */
  readonly lead: LeadView | undefined;
  readonly corrected: readonly RailItem[];
  readonly judged: readonly RailItem[];
  readonly next: readonly RailItem[];
  /** Last gone on with first. */
  readonly stories: readonly StoryCard[];
  /** How many stories there are. */
  readonly storyCount: number;
  /** Newest first; each with its type or topic. */
  readonly more: readonly { readonly card: Card; readonly label: string }[];
  readonly map: HeatMapView | undefined;
  readonly topics: readonly CountedLink[];
  readonly inOtherLanguages: readonly Card[];
}

export interface StoryCard {
  readonly href: string;
  readonly text: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly line: SparklineView | undefined;
}

export const page: PageKind = {
  kind: "home",
  isListed: true,
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
  const standing = byRelease.filter(({ meta }) => !GONE.has(meta.status));
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
    stories: running(archive, threadOf).map((thread) => storyCard(thread, context)),
    storyCount: threads.length,
    more: lastOf(news, MOST.more + shown.size)
      .map((briefing) => ({ card: cardOf(briefing, frame), label: labelOf(briefing, terms) }))
      .filter(({ card }) => !shown.has(card))
      .slice(0, MOST.more),
    map: heatMap(countsBy(all, 7), (period) => href(frame.prefix, pathOfPeriod(period))),
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

const GONE: ReadonlySet<string> = new Set(["withdrawn", "superseded"]);

/** The first of these lists that has any. */
function firstOf(...lists: readonly (readonly Briefing[])[]): readonly Briefing[] {
  return lists.find(({ length }) => length > 0) ?? [];
}

/** The last ones, the last first. */
function lastOf(briefings: readonly Briefing[], most: number): Briefing[] {
  return briefings.slice(-most).reverse();
}

/** The stories that were last gone on with, the last one first. */
function running({ briefings }: Archive, threadOf: ReadonlyMap<Briefing, Group>): Group[] {
  const stories = new Set<Group>();
  for (const { briefing } of briefings.toReversed()) {
    const story = threadOf.get(briefing);
    if (story !== undefined) stories.add(story);
    if (stories.size === MOST.stories) break;
  }
  return [...stories];
}

function storyCard(story: Group, { frame, site }: PageContext): StoryCard {
  const [first] = story.briefings;
  const { lang, dir } = first === undefined ? site : cardOf(first, frame);
  return {
    href: href(frame.prefix, pathOfGroup("threads", story.id)),
    text: storyOf(story).title,
    ...{ lang, dir },
    line: sparkline(
      story.briefings.map(({ day }) => day),
      { dir: site.dir },
    ),
  };
}
