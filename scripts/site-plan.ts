/** The site's plan: what it has pages of, where they stand, and what its search can narrow by. */

/** The site's own pages and single files. Addresses are from the root, without prefix. */
export const PATHS = {
  home: "/",
  archive: "/archive/",
  search: "/search/",
  about: "/about/",
  corrections: "/corrections/",
  correctionsFeed: "/corrections/feed.xml",
  correctionsJsonFeed: "/corrections/feed.json",
  changes: "/changes.csv",
  notFound: "/404.html",
  feed: "/feed.xml",
  jsonFeed: "/feed.json",
  feeds: "/feeds/",
  subscriptions: "/feeds/feeds.opml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  headers: "/_headers",
  card: "/card.png",
  topics: "/topics/",
  places: "/places/",
  names: "/names/",
  sources: "/sources/",
  threads: "/threads/",
} as const;

/** Folders of files that are no pages, below the site. */
export const FOLDERS = {
  assets: "assets/",
  indexes: "pagefind/",
  search: "search/",
  sitemaps: "sitemaps/",
} as const;

/** What the search page reads first, and what each volume's briefings are filed under: below the site. */
export const SEARCH_INDEX = `${FOLDERS.search}index.json`;
export const CATALOGUES = `${FOLDERS.search}volumes/`;

/** What is in a segment's folder below `search/`: its catalogue, and folders of leaves. */
export const SEGMENT_CATALOGUE = "catalogue.json";
export const LEAF_KINDS = ["words", "near", "ends", "spots"] as const;

/** Pagefind's texts of a volume, below its folder in `pagefind/`; it names these files and two kinds more by their content. */
export const FRAGMENTS = "fragment/";
export const PAGEFIND_CHUNKS = ["index/", "filter/"] as const;

/** Joins the volumes' indexes for Pagefind's own interfaces: below the site, where these look for an index. */
export const PAGEFIND_ROOT = `${FOLDERS.indexes}pagefind.js`;

/** Forms in which a briefing may stand beside its page, each with its file and the type that it is. */
export const OUTPUTS = {
  markdown: { file: "index.md", type: "text/markdown" },
  json: { file: "index.json", type: "application/json" },
} as const;

export type Output = keyof typeof OUTPUTS;

/** What says what a site holds, and who says so. */
export const PROOFS = {
  manifest: "manifest.json",
  signature: "manifest.json.sig",
  check: "check.json",
} as const;

/** Pages of ours that a menu may name. */
export const MENU_PAGES = [
  "home",
  "archive",
  "topics",
  "places",
  "names",
  "threads",
  "search",
  "about",
  "corrections",
  "sources",
  "feed",
  "feeds",
  "changes",
] as const satisfies readonly (keyof typeof PATHS)[];

export type MenuPage = (typeof MENU_PAGES)[number];

/** What each frame links to, where the settings have no menu of their own: at the head of a page, and at its foot. */
export const NAVIGATION: Readonly<Record<"head" | "foot", readonly MenuPage[]>> = {
  head: ["home", "threads", "topics", "places", "names", "archive", "corrections"],
  foot: ["about", "corrections", "sources", "feeds", "changes"],
};

/** What has pages of its own, each with a list of its briefings, below a list of all; with the field that asks for one of them. */
export const GROUPS = {
  topics: { field: "topic" },
  places: { field: "place" },
  names: { field: "who" },
  sources: { field: "source" },
  threads: { field: "thread" },
} as const;

export type GroupSort = keyof typeof GROUPS;

/** In the order in which pages of them are made and offered. */
export const GROUP_SORTS = Object.keys(GROUPS) as GroupSort[];

/** What the search page counts and narrows by: groups that have pages, or a field of the front matter. */
export interface FacetPlan {
  readonly group?: GroupSort;
  /** Those of the group alone who are this. */
  readonly who?: "person" | "organisation";
  /** Has names of its own by which a question may mean it; a thread is called by a whole title. */
  readonly isNamed?: true;
  /** Field of the front matter whose value it is. */
  readonly meta?: string;
}

/** In the order of the search page, and of the files that it reads. */
export const FACETS = {
  topic: { group: "topics", isNamed: true },
  place: { group: "places", isNamed: true },
  person: { group: "names", isNamed: true, who: "person" },
  organisation: { group: "names", isNamed: true, who: "organisation" },
  source: { group: "sources", isNamed: true },
  type: { meta: "type" },
  lang: { meta: "lang" },
  thread: { group: "threads" },
} as const satisfies Readonly<Record<string, FacetPlan>>;

export type Facet = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];

export function planOf(facet: Facet): FacetPlan {
  return FACETS[facet];
}

type FieldOf<Plan, Own> = Plan extends { readonly group: infer Group extends GroupSort }
  ? (typeof GROUPS)[Group]["field"]
  : Own;

/** A field of the query language. */
export type Field = { [Name in Facet]: FieldOf<(typeof FACETS)[Name], Name> }[Facet];

/** The field of the query language by which a facet is asked for: `person` and `organisation` are both `who`. */
export function fieldOf(facet: Facet): Field {
  const { group } = planOf(facet);
  return group === undefined ? (facet as Field) : GROUPS[group].field;
}

export const FIELDS: readonly Field[] = [...new Set(FACET_NAMES.map(fieldOf))];

/** A root-relative address under a path prefix, which has a slash at both ends. */
export function href(prefix: string, path: string): string {
  return `${prefix}${path.slice(1)}`;
}

/** The scheme and host of a site, whose links have its prefix and whose origin ends with it. */
export function hostOfSite({ origin, prefix }: { origin: string; prefix: string }): string {
  return origin.slice(0, origin.length - (prefix.length - 1));
}

/** First steps of addresses that the site keeps for its own pages and files. */
export const RESERVED: ReadonlySet<string> = new Set(
  [...Object.values(PATHS), ...Object.values(FOLDERS).map((folder) => `/${folder}`)]
    .map((path) => path.split("/")[1] ?? "")
    .map((step) => step || "index.html")
    .concat(Object.values(PROOFS)),
);
