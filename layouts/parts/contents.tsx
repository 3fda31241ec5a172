/** What a long text holds: its headings, or who speaks in it. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";

interface ContentsProps {
  readonly view: BriefingView;
}

/** Before the text, where there is no room beside it. */
export function FoldedContents({ view }: ContentsProps): JSX.Element | null {
  if (!isNeeded(view)) return null;
  return (
    <details class="contents" lang="en" data-pagefind-ignore="all">
      <summary>Contents</summary>
      <ContentsList view={view} />
    </details>
  );
}

/** In the column beside the text. */
export function SideContents({ view }: ContentsProps): JSX.Element | null {
  if (!isNeeded(view)) return null;
  return (
    <nav class="contents" aria-label="Contents">
      <h2>Contents</h2>
      <ContentsList view={view} />
    </nav>
  );
}

function isNeeded({ contents }: BriefingView): boolean {
  return contents !== undefined && contents.headings.length + contents.speakers.length > 0;
}

function ContentsList({ view: { contents, lang, dir } }: ContentsProps): JSX.Element | null {
  if (contents === undefined) return null;
  return (
    <ul lang={lang} dir={dir}>
      {contents.headings.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
      {contents.speakers.map(({ id, name, count }) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a> <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}
