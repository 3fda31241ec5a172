/** How the address of a page is written, from the site's plan: with a path prefix, as a search, as a file. */
import { addressOf, type BriefingId } from "../read/identity.ts";
import { GROUPS, type GroupSort, href, OUTPUTS, type Output, PATHS } from "../site-plan.ts";

/** `/topics/sanctions/`; places are ISO codes in capitals, which some file systems fold, so small here. */
export function pathOfGroup(sort: GroupSort, id: string): string {
  return `${PATHS[sort]}${id.toLowerCase()}/`;
}

/** `topic:sanctions`, as typed into the search box. */
export function queryOfGroup(sort: GroupSort, id: string): string {
  return `${GROUPS[sort].field}:${id}`;
}

/** The address of a search under the prefix. */
export function hrefOfSearch(prefix: string, query: string): string {
  return `${href(prefix, PATHS.search)}?${new URLSearchParams({ q: query })}`;
}

/** `/2025/06/` for `2025-06`, `/2025/` for `2025`. */
export function pathOfPeriod(period: string): string {
  return `/${period.replace("-", "/")}/`;
}

/** The address of a briefing under the prefix. */
export function hrefOf(prefix: string, id: BriefingId): string {
  return href(prefix, addressOf(id));
}

/** The file that a static server shows for an address. */
export function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The file of another form of the page that stands in `file`. */
export function fileBeside(file: string, output: Output): string {
  return file.replace(/index\.html$/, OUTPUTS[output].file);
}

/** Where a page of this address is written, and that it stands there: the first two of every view. */
export function at(path: string): { file: string; path: string } {
  return { file: fileOf(path), path };
}
