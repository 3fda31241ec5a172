/** The head of a briefing: what kind of text it is, what happened, and the line of facts below. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { Cite } from "./cite.tsx";
import { useWords } from "./in-words.tsx";
import { MachineWords } from "./machine.tsx";
import { Sentence } from "./sentence.tsx";

export function BriefingHead({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const { words, said } = useWords();
  const { title, summary, contents, until } = view;
  const leads = [view.topics[0], view.places[0]].filter((link) => link !== undefined);
  const advice = view.isAdvice ? (contents?.advice ?? "") : "";
  return (
    <header class="briefing">
      <p class="label" lang={said.lang} data-pagefind-ignore="all">
        {words.types[view.type]}
        {leads.map(({ href, text, lang, dir }) => (
          <>
            {" · "}
            <a key={href} href={href} lang={lang} dir={dir}>
              {text}
            </a>
          </>
        ))}
      </p>
      <h1>{title}</h1>
      {summary === "" ? null : <p class="summary">{summary}</p>}
      {until === "" && advice === "" ? null : (
        <p class="until" {...said} data-pagefind-ignore="all">
          {until === "" ? null : <strong>{until}</strong>}{" "}
          {advice === "" ? null : <a href={`#${advice}`}>{words.briefing.todo}</a>}
        </p>
      )}
      <FactLine site={site} view={view} />
    </header>
  );
}

function FactLine({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const { words, said, text: own } = useWords();
  const { briefing: says } = words;
  const { by, updated, contents, machine, translations } = view;
  return (
    <div class="line" lang={said.lang} data-pagefind-ignore="all">
      <time dateTime={view.dated} {...own}>
        {view.date}
      </time>
      {updated === "" ? null : <span dir={said.dir}>{says.updated(updated)}</span>}
      {view.history === undefined ? null : (
        <a href={view.history} dir={said.dir}>
          {words.history.title}
        </a>
      )}
      {contents === undefined ? null : <span dir={said.dir}>{says.minutes(contents.minutes)}</span>}
      {translations.map(({ href, lang, language, text }) => (
        <a key={href} href={href} hreflang={lang} lang={lang} title={text}>
          {language}
        </a>
      ))}
      <Cite site={site} view={view} />
      {by === "" ? null : (
        <span dir={said.dir}>
          <Sentence words={says.by} with={{ name: <bdi>{by}</bdi> }} />
        </span>
      )}
      {machine === undefined ? null : (
        <span>
          <MachineWords machine={machine} />
        </span>
      )}
    </div>
  );
}
