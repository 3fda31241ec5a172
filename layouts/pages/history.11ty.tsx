/** The page of what readers saw of a briefing before, and what changed from one version to the next. */
import type { JSX } from "preact";
import type { HistoryView, VersionView } from "../../scripts/render/pages/history.ts";
import type { Words } from "../../scripts/words/words.ts";
import { Changed } from "../parts/changed.tsx";
import { useWords, wordsFor } from "../parts/in-words.tsx";
import { NoteItem } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { Kept } from "../parts/preview.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<HistoryView>("history");

export function render({ site, view }: PageData<HistoryView>): string {
  const { lang, dir, title } = view;
  const { words, said, text } = wordsFor({ lang, dir }, site);
  const { history } = words;
  return renderDocument(
    <Page
      site={site}
      title={words.lists.corrections.of(history.title, title)}
      path={view.path}
      tlp={view.tlp}
      kept={view.kept}
      lang={lang}
      dir={dir}
      noindex
    >
      <div class="history" {...said}>
        <p class="label">{history.title}</p>
        <h1 {...text}>{title}</h1>
        <Kept kept={view.kept} />
        <p>
          {history.intro} <a href={view.briefing}>{history.back}</a>
          {words.stop}
        </p>
        {view.versions.map((version) => (
          <Version key={version.anchor} version={version} view={view} />
        ))}
      </div>
    </Page>,
  );
}

function Version({ version, view }: { version: VersionView; view: HistoryView }): JSX.Element {
  const { anchor, isKept, notes, against, changes = [], until } = version;
  const { lang, dir } = view;
  const { words } = useWords();
  const { history } = words;
  return (
    <section aria-labelledby={anchor} data-kept={isKept ? version.number : undefined}>
      <h2 id={anchor}>{headingOf(version, words)}</h2>
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} lang={lang} dir={dir} />
      ))}
      {isKept ? null : <p>{history.gone(until)}</p>}
      {isKept && against === undefined ? <p>{history.first}</p> : null}
      {against === undefined ? null : <p class="small">{history.against(against.number)}</p>}
      {against !== undefined && changes.length === 0 ? <p>{history.same}</p> : null}
      {changes.map((change) => (
        <Changed key={change} change={change} />
      ))}
    </section>
  );
}

/** "Version 2, 3 June 2025 to 5 June 2025", as far as the days are known. */
function headingOf({ number, isNow, since, until }: VersionView, words: Words): string {
  const { history } = words;
  const days = [
    ...(isNow ? [history.now] : []),
    ...(since !== "" && until !== "" ? [history.between(since, until)] : []),
    ...(since !== "" && until === "" ? [history.since(since)] : []),
    ...(since === "" && until !== "" ? [history.until(until)] : []),
  ];
  return [history.version(number), ...days].join(words.comma);
}
