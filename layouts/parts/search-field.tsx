/** The search field at the head of every page: a plain form that leads to the search page, with a script or without. */
import type { JSX } from "preact";
import type { Site } from "../../scripts/render/views.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";

export function SearchField({ site }: { site: Site }): JSX.Element {
  return (
    <form action={href(site.prefix, PATHS.search)} role="search">
      <input
        name="q"
        type="search"
        dir="auto"
        aria-label="Search the archive"
        placeholder="Search"
        maxLength={1000}
      />
    </form>
  );
}
