/** Everything corrected, clarified, updated or withdrawn, by month, newest first. */

import type { CorrectionsView } from "../../scripts/render/pages/corrections.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { linkedList } from "../parts/linked-lists.ts";
import { NoteItem } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { Kept } from "../parts/preview.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<CorrectionsView>("corrections");

export function render({ site, view }: PageData<CorrectionsView>): string {
  const { corrections } = wordsOf(site.lang).lists;
  return renderDocument(
    <Page site={site} title={view.title} path={view.path} linked={[linkedList(site, view, [])]}>
      <h1>{corrections.title}</h1>
      <p class="lede">
        <Sentence
          words={corrections.intro}
          with={{
            feed: <a href={href(site.prefix, PATHS.correctionsFeed)}>{corrections.feed}</a>,
            table: <a href={href(site.prefix, PATHS.changes)}>{corrections.table}</a>,
          }}
        />
      </p>
      {site.notice === "" ? null : (
        <p class="desk-notice" lang={site.lang} dir={site.dir}>
          {site.notice}
        </p>
      )}
      {view.months.length === 0 ? <p>{corrections.none}</p> : null}
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
