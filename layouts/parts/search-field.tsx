/** The search field at the head of every page: a plain form that leads to the search page, with a script or without. */
import type { JSX } from "preact";
import type { Site } from "../../scripts/render/views.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { useWords } from "./in-words.tsx";

export function SearchField({ site }: { site: Site }): JSX.Element {
  const { frame } = useWords().words;
  return (
    <form action={href(site.prefix, PATHS.search)} role="search">
      <input
        name="q"
        type="search"
        dir="auto"
        aria-label={frame.searchArchive}
        placeholder={frame.search}
        maxLength={1000}
      />
    </form>
  );
}
