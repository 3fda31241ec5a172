/** What a host shows for an address that has no page. */
import { href, PATHS } from "../../scripts/site-plan.ts";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView("not-found");

export function render({ site, view }: PageData<"not-found">): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path} noindex>
      <h1>There is no page here</h1>
      <p>
        A briefing never loses its address, so the link may be mistyped.{" "}
        <a href={href(site.prefix, PATHS.search)}>Search</a> for its words, or look in the{" "}
        <a href={href(site.prefix, PATHS.archive)}>archive</a> under its month.
      </p>
    </Page>,
  );
}
