/** The briefings found: date, title, the bottom line or the words around what was found, and links to sections. */
import type { JSX } from "preact";
import { marks, search } from "../../../scripts/words/of-the-page.ts";
import type { BriefingMark } from "../../../scripts/words/words.ts";
import { Kept } from "../../parts/preview.tsx";
import { dayInWords, writingOf } from "../../parts/writing.ts";
import type { MarkedPiece, Result } from "../search-api.ts";
import { resultAddress } from "./addresses.ts";

export interface FoundProps {
  readonly results: readonly Result[];
  readonly root: string;
}

export function Found({ results, root }: FoundProps): JSX.Element {
  return (
    <>
      {results.map((result, place) => (
        <li key={result.href === "" ? `missing ${place}` : result.href}>
          {result.isMissing ? (
            <Missing day={result.day} />
          ) : (
            <Briefing result={result} root={root} />
          )}
        </li>
      ))}
    </>
  );
}

function Briefing({ result, root }: { result: Result; root: string }): JSX.Element {
  const own = writingOf(result.lang, document.documentElement.lang);
  const address = resultAddress(result.href, result.found, root);
  const title = <Pieces pieces={result.title} />;
  const sections = result.sections.flatMap(({ href, text }) => {
    const to = resultAddress(href, result.found, root);
    return to === undefined ? [] : [{ to, text }];
  });
  const line = tellingMore(result.summary, result.excerpt);
  return (
    <article class="card">
      <Kept kept={result.kept === "" ? undefined : result.kept} />
      <p class="when">
        <time dateTime={result.day} {...own}>
          {dayInWords(result.day, own.lang)}
        </time>
        {result.mark === "" ? null : (
          <span class={`mark ${result.mark}`}>
            {marks[result.mark as BriefingMark] ?? result.mark}
          </span>
        )}
      </p>
      <h3 {...own}>{address === undefined ? title : <a href={address}>{title}</a>}</h3>
      {line.length === 0 ? null : (
        <p {...own}>
          <Pieces pieces={line} />
        </p>
      )}
      {sections.length === 0 ? null : (
        <ul class="sections" aria-label={search.foundIn}>
          {sections.map(({ to, text }) => (
            <li key={to}>
              <a href={to} {...own}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** The card has room for one: the bottom line, or an excerpt that holds more of what was asked for. */
function tellingMore(summary: Result["summary"], excerpt: Result["excerpt"]) {
  return summary.length === 0 || wordsFound(excerpt) > wordsFound(summary) ? excerpt : summary;
}

function wordsFound(pieces: readonly MarkedPiece[]): number {
  return new Set(pieces.flatMap(({ text, isFound }) => (isFound ? [text.toLowerCase()] : []))).size;
}

function Missing({ day }: { day: string }): JSX.Element {
  return (
    <article class="card">
      <p class="when">
        <time dateTime={day}>{dayInWords(day)}</time>
      </p>
      <p>{search.notLoaded}</p>
    </article>
  );
}

function Pieces({ pieces }: { pieces: readonly MarkedPiece[] }): JSX.Element {
  return (
    <>
      {pieces.map(({ text, isFound }, place) =>
        isFound ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
      )}
    </>
  );
}
