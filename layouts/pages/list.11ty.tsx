/** Briefings that share a topic, place, name or source: the newest of them, or a part of the past. */
import type { ListView } from "../../scripts/render/pages/list.ts";
import { BriefingList } from "../parts/briefing-list.tsx";
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
      <BriefingList list={view.list} />
    </Page>,
  );
}
