/** Addresses that the search page links to. Nothing leads off the site, whatever an index may say. */
import { GROUP_SORTS, GROUPS, PATHS } from "../../../scripts/site-plan.ts";
import type { Query } from "../search-api.ts";

/** A page opens with so many words marked at most: an address has its limits. */
const MARKED = 12;

/** An address of the site, with the words that its page shall mark; undefined for one that is not below the root. */
export function resultAddress(
  href: string,
  found: readonly string[],
  root: string,
): string | undefined {
  const address = below(href, root);
  if (address === undefined) return undefined;
  for (const word of found.slice(0, MARKED)) address.searchParams.append("mark", word);
  return address.href;
}

function below(href: string, root: string): URL | undefined {
  const address = href === "" ? undefined : parsed(href, root);
  // The root ends with a slash and has no query, so this says scheme, host, port and path prefix.
  return address?.href.startsWith(root) ? address : undefined;
}

function parsed(href: string, root: string): URL | undefined {
  try {
    return new URL(href, root);
  } catch {
    return undefined;
  }
}

/** The archive's own page of what is searched for, where that is one topic, place, name, source or thread and nothing else. */
export function pageOf(query: Query, ids: ReadonlySet<string>, root: string): string | undefined {
  const { words, filters, after, before } = query;
  const [filter] = filters;
  if (filter === undefined || filters.length > 1 || filter.isExcluded) return undefined;
  if (words.length > 0 || after !== undefined || before !== undefined) return undefined;
  const group = GROUP_SORTS.find((sort) => GROUPS[sort].field === filter.field);
  const id = [...ids].find((known) => known.toLowerCase() === filter.value.toLowerCase());
  if (group === undefined || id === undefined) return undefined;
  return below(`${PATHS[group].slice(1)}${encodeURIComponent(id.toLowerCase())}/`, root)?.href;
}

/** The search as an address that can be kept. */
export function searchAddress(text: string): string {
  const words = text.trim();
  return words === ""
    ? location.pathname
    : `${location.pathname}?${new URLSearchParams({ q: words })}`;
}
