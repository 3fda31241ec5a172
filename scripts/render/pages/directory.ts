/** Builds the list of all topics, places, names, sources and threads, each with the pages that it leads to. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Group } from "../../relate/relate.ts";
import { GROUP_SORTS, GROUPS, type GroupSort, href, PATHS } from "../../site-plan.ts";
import { at, hrefOfSearch, pathOfGroup, queryOfGroup } from "../address.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { CountedLink } from "../page-view.ts";
import type { View } from "../views.ts";
import { listViews } from "./list.ts";
import { threadView } from "./thread.ts";

/** The list of all groups of one sort, A to Z. */
export interface DirectoryView extends View {
  readonly kind: "directory";
  readonly intro: string;
  readonly groups: readonly CountedLink[];
}

export const page: PageKind = {
  kind: "directory",
  isListed: true,
  place: 30,
  views: (context) => GROUP_SORTS.flatMap((sort) => groupViews(sort, context)),
};

function groupViews(sort: GroupSort, context: PageContext): View[] {
  const { archive, terms, frame } = context;
  const groups: readonly Group[] = archive[sort];
  const nameOf = namesIn(sort, context);
  const counted = groups.map((group) => ({
    href: href(frame.prefix, pathOfGroup(sort, group.id)),
    text: nameOf(group),
    count: group.briefings.length,
  }));
  const pages = groups.flatMap((group): readonly View[] => {
    const title = nameOf(group);
    if (sort === "threads") return [threadView(group, title, frame)];
    const path = pathOfGroup(sort, group.id);
    const search = hrefOfSearch(frame.prefix, queryOfGroup(sort, group.id));
    const of = GROUPS[sort].of;
    const notes = terms.notes(sort, group);
    return listViews({ path, title, of, notes, briefings: group.briefings, search }, frame);
  });
  return [directory(sort, counted), ...pages];
}

/** What the groups of a sort are called: a thread by its first briefing. */
function namesIn(sort: GroupSort, { archive, terms }: PageContext): (group: Group) => string {
  if (sort === "threads") return ({ id, briefings }) => briefings[0]?.meta.title ?? id;
  if (sort !== "sources") return ({ id }) => terms.nameOf(sort, id);
  const outlets = new Map(archive.sources.map(({ id, outlet }) => [id, outlet.name]));
  return ({ id }) => outlets.get(id) ?? id;
}

function directory(sort: GroupSort, groups: readonly CountedLink[]): DirectoryView {
  const { title, intro } = GROUPS[sort];
  const sorted = [...groups].sort(
    (a, b) => byCodeUnit(a.text.toLowerCase(), b.text.toLowerCase()) || byCodeUnit(a.href, b.href),
  );
  return { kind: "directory", ...at(PATHS[sort]), title, intro, groups: sorted };
}
