/** Every story, the one that was last gone on with first. */

import type { StoryListView } from "../../scripts/render/pages/story-list.ts";
import { wordsFor } from "../parts/in-words.tsx";
import { linkedList } from "../parts/linked-lists.ts";
import { framedBy, Page } from "../parts/page.tsx";
import { Sparkline } from "../parts/pictures/sparkline.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<StoryListView>("story-list");

export function render({ site, view }: PageData<StoryListView>): string {
  return renderDocument(
    <Page site={site} {...framedBy(view)} linked={[linkedList(site, view, view.stories)]}>
      <h1>{view.title}</h1>
      <p class="lede">{view.intro}</p>
      {view.stories.length === 0 ? <p>{wordsFor(view, site).words.lists.none}</p> : null}
      <ul class="thirds lines">
        {view.stories.map(({ href, text, about, lang, dir, line }) => (
          <li key={href}>
            <h2 lang={lang} dir={dir}>
              <a href={href}>{text}</a>
            </h2>
            {line === undefined ? null : <Sparkline line={line} />}
            {about === "" ? null : (
              <p lang={lang} dir={dir}>
                {about}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Page>,
  );
}
