/** What stands in a directory: the groups of one sort in their order, bodies apart from people, countries before places. */
import { countryName } from "../check/schema/countries.ts";
import type { Group } from "../relate/groups.ts";
import { type GroupSort, href } from "../site-plan.ts";
import { type DirectoryEntry, type DirectorySection, NO_LETTER } from "./group-views.ts";
import { inListOrder, type ListedName, letterOf, listedAs, listedPerson } from "./listed-names.ts";
import type { PageContext } from "./page-kind.ts";
import type { Link } from "./page-view.ts";

/** Groups that a directory lists by their names. */
export type ListedSort = Exclude<GroupSort, "threads">;

/** Every section that has groups. */
export function sectionsOf(sort: ListedSort, context: PageContext): DirectorySection[] {
  const { alphabet } = context.frame.words;
  const groups: readonly Group[] = context.archive[sort];
  const isFirst = (id: string) => isOfFirst(sort, id, context);
  const [first, second] = titlesOf(sort, context);
  const sections = [
    { title: first, groups: entries(groups.filter(({ id }) => isFirst(id))) },
    { title: second, groups: entries(groups.filter(({ id }) => !isFirst(id))) },
  ].filter(({ groups: members }) => members.length > 0);
  return sections.length === 1 ? sections.map((one) => ({ ...one, title: "" })) : sections;

  function entries(some: readonly Group[]): DirectoryEntry[] {
    const listed = some.map(({ id, briefings }) => ({
      ...listedName(sort, id, context),
      href: linkTo(sort, id, context).href,
      count: briefings.length,
    }));
    return inListOrder(listed).map(({ key, ...entry }) => ({
      ...entry,
      letter: letterOf(key, alphabet) ?? NO_LETTER,
    }));
  }
}

/** Empty where a directory has one section. */
function titlesOf(sort: ListedSort, { frame }: PageContext): [first: string, second: string] {
  const { people, organisations, countries, places } = frame.words.lists.group;
  if (sort === "names") return [people, organisations];
  return sort === "places" ? [countries, places] : ["", ""];
}

function isOfFirst(sort: ListedSort, id: string, { terms }: PageContext): boolean {
  if (sort === "names") return terms.isPerson(id);
  return sort !== "places" || countryName(id) !== undefined;
}

function listedName(sort: ListedSort, id: string, context: PageContext): ListedName {
  const name = nameIn(sort, id, context);
  const own = context.terms.term(sort, id)?.sort;
  const { lang, settings, words } = context.frame;
  // The desk's word is on the name in its own language.
  const isOurs = lang === settings.lang;
  const order = { sort: isOurs ? own : undefined, alphabet: words.alphabet };
  const isPerson = sort === "names" && context.terms.isPerson(id);
  return isPerson ? listedPerson(name, order) : listedAs(name, order);
}

/** What a group is called: an outlet by the name that its sources have. */
export function nameIn(sort: ListedSort, id: string, { archive, terms }: PageContext): string {
  return sort === "sources" ? (archive.outletNames.get(id) ?? id) : terms.nameOf(sort, id);
}

/** A group by its name, with the address of its one page. */
export function linkTo(sort: ListedSort, id: string, context: PageContext): Link {
  const { terms, frame } = context;
  return { href: href(frame.prefix, terms.pathOf(sort, id)), text: nameIn(sort, id, context) };
}
