/** Builds the page of a topic, place, name or source: what it is, what it is told with, and its list. */
import { countryName } from "../../check/schema/countries.ts";
import type { Group } from "../../relate/relate.ts";
import { GROUPS, type GroupSort, href } from "../../site-plan.ts";
import { at, hrefOfSearch, pathOfGroup, queryOfGroup } from "../address.ts";
import { underDates } from "../briefing-list.ts";
import type { Companions } from "../companions.ts";
import { cutParts } from "../list-parts.ts";
import { type OpenJudgement, openJudgements } from "../open-judgements.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { Link, TextInLanguage } from "../page-view.ts";
import type { LocatorMapView } from "../pictures/locator-map.ts";
import { type SparklineView, sparkline } from "../pictures/sparkline.ts";
import type { View } from "../views.ts";
import { type ListView, listViews } from "./list.ts";

/** Briefings of a group, as far as its first page has them; a body that is named and a source has two such lists. */
export interface GroupList {
  /** What the anchors in it begin with. */
  readonly id: string;
  /** "Named in", "Source of"; empty where it is the only one. */
  readonly title: string;
  readonly newest: ListView;
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
  /** Of the country that a map shows; empty for no place. */
  readonly code: string;
  /** Drawn with the page itself: see `processes/maps.ts`. */
  readonly map?: LocatorMapView | undefined;
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

/** The page of a group, and the older parts of its lists, which have its name alone over them. */
export function groupViews(shown: GroupToShow, context: PageContext): View[] {
  const { sort, group, name, companions, sourceOf } = shown;
  const { terms, frame, site } = context;
  const kind = kindOf(sort, group.id, context);
  const [newest, ...older] = listOf(sort, group, { name, of: kind }, context);
  const second = sourceOf && secondList(sourceOf, shown, context);
  const all = new Set([...group.briefings, ...(sourceOf?.briefings ?? [])]);
  const term = terms.term(sort, group.id);
  const first =
    newest === undefined ? [] : [{ id: "", title: second === undefined ? "" : "Named in", newest }];
  const view: GroupView = {
    kind: "group",
    ...at(pathOfGroup(sort, group.id)),
    title: name,
    of: kind,
    role: term?.role ?? "",
    about: term?.about ?? "",
    country: term?.iso === undefined ? undefined : countryOf(term.iso, context),
    code: codeOf(sort, group.id, term?.iso),
    others: terms.notes(sort, group.id),
    line: sparkline(
      [...all].map(({ day }) => day),
      { dir: site.dir },
    ),
    companions,
    judgements: openJudgements(group.briefings, frame).slice(0, MOST_JUDGEMENTS),
    lists: [...first, ...(second?.lists ?? [])],
  };
  return [view, ...older, ...(second?.older ?? [])];
}

/** "Topic", "Person". */
function kindOf(sort: GroupToShow["sort"], id: string, { terms }: PageContext): string {
  if (sort !== "names") return GROUPS[sort].of;
  return terms.isPerson(id) ? "Person" : "Organisation";
}

function listOf(
  sort: GroupToShow["sort"],
  group: Group,
  { name, of }: { readonly name: string; readonly of: string },
  { frame }: PageContext,
): ListView[] {
  return listViews(
    {
      path: pathOfGroup(sort, group.id),
      title: name,
      of,
      notes: [],
      briefings: group.briefings,
      search: hrefOfSearch(frame.prefix, queryOfGroup(sort, group.id)),
    },
    frame,
  );
}

/** What a named body is the source of: by title alone, since the list above has the newest of its briefings in whole. */
function secondList(
  sourceOf: Group,
  { group, name }: GroupToShow,
  context: PageContext,
): { lists: GroupList[]; older: ListView[] } {
  const { frame } = context;
  const [newest, ...older] = listOf("sources", sourceOf, { name, of: "Source" }, context);
  if (newest === undefined) return { lists: [], older };
  const { newest: parts } = cutParts(sourceOf.briefings);
  const members = parts.toReversed().flatMap((part) => part.members);
  const titles = { ...newest, list: { ...newest.list, ...underDates(members, frame, false) } };
  // Its own address only leads on to this page.
  const whole = {
    href: `${href(frame.prefix, pathOfGroup("names", group.id))}#_source-of`,
    text: "Newest",
  };
  return {
    lists: [{ id: "source-", title: "Source of", newest: titles }],
    older: older.map((part) => ({ ...part, list: { ...part.list, whole } })),
  };
}

function codeOf(sort: GroupToShow["sort"], id: string, iso = ""): string {
  if (sort !== "places") return "";
  return countryName(id) === undefined ? iso : id;
}

/** The country by its code: a link where the archive has briefings of it. */
function countryOf(code: string, { archive, terms, frame }: PageContext): Link {
  const has = archive.places.some(({ id }) => id === code);
  return {
    href: has ? href(frame.prefix, pathOfGroup("places", code)) : "",
    text: terms.nameOf("places", code),
  };
}
