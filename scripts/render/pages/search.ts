/** Builds the view of the search page: where its scripts are, searches to begin with, and ways to browse without it. */
import type { Group } from "../../relate/groups.ts";
import type { Archive } from "../../relate/relate.ts";
import { GROUP_SORTS, href, PATHS, SEARCH_INDEX } from "../../site-plan.ts";
import { at, hrefOfSearch, queryOfGroup } from "../address.ts";
import type { Frame } from "../cards.ts";
import type { PageKind, SearchScripts } from "../page-kind.ts";
import type { Link } from "../page-view.ts";
import type { View } from "../views.ts";

export interface SearchView extends View {
  readonly kind: "search";
  /** Addresses of its script, of the worker that it asks, of its style sheet, and of the search index. */
  readonly script: string;
  readonly worker: string;
  readonly styles: string;
  readonly index: string;
  /** Searches to begin with, as typed, and what each finds. */
  readonly examples: readonly (Link & { readonly finds: string })[];
  readonly browse: readonly Link[];
}

export const page: PageKind = {
  kind: "search",
  isListed: true,
  place: 40,
  views: ({ archive, scripts, frame }) => [searchView(archive, scripts, frame)],
};

function searchView(archive: Archive, scripts: SearchScripts, frame: Frame): SearchView {
  const { prefix, words } = frame;
  const groups = GROUP_SORTS.map((sort) => ({ path: PATHS[sort], text: words.groups[sort].by }));
  const browse = [{ path: PATHS.archive, text: words.search.byMonth }, ...groups];
  return {
    kind: "search",
    ...at(PATHS.search),
    title: words.search.title,
    ...scripts,
    index: `${prefix}${SEARCH_INDEX}`,
    examples: examplesOf(archive, frame),
    browse: browse.map(({ path, text }) => ({ href: href(prefix, path), text })),
  };
}

/** Three ways to ask, of what this archive has: a phrase, a topic with the newest first, a name in the last year that has it. */
function examplesOf(archive: Archive, { prefix, words }: Frame): SearchView["examples"] {
  const says = words.search;
  const topic = largest(archive.topics);
  const name = largest(archive.names);
  const year = name?.briefings.at(-1)?.day.slice(0, 4) ?? "";
  const texts = [
    { text: '"foreign minister" -statement', finds: says.phraseExample },
    ...(topic === undefined
      ? []
      : [
          {
            text: `${queryOfGroup("topics", topic.id)} order:newest`,
            finds: says.topicExample,
          },
        ]),
    ...(name === undefined
      ? []
      : [
          {
            text: `${queryOfGroup("names", name.id)} after:${year}`,
            finds: says.nameExample(words.digits(year)),
          },
        ]),
  ];
  return texts.map(({ text, finds }) => ({ href: hrefOfSearch(prefix, text), text, finds }));
}

function largest(groups: readonly Group[]): Group | undefined {
  let found: Group | undefined;
  for (const group of groups)
    if (found === undefined || group.briefings.length > found.briefings.length) found = group;
  return found;
}
