/** Builds the feeds: of the whole archive and of its corrections, with their texts, and of each longer list. */
import type { Briefing } from "../../check/briefing.ts";
import { toMillis } from "../../read/dates.ts";
import { latestOf } from "../../read/instants.ts";
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import { FeedEntries, filingOf } from "../feed-entries.ts";
import { feedText } from "../feed-text.ts";
import type { FeedEntry, FeedView } from "../feed-views.ts";
import { feedOfGroup, groupsWithFeeds } from "../group-feeds.ts";
import { NEVER } from "../last-change.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import { type PlannedPage, textOf } from "../planned-page.ts";
import { correctionsOf } from "./corrections.ts";

export const page: PageKind = {
  kind: "feed",
  isListed: false,
  isInLanguages: true,
  place: 100,
  // Corrections have one list, in the archive's language.
  views: (context) => [...ofArchive(context), ...(isOfAll(context) ? ofCorrections(context) : [])],
  planned: ofGroups,
};

/** How many briefings the feed of the archive holds, and that of a list; and how many corrections theirs. */
const IN_FEED = 30;
const IN_GROUP = 20;
const IN_CORRECTIONS = 50;

type Told = Pick<FeedView, "title" | "subtitle" | "page" | "entries" | "deleted" | "updated">;

/** The same in both formats; the JSON Feed knows of nothing that was deleted. */
function inBoth(told: Told, atom: string, json: string): FeedView[] {
  return [
    { kind: "feed", ...at(atom), ...told },
    { kind: "json-feed", ...at(json), ...told, deleted: [] },
  ];
}

/** Whether these are the pages of the archive, and not of one of its other languages. */
function isOfAll({ archive, site }: PageContext): boolean {
  return site.languages?.[archive.settings.lang] === undefined;
}

function ofArchive(context: PageContext): FeedView[] {
  const { archive, site } = context;
  const entries = new FeedEntries(context);
  const picked = entries.pick(archive.byPublication, IN_FEED);
  const told = entries.entriesOf(picked);
  const standing = new Set(picked.standing);
  const related = new Map(
    archive.briefings.flatMap((one) =>
      standing.has(one.briefing) ? [[one.briefing, one] as const] : [],
    ),
  );
  const withText = (entry: FeedEntry, place: number): FeedEntry => {
    const one = related.get(picked.standing[place] as Briefing);
    return one === undefined ? entry : { ...entry, text: feedText(one, context) };
  };
  return inBoth(
    {
      title: site.title,
      subtitle: site.description,
      page: isOfAll(context) ? PATHS.home : `/${site.lang}/`,
      ...told,
      entries: told.entries.map(withText),
    },
    PATHS.feed,
    PATHS.jsonFeed,
  );
}

function ofCorrections(context: PageContext): FeedView[] {
  const { archive, frame, site } = context;
  const told = correctionsOf(archive, frame)
    .sort((a, b) => toMillis(b.instant) - toMillis(a.instant))
    .slice(0, IN_CORRECTIONS);
  const entries = told.map(({ of, briefing: card, address, instant, ...note }): FeedEntry => {
    const briefing = archive.byId.get(of);
    const filing = briefing && filingOf(briefing, context);
    return {
      card,
      address: `${address}#${note.id}`,
      ...{ published: instant, updated: instant },
      // By the desk: whoever wrote the briefing need not be who corrects it.
      ...{ topics: filing?.topics ?? [], mark: filing?.mark ?? "", authors: [] },
      notes: [note],
      isCorrection: true,
    };
  });
  return inBoth(
    {
      title: frame.words.frame.correctionsOf(site.title),
      subtitle: frame.words.lists.corrections.subtitle,
      page: PATHS.corrections,
      ...{ entries, deleted: [] },
      updated: latestOf(NEVER, ...told.map(({ instant }) => instant)),
    },
    PATHS.correctionsFeed,
    PATHS.correctionsJsonFeed,
  );
}

/** A feed of summaries for each list that is long enough, known by its own entries alone. */
function ofGroups(context: PageContext): PlannedPage[] {
  const { site } = context;
  const entries = new FeedEntries(context);
  return groupsWithFeeds(context).flatMap(({ name, path, briefings }) =>
    feedOfGroup(path, `${site.title}: ${name}`, briefings).map((link): PlannedPage => {
      const picked = entries.pick(briefings, IN_GROUP);
      const { title } = link;
      const place = { kind: "feed", ...at(link.path) } as const;
      return {
        ...place,
        shows: () => textOf([place.path, title, path]) + entries.keyOf(picked),
        view: () =>
          ({
            ...place,
            ...{ title, subtitle: site.description, page: path },
            ...entries.entriesOf(picked),
          }) satisfies FeedView,
      };
    }),
  );
}
