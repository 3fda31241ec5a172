/** The head of a briefing: what kind of text it is, what happened, and the line of facts below. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { capital, spokenOf } from "../../scripts/site-plan.ts";
import { Cite } from "./cite.tsx";
import { MachineWords } from "./machine.tsx";

export function BriefingHead({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const { title, summary, contents, until } = view;
  const leads = [view.topics[0], view.places[0]].filter((link) => link !== undefined);
  const advice = view.isAdvice ? (contents?.advice ?? "") : "";
  return (
    <header class="briefing">
      <p class="label" lang="en" data-pagefind-ignore="all">
        {typeOf(view)}
        {leads.map(({ href, text }) => (
          <>
            {" · "}
            <a key={href} href={href}>
              {text}
            </a>
          </>
        ))}
      </p>
      <h1>{title}</h1>
      {summary === "" ? null : <p class="summary">{summary}</p>}
      {until === "" && advice === "" ? null : (
        <p class="until" lang="en" dir="ltr" data-pagefind-ignore="all">
          {until === "" ? null : <strong>{until}</strong>}{" "}
          {advice === "" ? null : <a href={`#${advice}`}>What to do</a>}
        </p>
      )}
      <FactLine site={site} view={view} />
    </header>
  );
}

/** A type whose name is no word that a reader knows is said in words. */
function typeOf({ type }: BriefingView): string {
  return capital(spokenOf("type", type));
}

function FactLine({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const { by, updated, contents, machine, translations } = view;
  return (
    <div class="line" lang="en" data-pagefind-ignore="all">
      <time dateTime={view.dated} lang={view.lang} dir={view.dir}>
        {view.date}
      </time>
      {updated === "" ? null : <span dir="ltr">Updated {updated}</span>}
      {contents === undefined ? null : <span dir="ltr">{minutes(contents.minutes)}</span>}
      {translations.map(({ href, lang, language, text }) => (
        <a key={href} href={href} hreflang={lang} lang={lang} title={text}>
          {language}
        </a>
      ))}
      <Cite site={site} view={view} />
      {by === "" ? null : (
        <span dir="ltr">
          By <bdi>{by}</bdi>
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

/** "1 minute", "7 minutes". */
function minutes(count: number): string {
  return `${count} ${count === 1 ? "minute" : "minutes"}`;
}
