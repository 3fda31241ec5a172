/** Who publishes this archive, and how it keeps its promises. */

import { renderBody } from "../../scripts/render/markdown.ts";
import type { AboutView } from "../../scripts/render/pages/about.ts";
import { briefings, href, PATHS } from "../../scripts/site-plan.ts";
import { Page } from "../parts/page.tsx";
import { Prose } from "../parts/raw.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<AboutView>("about");

export function render({ site, view }: PageData<AboutView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>About {site.title}</h1>
      <p class="lede">{site.description}</p>
      <Prose
        html={renderBody(view.about, { prefix: site.prefix, dates: { lang: site.lang, year: "" } })}
        lang={site.lang}
        dir={site.dir}
      />
      <h2>Corrections</h2>
      <p>
        What we correct, clarify or withdraw is listed on the page of{" "}
        <a href={href(site.prefix, PATHS.corrections)}>corrections</a>, newest first, and stands on
        the briefing itself. A briefing keeps its address, whatever becomes of it.
      </p>
      <p class="count">{briefings(view.count)} in this archive</p>
    </Page>,
  );
}
