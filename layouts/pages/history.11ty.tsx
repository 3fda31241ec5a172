/** The page of what readers saw of a briefing before, and what changed from one version to the next. */
import type { JSX } from "preact";
import type { HistoryView, VersionView } from "../../scripts/render/pages/history.ts";
import { Changed } from "../parts/changed.tsx";
import { NoteItem } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { Kept } from "../parts/preview.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

const WORDS = {
  title: "History",
  intro:
    "What readers saw before, the newest first. Words that were added are underlined, words that were taken out are struck through.",
  back: "The briefing as it is now",
  version: (number: number) => `Version ${number}`,
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  now: "now",
  first: "The first that is kept.",
  against: (number: number) => `What changed since version ${number}:`,
  same: "The words are the same. What they link to, which sources they cite or what the briefing is filed under has changed.",
  gone: (day: string) => `A version of ${day} is not kept.`,
};

export const data = eachView<HistoryView>("history");

export function render({ site, view }: PageData<HistoryView>): string {
  const { lang, dir, title } = view;
  return renderDocument(
    <Page
      site={site}
      title={`${WORDS.title}: ${title}`}
      path={view.path}
      tlp={view.tlp}
      kept={view.kept}
      lang="en"
      dir="ltr"
      noindex
    >
      <div class="history">
        <p class="label">{WORDS.title}</p>
        <h1 lang={lang} dir={dir}>
          {title}
        </h1>
        <Kept kept={view.kept} />
        <p>
          {WORDS.intro} <a href={view.briefing}>{WORDS.back}</a>.
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
  return (
    <section aria-labelledby={anchor} data-kept={isKept ? version.number : undefined}>
      <h2 id={anchor}>{headingOf(version)}</h2>
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} lang={lang} dir={dir} />
      ))}
      {isKept ? null : <p>{WORDS.gone(until)}</p>}
      {isKept && against === undefined ? <p>{WORDS.first}</p> : null}
      {against === undefined ? null : <p class="small">{WORDS.against(against.number)}</p>}
      {against !== undefined && changes.length === 0 ? <p>{WORDS.same}</p> : null}
      {changes.map((change) => (
        <Changed key={change} change={change} lang={lang} dir={dir} />
      ))}
    </section>
  );
}

/** "Version 2, 3 June 2025 to 5 June 2025", as far as the days are known. */
function headingOf({ number, isNow, since, until }: VersionView): string {
  const days = [
    ...(isNow ? [WORDS.now] : []),
    ...(since !== "" && until !== "" ? [WORDS.between(since, until)] : []),
    ...(since !== "" && until === "" ? [WORDS.since(since)] : []),
    ...(since === "" && until !== "" ? [WORDS.until(until)] : []),
  ];
  return [WORDS.version(number), ...days].join(", ");
}
