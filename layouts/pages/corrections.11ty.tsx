/** Everything corrected, clarified, updated or withdrawn, newest first. */
import { NoteItem } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView("corrections");

export function render({ site, view }: PageData<"corrections">): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>Corrections</h1>
      <p class="lede">What we got wrong, and what is right. Newest first.</p>
      {view.notes.length === 0 ? <p>None so far.</p> : null}
      {view.notes.map((note) => (
        <section key={note.briefing.href + note.day + note.text} aria-label={note.briefing.title}>
          <h2 lang={note.briefing.lang} dir={note.briefing.dir}>
            <a href={note.briefing.href}>{note.briefing.title}</a>
          </h2>
          <NoteItem note={note} />
        </section>
      ))}
    </Page>,
  );
}
