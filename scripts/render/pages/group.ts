/** Builds the page of a topic, place, name or source: what it is, what it is told with, and its list. */
import type { Group } from "../../relate/relate.ts";
import { GROUPS, type GroupSort, href } from "../../site-plan.ts";
import { at, hrefOfSearch, pathOfGroup, queryOfGroup } from "../address.ts";
import type { Companions } from "../companions.ts";
import { type OpenJudgement, openJudgements } from "../open-judgements.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { Link, TextInLanguage } from "../page-view.ts";
import { type SparklineView, sparkline } from "../pictures/sparkline.ts";
import type { View } from "../views.ts";
import { type ListView, listViews } from "./list.ts";

/** Briefings of a group, as far as its first page has them; a body that is named and a source has two such lists. */
export interface GroupList {
  /** Its anchor. */
  readonly id: string;
  /** "Named in", "Source of"; empty where it is the only one. */
  readonly title: string;
  readonly list: ListView;
}

export interface GroupView extends View {
  readonly kind: "group";
  /** "Topic", "Person". */
  readonly of: string;
  /** What it is, in the desk's words: each may be empty. */
  readonly role: string;
  readonly about: string;
  /** That it lies in, where it is a place. */
  readonly country: Link | undefined;
  readonly others: readonly TextInLanguage[];
  readonly line: SparklineView | undefined;
  readonly companions: readonly Companions[];
  readonly judgements: readonly OpenJudgement[];
  readonly lists: readonly GroupList[];
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
  readonly sort: Exclude<GroupSort, "threads">;
  readonly group: Group;
  readonly name: string;
  readonly companions: readonly Companions[];
  /** What it is the source of, where it is a body that is named too. */
  readonly sourceOf?: Group | undefined;
}

/** Judgements that the head of a list has room for. */
const MOST_JUDGEMENTS = 5;

/** The page of a group, and the older parts of its list, which have its name alone over them. */
export function groupViews(shown: GroupToShow, context: PageContext): View[] {
  const { sort, group, name, companions, sourceOf } = shown;
  const { terms, frame, site } = context;
  const path = pathOfGroup(sort, group.id);
  const lists = [listOf(shown, context), ...(sourceOf ? [listOf({ ...shown, sort: "sources", group: sourceOf }, context)] : [])];
  const all = sourceOf === undefined ? group.briefings : [...new Set([...group.briefings, ...sourceOf.briefings])];
  const term = terms.term(sort, group.id);
  const view: GroupView = {
    kind: "group",
    ...at(path),
    title: name,
    of: sort === "names" && terms.isPerson(group.id) ? "Person" : sort === "names" ? "Organisation" : GROUPS[sort].of,
    role: term?.role ?? "",
    about: term?.about ?? "",
    country: term?.iso === undefined ? undefined : countryOf(term.iso, context),
    others: terms.notes(sort, group.id),
    line: sparkline(all.map(({ day }) => day), { dir: site.dir }),
    companions,
    judgements: openJudgements(group.briefings, frame).slice(0, MOST_JUDGEMENTS),
    lists: lists.flatMap(([newest], place) => newest === undefined ? [] : [{
      id: place === 0 ? "_named" : "_source-of",
      title: lists.length === 1 ? "" : place === 0 ? "Named in" : "Source of",
      list: newest,
    }]),
  };
  return [view, ...lists.flatMap(([, ...older]) => older)];
}

function listOf({ sort, group, name }: GroupToShow, { frame }: PageContext): ListView[] {
  return listViews(
    {
      path: pathOfGroup(sort, group.id),
      title: name,
      of: GROUPS[sort].of,
      notes: [],
      briefings: group.briefings,
      search: hrefOfSearch(frame.prefix, queryOfGroup(sort, group.id)),
    },
    frame,
  );
}

/** The country by its code: a link where the archive has briefings of it. */
function countryOf(code: string, { archive, terms, frame }: PageContext): Link {
  const has = archive.places.some(({ id }) => id === code);
  return { href: has ? href(frame.prefix, pathOfGroup("places", code)) : "", text: terms.nameOf("places", code) };
}
