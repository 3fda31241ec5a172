/** Builds the lists of all topics, places, names and sources, each with the pages that it leads to. */
import type { Group } from "../../relate/groups.ts";
import { href, PATHS } from "../../site-plan.ts";
import { at, pathOfGroup } from "../address.ts";
import { CompanionCounts } from "../companions.ts";
import { type ListedSort, linkTo, nameIn, sectionsOf } from "../directory-sections.ts";
import type { DirectorySection } from "../group-views.ts";
import { leaningsOf } from "../leanings.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import { type SourceGraphView, sourceGraph } from "../pictures/source-graph.ts";
import type { View } from "../views.ts";
import { groupViews } from "./group.ts";
import type { RedirectView } from "./redirect.ts";

/** The list of all groups of one sort, A to Z. */
export interface DirectoryView extends View {
  readonly kind: "directory";
  readonly intro: string;
  readonly sections: readonly DirectorySection[];
  /** What the archive leans on: over its sources alone. */
  readonly graph: SourceGraphView | undefined;
}

export const page: PageKind = {
  kind: "directory",
  isListed: true,
  isInLanguages: true,
  place: 30,
  views: (context) => {
    const { archive, terms, frame } = context;
    const counts = new CompanionCounts(archive, terms, frame);
    return SORTS.flatMap((sort) => [directory(sort, context), ...pagesOf(sort, counts, context)]);
  },
};

const SORTS = ["topics", "places", "names", "sources"] as const;

function pagesOf(sort: ListedSort, counts: CompanionCounts, context: PageContext): View[] {
  const { archive } = context;
  const groups: readonly Group[] = archive[sort];
  const sources = new Map(archive.sources.map((group) => [group.id, group]));
  return groups.flatMap((group): readonly View[] => {
    const name = nameIn(sort, group.id, context);
    const isBody = archive.bodies.has(group.id);
    if (sort === "sources" && isBody) return [leadOn(group, name, context)];
    const sourceOf = sort === "names" && isBody ? sources.get(group.id) : undefined;
    const companions = counts.of(sort, group);
    return groupViews({ sort, group, name, companions, sourceOf }, context);
  });
}

/** From where a body would stand among the sources to the one page that it has. */
function leadOn({ id }: Group, title: string, { terms, frame }: PageContext): RedirectView {
  const to = href(frame.prefix, terms.pathOf("sources", id));
  return { kind: "redirect", ...at(pathOfGroup("sources", id)), title, to };
}

function directory(sort: ListedSort, context: PageContext): DirectoryView {
  const { archive, site, frame } = context;
  const { words } = frame;
  const { title, intro } = words.groups[sort];
  const setting = { dir: site.dir, words, linkOf: (id: string) => linkTo("sources", id, context) };
  return {
    kind: "directory",
    ...at(PATHS[sort]),
    title,
    intro,
    sections: sectionsOf(sort, context),
    graph: sort === "sources" ? sourceGraph(leaningsOf(archive), setting) : undefined,
  };
}
