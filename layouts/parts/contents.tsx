/** What a long text holds: its headings, or who speaks in it. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";

import { useWords } from "./in-words.tsx";

interface ContentsProps {
  readonly view: BriefingView;
}

/** Before the text, where there is no room beside it. */
export function FoldedContents({ view }: ContentsProps): JSX.Element | null {
  const { words, said } = useWords();
  if (!isNeeded(view)) return null;
  return (
    <details class="contents" lang={said.lang} data-pagefind-ignore="all">
      <summary>{words.briefing.contents}</summary>
      <ContentsList view={view} />
    </details>
  );
}

/** In the column beside the text. */
export function SideContents({ view }: ContentsProps): JSX.Element | null {
  const { contents } = useWords().words.briefing;
  if (!isNeeded(view)) return null;
  return (
    <nav class="contents" aria-label={contents}>
      <h2>{contents}</h2>
      <ContentsList view={view} />
    </nav>
  );
}

function isNeeded({ contents }: BriefingView): boolean {
  return contents !== undefined && contents.headings.length + contents.speakers.length > 0;
}

function ContentsList({ view: { contents } }: ContentsProps): JSX.Element | null {
  const { words, text } = useWords();
  if (contents === undefined) return null;
  return (
    <ul {...text}>
      {contents.headings.map(({ id, text: heading }) => (
        <li key={id}>
          <a href={`#${id}`}>{heading}</a>
        </li>
      ))}
      {contents.speakers.map(({ id, name, count }) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a> <span class="count">{words.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
