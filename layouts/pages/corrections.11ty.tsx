/** Everything corrected, clarified, updated or withdrawn, by month, newest first. */
import type { CorrectionsView } from "../../scripts/render/pages/corrections.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { linkedList } from "../parts/linked-lists.ts";
import { NoteItem } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { Kept } from "../parts/preview.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<CorrectionsView>("corrections");

export function render({ site, view }: PageData<CorrectionsView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path} linked={[linkedList(site, view, [])]}>
      <h1>Corrections</h1>
      <p class="lede">
        What we got wrong, and what is right. Newest first, and as a{" "}
        <a href={href(site.prefix, PATHS.correctionsFeed)}>feed</a>; all that was ever published or
        changed as a <a href={href(site.prefix, PATHS.changes)}>table</a> (CSV).
      </p>
      {site.notice === "" ? null : (
        <p class="desk-notice" lang={site.lang} dir={site.dir}>
          {site.notice}
        </p>
      )}
      {view.months.length === 0 ? <p>None so far.</p> : null}
      {view.months.map(({ month, name, notes }) => (
        <section key={month} aria-labelledby={`_${month}`}>
          <h2 id={`_${month}`}>{name}</h2>
          {notes.map((note) => (
            <article key={note.address + note.id} aria-label={note.briefing.title}>
              <Kept kept={note.briefing.kept} />
              <h3 lang={note.briefing.lang} dir={note.briefing.dir}>
                <a href={`${note.briefing.href}#${note.id}`}>{note.briefing.title}</a>
              </h3>
              <NoteItem note={note} lang={note.briefing.lang} dir={note.briefing.dir} />
            </article>
          ))}
        </section>
      ))}
    </Page>,
  );
}
