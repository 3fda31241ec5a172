/** One story in several briefings, oldest first, as it was told. */
import type { ThreadView } from "../../scripts/render/pages/thread.ts";
import { CardList } from "../parts/card.tsx";
import { briefings, SearchIn } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<ThreadView>("thread");

export function render({ site, view }: PageData<ThreadView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <p class="kicker">Thread</p>
      <h1>{view.title}</h1>
      <p class="count">
        {briefings(view.cards.length)}, oldest first
        <SearchIn href={view.search} />
      </p>
      <CardList cards={view.cards} heading="h2" />
    </Page>,
  );
}
