/** The site's plan: what it has pages of, where they stand, what its search can narrow by, and how each is called. */

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
export const LEAF_KINDS = ["words", "near", "ends"] as const;

/** Pagefind's texts of a volume, below its folder in `pagefind/`; it names these files and two kinds more by their content. */
export const FRAGMENTS = "fragment/";
export const PAGEFIND_CHUNKS = ["index/", "filter/"] as const;

/** Joins the volumes' indexes for Pagefind's own interfaces: below the site, where these look for an index. */
export const PAGEFIND_ROOT = `${FOLDERS.indexes}pagefind.js`;

/** What says what a site holds, and who says so. */
export const PROOFS = {
  manifest: "manifest.json",
  signature: "manifest.json.sig",
  check: "check.json",
} as const;

/** Pages of ours that a menu may name, each as it is called there. */
export const MENU_PAGES = {
  home: "Latest",
  archive: "Archive",
  topics: "Topics",
  places: "Places",
  names: "People",
  threads: "Stories",
  search: "Search",
  about: "About",
  corrections: "Corrections",
  sources: "Sources",
  feed: "Feed",
  feeds: "Feeds",
  changes: "CSV",
} as const satisfies { readonly [Name in keyof typeof PATHS]?: string };

export type MenuPage = keyof typeof MENU_PAGES;

/** What each frame links to, where the settings have no menu of their own: at the head of a page, and at its foot. */
export const NAVIGATION: Readonly<Record<"head" | "foot", readonly MenuPage[]>> = {
  head: ["home", "threads", "topics", "places", "names", "archive", "corrections"],
  foot: ["about", "corrections", "sources", "feeds", "changes"],
};

interface GroupPlan {
  /** The field of the query language that asks for one of them. */
  readonly field: string;
  /** Of the list of all. */
  readonly title: string;
  /** What one of them is called over its list. */
  readonly of: string;
  readonly intro: string;
  /** The way to browse by them, as the search page offers it. */
  readonly by: string;
}

/** What has pages of its own, each with a list of its briefings, below a list of all. */
export const GROUPS = {
  topics: {
    field: "topic",
    title: "Topics",
    of: "Topic",
    intro: "What the briefings are about.",
    by: "by topic",
  },
  places: {
    field: "place",
    title: "Places",
    of: "Place",
    intro: "Countries and places that the briefings speak of.",
    by: "by place",
  },
  names: {
    field: "who",
    title: "People and organisations",
    of: "Name",
    intro: "Who is named in the briefings.",
    by: "by name",
  },
  sources: {
    field: "source",
    title: "Sources",
    of: "Source",
    intro: "Where the briefings have their facts from.",
    by: "by source",
  },
  threads: {
    field: "thread",
    title: "Stories",
    of: "Story",
    intro: "What was told in several briefings, the last that went on first.",
    by: "by story",
  },
} as const satisfies Readonly<Record<string, GroupPlan>>;

export type GroupSort = keyof typeof GROUPS;

/** In the order in which pages of them are made and offered. */
export const GROUP_SORTS = Object.keys(GROUPS) as GroupSort[];

/** What the search page counts and narrows by: groups that have pages, or a field of the front matter. */
export interface FacetPlan {
  readonly legend: string;
  readonly group?: GroupSort;
  /** Those of the group alone who are this. */
  readonly who?: "person" | "organisation";
  /** Has names of its own by which a question may mean it; a thread is called by a whole title. */
  readonly isNamed?: true;
  /** Field of the front matter whose value it is. */
  readonly meta?: string;
  /** Values whose name is no word that a reader knows. */
  readonly spoken?: Readonly<Record<string, string>>;
}

/** In the order of the search page, and of the files that it reads. */
export const FACETS = {
  topic: { legend: "Topic", group: "topics", isNamed: true },
  place: { legend: "Place", group: "places", isNamed: true },
  person: { legend: "Person", group: "names", isNamed: true, who: "person" },
  organisation: { legend: "Organisation", group: "names", isNamed: true, who: "organisation" },
  source: { legend: "Source", group: "sources", isNamed: true },
  type: {
    legend: "Type",
    meta: "type",
    spoken: { sitrep: "situation report", factcheck: "fact check" },
  },
  lang: { legend: "Language", meta: "lang" },
  thread: { legend: "Story", group: "threads" },
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

/** A value as a reader calls it, in small letters: "situation report" for `sitrep`. */
export function spokenOf(facet: Facet, value: string): string {
  return planOf(facet).spoken?.[value] ?? value;
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** "1 briefing", "2 briefings", as pages and pictures say it. */
export function briefings(count: number): string {
  return `${count} ${count === 1 ? "briefing" : "briefings"}`;
}

/** A root-relative address under a path prefix, which has a slash at both ends. */
export function href(prefix: string, path: string): string {
  return `${prefix}${path.slice(1)}`;
}

/** First steps of addresses that the site keeps for its own pages and files. */
export const RESERVED: ReadonlySet<string> = new Set(
  [...Object.values(PATHS), ...Object.values(FOLDERS).map((folder) => `/${folder}`)]
    .map((path) => path.split("/")[1] ?? "")
    .map((step) => step || "index.html")
    .concat(Object.values(PROOFS)),
);
