/** Every topic, place, name, source or thread, A to Z. */
import { CountedList } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView("directory");

export function render({ site, view }: PageData<"directory">): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>{view.title}</h1>
      <p class="lede">{view.intro}</p>
      {view.groups.length === 0 ? <p>None yet.</p> : <CountedList groups={view.groups} />}
    </Page>,
  );
}
