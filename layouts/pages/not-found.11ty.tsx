/** What a host shows for an address that has no page. */
import type { NotFoundView } from "../../scripts/render/pages/not-found.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<NotFoundView>("not-found");

export function render({ site, view }: PageData<NotFoundView>): string {
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
