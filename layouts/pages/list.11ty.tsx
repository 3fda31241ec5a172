/** Briefings that share a month, topic, place, name or source: one part of the list, newest first. */
import type { ListView } from "../../scripts/render/pages/list.ts";
import { CardList } from "../parts/card.tsx";
import { briefings, SearchIn } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<ListView>("list");

export function render({ site, view }: PageData<ListView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <p class="kicker">{view.of}</p>
      <h1>{view.title}</h1>
      {view.notes.map(({ text, lang, dir }) => (
        <p key={lang + text} class="aka" lang={lang} dir={dir}>
          {text}
        </p>
      ))}
      <p class="count">
        {briefings(view.count)}
        {view.search === "" ? null : <SearchIn href={view.search} />}
      </p>
      <CardList cards={view.cards} heading="h2" />
      {view.parts.length === 0 ? null : (
        <nav class="parts" aria-label="Parts of this list">
          <h2>By date</h2>
          <ol reversed>
            {view.parts.map(({ href, text, isHere }) => (
              <li key={href}>
                {isHere ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}
              </li>
            ))}
          </ol>
        </nav>
      )}
    </Page>,
  );
}
