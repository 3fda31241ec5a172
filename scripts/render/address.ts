/** Where each kind of page stands, and how its address is written under a path prefix. */
import { addressOf, type BriefingId } from "../read/identity.ts";

/** The one place that knows the site's plan. Addresses are from the root, without prefix. */
export const PATHS = {
  home: "/",
  archive: "/archive/",
  search: "/search/",
  about: "/about/",
  corrections: "/corrections/",
  correctionsFeed: "/corrections/feed.xml",
  changes: "/changes.csv",
  notFound: "/404.html",
  feed: "/feed.xml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  headers: "/_headers",
  topics: "/topics/",
  places: "/places/",
  names: "/names/",
  sources: "/sources/",
  threads: "/threads/",
  indexes: "/pagefind/",
} as const;

export type GroupSort = "topics" | "places" | "names" | "sources" | "threads";

/** `/topics/sanctions/`; places are ISO codes in capitals, which some file systems fold, so small here. */
export function pathOfGroup(sort: GroupSort, id: string): string {
  return `${PATHS[sort]}${id.toLowerCase()}/`;
}

/** The field of the query language that asks for a group. */
const FIELDS: Readonly<Record<GroupSort, string>> = {
  topics: "topic",
  places: "place",
  names: "who",
  sources: "source",
  threads: "thread",
};

/** `topic:sanctions`, as typed into the search box. */
export function queryOfGroup(sort: GroupSort, id: string): string {
  return `${FIELDS[sort]}:${id}`;
}

/** The address of a search under the prefix. */
export function hrefOfSearch(prefix: string, query: string): string {
  return `${href(prefix, PATHS.search)}?${new URLSearchParams({ q: query })}`;
}

/** `/2025/06/` for `2025-06`, `/2025/` for `2025`. */
export function pathOfPeriod(period: string): string {
  return `/${period.replace("-", "/")}/`;
}

/** A root-relative address under the prefix. */
export function href(prefix: string, path: string): string {
  return `${prefix}${path.slice(1)}`;
}

/** The address of a briefing under the prefix. */
export function hrefOf(prefix: string, id: BriefingId): string {
  return href(prefix, addressOf(id));
}

/** The file that a static server shows for an address. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}
