/** Every topic, place, name or source, A to Z. */

import type { DirectoryView } from "../../scripts/render/pages/directory.ts";
import { wordsFor } from "../parts/in-words.tsx";
import { anchorOfTitle, ByLetter } from "../parts/letters.tsx";
import { linkedList } from "../parts/linked-lists.ts";
import { framedBy, Page } from "../parts/page.tsx";
import { SourceGraph } from "../parts/pictures/source-graph.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<DirectoryView>("directory");

export function render({ site, view }: PageData<DirectoryView>): string {
  const { words } = wordsFor(view, site);
  const { lists } = words;
  return renderDocument(
    <Page site={site} {...framedBy(view)} linked={[linkedList(site, view, [])]}>
      <h1>{view.title}</h1>
      <p class="lede">{view.intro}</p>
      {view.sections.length === 0 ? <p>{lists.none}</p> : null}
      {view.graph === undefined ? null : (
        <section aria-labelledby="_leans">
          <h2 id="_leans">{lists.group.leans}</h2>
          <SourceGraph graph={view.graph} />
        </section>
      )}
      {view.sections.map(({ title, groups }) => {
        const id = anchorOfTitle(title, "all");
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title || lists.all}</h2>
            <ByLetter groups={groups} of={title} />
          </section>
        );
      })}
    </Page>,
  );
}
