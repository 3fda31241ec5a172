/** Builds the page of all feeds, and the list of subscriptions that programs read. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { GROUP_SORTS, type GroupSort, href, PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import { type FedGroup, feedOfGroup, groupsWithFeeds } from "../group-feeds.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { Link } from "../page-view.ts";
import type { View } from "../views.ts";
import type { SubscriptionsView } from "./subscriptions.ts";

/** Lists of one sort that have feeds. */
export interface FedSort {
  readonly title: string;
  /** The list of all of them. */
  readonly all: string;
  readonly feeds: readonly (Link & { readonly lang: string })[];
  /** How many more have one. */
  readonly more: number;
}

export interface FeedsView extends View {
  readonly kind: "feeds";
  readonly sorts: readonly FedSort[];
}

export const page: PageKind = {
  kind: "feeds",
  isListed: true,
  place: 62,
  views: (context): (FeedsView | SubscriptionsView)[] => {
    const groups = groupsWithFeeds(context);
    const sorts = GROUP_SORTS.map((sort) => ({
      sort,
      fed: groups.filter((one) => one.sort === sort),
    }));
    return [
      {
        kind: "feeds",
        ...at(PATHS.feeds),
        title: context.frame.words.menu.feeds,
        sorts: sorts.flatMap(({ sort, fed }) =>
          fed.length === 0 ? [] : fedSort(sort, fed, context),
        ),
      },
      {
        kind: "subscriptions",
        ...at(PATHS.subscriptions),
        title: context.site.title,
        topics: groups.flatMap(({ sort, path, name, briefings }) =>
          sort === "topics"
            ? feedOfGroup(path, name, briefings).map((link) => ({ ...link, page: path }))
            : [],
        ),
      },
    ];
  },
};

/** So many of a sort are named: the others' feeds are found where they are. */
const NAMED = 24;

function fedSort(sort: GroupSort, fed: readonly FedGroup[], { frame }: PageContext): FedSort {
  // Those with most briefings, by name: the page changes when one comes among them, and else stays.
  const most = new Set(
    [...fed].sort((a, b) => b.briefings.length - a.briefings.length).slice(0, NAMED),
  );
  return {
    title: frame.words.groups[sort].title,
    all: href(frame.prefix, PATHS[sort]),
    feeds: fed
      .filter((group) => most.has(group))
      .sort((a, b) => byCodeUnit(a.name, b.name))
      .flatMap(({ path, name, lang, briefings }) =>
        feedOfGroup(path, name, briefings).map((link) => ({
          href: href(frame.prefix, link.path),
          text: name,
          lang,
        })),
      ),
    more: fed.length - most.size,
  };
}
