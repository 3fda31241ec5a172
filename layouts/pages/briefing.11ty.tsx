/** The page of one briefing. */
import type { JSX } from "preact";
import type { BriefingView, Site } from "../../scripts/render/views.ts";
import { Claims, Figures, Judgements, TextList } from "../parts/analysis.tsx";
import { CardList } from "../parts/card.tsx";
import { LinkList } from "../parts/links.tsx";
import { NoteItem, Notices } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { LinkedData, Prose } from "../parts/raw.tsx";
import { SourceList } from "../parts/sources.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

/** Types whose name is no word that a reader knows. */
const TYPES: Readonly<Record<string, string>> = {
  sitrep: "Situation report",
  factcheck: "Fact check",
};

export const data = eachView("briefing");

export function render({ site, view }: PageData<"briefing">): string {
  return renderDocument(<Briefing site={site} view={view} />);
}

function Briefing({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const own = { lang: site.lang, dir: "ltr" as const };
  return (
    <Page
      site={site}
      title={view.title}
      path={view.path}
      description={view.summary || view.title}
      lang={view.lang}
      dir={view.dir}
      tlp={view.tlp}
      head={<LinkedData value={linkedData(site, view)} />}
    >
      <article data-pagefind-body>
        <SearchFields site={site} view={view} />
        <header class="briefing">
          <p class="when" {...own} data-pagefind-ignore="all">
            <span class="type">{TYPES[view.type] ?? view.type}</span>
            <time dateTime={view.published} lang={view.lang} dir={view.dir}>
              {view.date}
            </time>
            {view.status === "published" ? null : (
              <span class={`mark ${view.status}`}>{view.status}</span>
            )}
          </p>
          <h1>{view.title}</h1>
          {view.summary === "" ? null : <p class="summary">{view.summary}</p>}
        </header>
        <div {...own} data-pagefind-ignore="all">
          <Notices view={view} />
          {view.notes.map((note) => (
            <NoteItem key={note.day + note.text} note={note} />
          ))}
        </div>
        {view.dateline === "" ? null : <p class="dateline">{view.dateline}</p>}
        <div {...own}>
          <Figures figures={view.figures} />
          <Judgements judgements={view.judgements} />
        </div>
        {view.html === undefined ? null : (
          <Prose html={view.html} lang={view.lang} dir={view.dir} />
        )}
        <Claims claims={view.claims} />
        <TextList id="_alternatives" title="Alternatives" texts={view.alternatives} />
        <TextList id="_gaps" title="What is missing" texts={view.gaps} />
      </article>
      <aside {...own}>
        {view.sourcing === "" ? null : (
          <section aria-labelledby="_sourcing">
            <h2 id="_sourcing">How well this is sourced</h2>
            <p lang={view.lang} dir={view.dir}>
              {view.sourcing}
            </p>
          </section>
        )}
        <SourceList sources={view.sources} />
        <Filed view={view} />
        <Around view={view} />
      </aside>
    </Page>
  );
}

/**
 * What the search index keeps of a briefing beside its words; in attributes, so that any text is safe.
 * Pagefind finds the words of such fields too, so what the browser can tell from the address (the day) or
 * from the site (the usual language) is not among them: nobody means every briefing when they type "ltr".
 */
function SearchFields({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const fields = {
    title: view.title,
    ...(view.lang === site.lang ? {} : { lang: view.lang }),
    ...(view.status === "published" ? {} : { mark: view.status }),
  };
  const attributes = Object.entries(fields).map(([name, value]) => [`data-${name}`, value]);
  return (
    <div hidden data-pagefind-ignore>
      <span
        data-pagefind-meta={Object.keys(fields)
          .map((name) => `${name}[data-${name}]`)
          .join(", ")}
        data-pagefind-sort="order[data-order]"
        data-order={view.id}
        {...Object.fromEntries(attributes)}
      />
      {view.topicIds.map((id) => (
        <span key={id} data-pagefind-filter="topic[data-topic]" data-topic={id} />
      ))}
    </div>
  );
}

function Filed({ view }: { view: BriefingView }): JSX.Element {
  return (
    <section aria-labelledby="_filed">
      <h2 id="_filed">Filed under</h2>
      <dl>
        <LinkList label="Topics" links={view.topics} />
        <LinkList label="Places" links={view.places} />
        <LinkList label="Names" links={view.names} />
        {view.facts.map(({ term, text }) => (
          <div class="links" key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {view.translations.length === 0 ? null : (
          <div class="links">
            <dt>In other languages</dt>
            <dd>
              {view.translations.map((other) => (
                <p key={other.href}>
                  <a href={other.href} hreflang={other.lang} lang={other.lang}>
                    {other.language}: {other.text}
                  </a>
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Around({ view }: { view: BriefingView }): JSX.Element {
  return (
    <>
      {view.thread === undefined ? null : (
        <section aria-labelledby="_thread">
          <h2 id="_thread">
            <a href={view.thread.href}>The thread so far</a>
          </h2>
          <ol class="thread">
            {view.thread.cards.map((card) => (
              <li key={card.href} aria-current={card.isHere ? "true" : undefined}>
                <time dateTime={card.day}>{card.day}</time>{" "}
                {card.isHere ? (
                  <span lang={card.lang} dir={card.dir}>
                    {card.title}
                  </span>
                ) : (
                  <a href={card.href} lang={card.lang} dir={card.dir}>
                    {card.title}
                  </a>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      {view.supersedes.length === 0 ? null : (
        <section aria-labelledby="_supersedes">
          <h2 id="_supersedes">This replaces</h2>
          <CardList cards={view.supersedes} />
        </section>
      )}
      {view.related.length === 0 ? null : (
        <section aria-labelledby="_related">
          <h2 id="_related">Related</h2>
          <CardList cards={view.related} />
        </section>
      )}
      <nav class="neighbours" aria-label="Neighbours in the archive">
        {view.older === undefined ? (
          <span />
        ) : (
          <a rel="prev" href={view.older.href}>
            ← <bdi lang={view.older.lang}>{view.older.text}</bdi>
          </a>
        )}
        {view.newer === undefined ? (
          <span />
        ) : (
          <a rel="next" href={view.newer.href}>
            <bdi lang={view.newer.lang}>{view.newer.text}</bdi> →
          </a>
        )}
      </nav>
    </>
  );
}

/** schema.org: what a search engine or a citation manager reads. */
function linkedData(site: Site, view: BriefingView): object {
  return {
    "@context": "https://schema.org",
    "@type":
      view.type === "analysis" || view.type === "assessment"
        ? "AnalysisNewsArticle"
        : "NewsArticle",
    headline: view.title,
    ...(view.summary === "" ? {} : { description: view.summary }),
    inLanguage: view.lang,
    datePublished: view.published,
    dateModified: view.modified,
    url: `${site.origin}${view.path}`,
    publisher: { "@type": "Organization", name: site.publisher },
    ...(view.sources.some(({ url }) => url !== "")
      ? { citation: view.sources.flatMap(({ url }) => (url === "" ? [] : [url])) }
      : {}),
    ...(view.notes.length === 0
      ? {}
      : {
          correction: view.notes.map(({ text, day }) => ({
            "@type": "CorrectionComment",
            text,
            datePublished: day,
          })),
        }),
  };
}
