/** Every feed of the archive: what is in each, and where those of single topics, places, names, sources and stories are. */
import type { FedSort, FeedsView } from "../../scripts/render/pages/feeds.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<FeedsView>("feeds");

/** What this page and its list of subscriptions say in English. */
export const WORDS = {
  title: "Feeds",
  intro:
    "A feed tells you of what is new without an account: put its address into a feed reader. The newest come first, by when they became public.",
  all: "All briefings",
  allHas: "The newest 30, with their whole texts.",
  corrections: "Corrections",
  correctionsHas: "The newest 50: what we got wrong, and what is right.",
  opml: "All of these and the topics as one file for a feed reader (OPML)",
  groups: "Feeds of one topic, place, name, source or story",
  groupsHas:
    "The newest 20, with their summaries. Each that has three briefings or more has a feed, and its page links to it.",
  more: (count: number) => `${count} more`,
} as const;

export function render({ site, view }: PageData<FeedsView>): string {
  const { prefix } = site;
  const formats = (atom: string, json: string) => (
    <>
      <a href={href(prefix, atom)} type="application/atom+xml">
        Atom
      </a>{" "}
      ·{" "}
      <a href={href(prefix, json)} type="application/feed+json">
        JSON Feed
      </a>
    </>
  );
  return renderDocument(
    <Page site={site} title={WORDS.title} path={view.path}>
      <h1>{WORDS.title}</h1>
      <p class="lede">{WORDS.intro}</p>
      <h2>{WORDS.all}</h2>
      <p>
        {WORDS.allHas} {formats(PATHS.feed, PATHS.jsonFeed)}
      </p>
      <h2>{WORDS.corrections}</h2>
      <p>
        {WORDS.correctionsHas} {formats(PATHS.correctionsFeed, PATHS.correctionsJsonFeed)}
      </p>
      <p>
        <a href={href(prefix, PATHS.subscriptions)}>{WORDS.opml}</a>
      </p>
      {view.sorts.length === 0 ? null : (
        <section aria-labelledby="_lists">
          <h2 id="_lists">{WORDS.groups}</h2>
          <p>{WORDS.groupsHas}</p>
          {view.sorts.map((sort) => (
            <Sort key={sort.all} sort={sort} />
          ))}
        </section>
      )}
    </Page>,
  );
}

function Sort({ sort: { title, all, feeds, more } }: { readonly sort: FedSort }) {
  return (
    <>
      <h3>
        <a href={all}>{title}</a>
      </h3>
      <ul class="thirds lines">
        {feeds.map(({ href: to, text, lang }) => (
          <li key={to}>
            <a href={to} type="application/atom+xml">
              <bdi lang={lang}>{text}</bdi>
            </a>
          </li>
        ))}
        {more === 0 ? null : (
          <li>
            <a href={all}>{WORDS.more(more)}</a>
          </li>
        )}
      </ul>
    </>
  );
}
