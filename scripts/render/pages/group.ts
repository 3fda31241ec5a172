/** Builds the pages of a topic, place, name or source: its head over its newest briefings, and the older parts of its list. */
import type { Group } from "../../relate/groups.ts";
import { href } from "../../site-plan.ts";
import { pathOfGroup, queryOfGroup } from "../address.ts";
import { searchIn } from "../cards.ts";
import type { ListedSort } from "../directory-sections.ts";
import type { FeedLink } from "../feed-views.ts";
import { feedOfGroup } from "../group-feeds.ts";
import { groupHead } from "../group-head.ts";
import type { Companions, GroupHead } from "../group-views.ts";
import { type ListPage, listPages } from "../list-pages.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

/** Briefings of a group, or a part of them; a body that is named and a source has two such lists. */
export interface GroupList extends Pick<ListPage, "count" | "list"> {
  /** What the anchors in it begin with. */
  readonly id: string;
  /** "Named in 12 briefings", "Source of 30 briefings"; empty where it is the only one. */
  readonly title: string;
  /** Address of a search in the whole list. */
  readonly search: string;
}

export interface GroupView extends View {
  readonly kind: "group";
  /** "Topic", "Person". */
  readonly of: string;
  /** An older part of a list has none. */
  readonly head: GroupHead | undefined;
  readonly lists: readonly GroupList[];
  /** None where it is short, or an older part. */
  readonly feeds: readonly FeedLink[];
}

/** The directories bring them. */
export const page: PageKind = {
  kind: "group",
  isListed: true,
  place: 31,
  views: () => [],
};

/** A group, with what its directory knows of it. */
export interface GroupToShow {
  readonly sort: ListedSort;
  readonly group: Group;
  readonly name: string;
  readonly companions: readonly Companions[];
  /** What it is the source of, where it is a body that is named too. */
  readonly sourceOf?: Group | undefined;
}

/** The page of a group first. */
export function groupViews(shown: GroupToShow, context: PageContext): GroupView[] {
  const { sort, group, name, companions, sourceOf } = shown;
  const { frame } = context;
  const says = frame.words.lists.group;
  const path = pathOfGroup(sort, group.id);
  const { briefings } = group;
  const search = searchOf(sort, group, context);
  const [newest, ...older] = listPages({ path, title: name, briefings, isSummed: true }, frame);
  const second = sourceOf && sourceList(sourceOf, shown, context);
  const all = [...new Set([...briefings, ...(sourceOf?.briefings ?? [])])];
  const of = kindOf(sort, group.id, context);
  const own = {
    ...newest,
    id: "",
    title: second === undefined ? "" : says.namedIn(newest.count),
    search,
  };
  const head = groupHead({ sort, id: group.id, briefings: all, companions }, context);
  return [
    viewOf(newest, {
      ...{ of, head, lists: [own, ...(second?.lists ?? [])] },
      feeds: feedOfGroup(path, name, all),
    }),
    ...older.map((part) => partView(part, of, search)),
    ...(second?.older ?? []),
  ];
}

function viewOf(
  { file, path, title }: ListPage,
  shown: Pick<GroupView, "of" | "head" | "lists" | "feeds">,
): GroupView {
  const lists = shown.lists.map(({ id, title: how, count, list, search }) => ({
    ...{ id, title: how, count, list, search },
  }));
  return { kind: "group", file, path, title, ...shown, lists };
}

function partView(part: ListPage, of: string, search: string): GroupView {
  const lists = [{ ...part, id: "", title: "", search }];
  return viewOf(part, { of, head: undefined, lists, feeds: [] });
}

/** What a named body is the source of: by title alone, for the list above may have the same briefings in whole. */
function sourceList(
  sourceOf: Group,
  { name }: GroupToShow,
  context: PageContext,
): { readonly lists: readonly GroupList[]; readonly older: readonly GroupView[] } {
  const { frame } = context;
  const path = pathOfGroup("sources", sourceOf.id);
  const { briefings } = sourceOf;
  const search = searchOf("sources", sourceOf, context);
  const [newest, ...older] = listPages({ path, title: name, briefings, isSummed: false }, frame);
  // The address of its newest part only leads on to the body's one page.
  const one = href(frame.prefix, pathOfGroup("names", sourceOf.id));
  const whole = { href: `${one}#_source-of`, text: frame.words.lists.newest };
  return {
    lists: [
      { ...newest, id: "source-", title: frame.words.lists.group.sourceOf(newest.count), search },
    ],
    older: older.map((part) =>
      partView({ ...part, list: { ...part.list, whole } }, frame.words.groups.sources.of, search),
    ),
  };
}

/** "Topic", "Person". */
function kindOf(sort: ListedSort, id: string, { terms, frame: { words } }: PageContext): string {
  if (sort !== "names") return words.groups[sort].of;
  const { person, organisation } = words.lists.group;
  return terms.isPerson(id) ? person : organisation;
}

function searchOf(sort: ListedSort, { id }: Group, { frame }: PageContext): string {
  return searchIn(frame, queryOfGroup(sort, id));
}
