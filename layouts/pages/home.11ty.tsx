/** The front page: the newest bottom lines, the running threads, the main topics. */
import type { HomeView } from "../../scripts/render/pages/home.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { CardList } from "../parts/card.tsx";
import { briefings, CountedList } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<HomeView>("home");

export function render({ site, view }: PageData<HomeView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1 class="unseen">{site.title}</h1>
      <p class="lede">{site.description}</p>
      <p>
        <a class="button" href={href(site.prefix, PATHS.search)}>
          Search {briefings(view.count)}
        </a>
      </p>
      <section aria-labelledby="_newest">
        <h2 id="_newest">Newest</h2>
        <CardList cards={view.cards} />
        <p>
          <a href={href(site.prefix, PATHS.archive)}>
            {view.count > 1 ? `All ${briefings(view.count)}, by month` : "The archive, by month"}
          </a>
        </p>
      </section>
      {view.threads.length === 0 ? null : (
        <section aria-labelledby="_threads">
          <h2 id="_threads">Running threads</h2>
          <CountedList groups={view.threads} />
        </section>
      )}
      <section aria-labelledby="_topics">
        <h2 id="_topics">Topics</h2>
        <CountedList groups={view.topics} />
      </section>
    </Page>,
  );
}
