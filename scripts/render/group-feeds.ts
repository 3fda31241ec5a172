/** Which topics, places, names, sources and stories have a feed, and where it stands. */
import type { Briefing } from "../check/briefing.ts";
import type { Group } from "../relate/groups.ts";
import { storyOf } from "../relate/stories.ts";
import { GROUP_SORTS, type GroupSort } from "../site-plan.ts";
import { pathOfGroup } from "./address.ts";
import { nameIn } from "./directory-sections.ts";
import type { FeedLink } from "./feed-views.ts";
import type { PageContext } from "./page-kind.ts";

/** With fewer briefings a list hardly grows. */
const FEWEST = 3;

/** A list that has a feed. */
export interface FedGroup {
  readonly sort: GroupSort;
  readonly name: string;
  /** Of the name. */
  readonly lang: string;
  /** Address of its page. */
  readonly path: string;
  readonly briefings: readonly Briefing[];
}

/** Takes what a group's page is called, where it stands and what it lists; gives the link of its feed, or none. */
export function feedOfGroup(
  path: string,
  title: string,
  { length }: readonly Briefing[],
): FeedLink[] {
  return length < FEWEST ? [] : [{ path: `${path}feed.xml`, type: "atom", title }];
}

/** Every list that has a feed, in the order of its sort and id. */
export function groupsWithFeeds(context: PageContext): FedGroup[] {
  const sources = new Map(context.archive.sources.map(({ id, briefings }) => [id, briefings]));
  return GROUP_SORTS.flatMap((sort) => groupsOf(sort, context, sources)).filter(
    ({ path, name, briefings }) => feedOfGroup(path, name, briefings).length > 0,
  );
}

function groupsOf(
  sort: GroupSort,
  context: PageContext,
  sources: ReadonlyMap<string, readonly Briefing[]>,
): FedGroup[] {
  const { archive, frame } = context;
  const groups: readonly Group[] = archive[sort];
  return groups.flatMap((group) => {
    const { id, briefings } = group;
    const isBody = archive.bodies.has(id);
    // A body has one page, that of its name, and on it what it is the source of.
    if (sort === "sources" && isBody) return [];
    // A story is called in the language of its first briefing.
    const first = sort === "threads" ? briefings[0]?.meta.lang : undefined;
    const more = sort === "names" && isBody ? (sources.get(id) ?? []) : [];
    return {
      sort,
      name: sort === "threads" ? storyOf(group).title : nameIn(sort, id, context),
      lang: first ?? frame.settings.lang,
      path: pathOfGroup(sort, id),
      briefings: more.length === 0 ? briefings : [...new Set([...briefings, ...more])],
    };
  });
}
