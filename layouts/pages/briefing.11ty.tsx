/** The page of one briefing. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { capital, spokenOf } from "../../scripts/site-plan.ts";
import { Claims, Figures, Judgements, TextList } from "../parts/analysis.tsx";
import { Around } from "../parts/around.tsx";
import { Filed } from "../parts/filed.tsx";
import { linkedData } from "../parts/linked-data.ts";
import { MachineLine } from "../parts/machine.tsx";
import { NoteItem, Notices } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { LinkedData, Prose } from "../parts/raw.tsx";
import { SearchFields } from "../parts/search-fields.tsx";
import { SourceList } from "../parts/sources.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<BriefingView>("briefing");

export function render({ site, view }: PageData<BriefingView>): string {
  return renderDocument(<Briefing site={site} view={view} />);
}

function Briefing({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  // The words of the page itself are English.
  const own = { lang: "en", dir: "ltr" as const };
  return (
    <Page
      site={site}
      title={view.title}
      path={view.path}
      description={view.summary || view.title}
      lang={view.lang}
      dir={view.dir}
      tlp={view.tlp}
      noindex={!view.isListed}
      kept={view.kept}
      head={
        <>
          <LinkedData value={linkedData(site, view)} />
          <script type="module" src={site.highlight} />
        </>
      }
    >
      <div class="beside">
        <article data-pagefind-body>
          <SearchFields site={site} view={view} />
          <header class="briefing">
            <p class="when" {...own} data-pagefind-ignore="all">
              <span class="type">{typeOf(view)}</span>
              <time dateTime={view.dated} lang={view.lang} dir={view.dir}>
                {view.date}
              </time>
              {view.status === "published" ? null : (
                <span class={`mark ${view.status}`}>{view.status}</span>
              )}
            </p>
            <h1>{view.title}</h1>
            {view.machine === undefined ? null : <MachineLine machine={view.machine} />}
            {view.summary === "" ? null : <p class="summary">{view.summary}</p>}
          </header>
          <div {...own} data-pagefind-ignore="all">
            <Notices view={view} />
            {view.notes.map((note) => (
              <NoteItem key={note.id} note={note} lang={view.lang} dir={view.dir} isAnchor />
            ))}
          </div>
          {view.dateline === "" ? null : <p class="dateline">{view.dateline}</p>}
          <div {...own}>
            <Figures figures={view.figures} />
            <Judgements judgements={view.judgements} />
          </div>
          {view.html === undefined ? null : (
            <Prose html={view.html} lang={view.lang} dir={view.dir} />
          )}
          <Claims claims={view.claims} />
          <TextList id="_alternatives" title="Alternatives" texts={view.alternatives} />
          <TextList id="_gaps" title="What is missing" texts={view.gaps} />
        </article>
        <aside {...own}>
          {view.sourcing === "" ? null : (
            <section aria-labelledby="_sourcing">
              <h2 id="_sourcing">How well this is sourced</h2>
              <p lang={view.lang} dir={view.dir}>
                {view.sourcing}
              </p>
            </section>
          )}
          <SourceList view={view} />
          <Filed view={view} />
          <Around view={view} />
        </aside>
      </div>
    </Page>
  );
}

/** A type whose name is no word that a reader knows is said in words. */
function typeOf({ type }: BriefingView): string {
  const spoken = spokenOf("type", type);
  return spoken === type ? type : capital(spoken);
}
