/** Every feed of the archive: what is in each, and where those of single topics, places, names, sources and stories are. */
import type { FedSort, FeedsView } from "../../scripts/render/pages/feeds.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { useWords } from "../parts/in-words.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<FeedsView>("feeds");

export function render({ site, view }: PageData<FeedsView>): string {
  const { prefix } = site;
  const { feeds, lists, menu } = wordsOf(site.lang);
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
    <Page site={site} title={menu.feeds} path={view.path}>
      <h1>{menu.feeds}</h1>
      <p class="lede">{feeds.intro}</p>
      <h2>{feeds.all}</h2>
      <p>
        {feeds.allHas} {formats(PATHS.feed, PATHS.jsonFeed)}
      </p>
      <h2>{lists.corrections.title}</h2>
      <p>
        {feeds.correctionsHas} {formats(PATHS.correctionsFeed, PATHS.correctionsJsonFeed)}
      </p>
      <p>
        <a href={href(prefix, PATHS.subscriptions)}>{feeds.opml}</a>
      </p>
      {view.sorts.length === 0 ? null : (
        <section aria-labelledby="_lists">
          <h2 id="_lists">{feeds.groups}</h2>
          <p>{feeds.groupsHas}</p>
          {view.sorts.map((sort) => (
            <Sort key={sort.all} sort={sort} />
          ))}
        </section>
      )}
    </Page>,
  );
}

function Sort({ sort: { title, all, feeds, more } }: { readonly sort: FedSort }) {
  const { words } = useWords();
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
            <a href={all}>{words.feeds.more(more)}</a>
          </li>
        )}
      </ul>
    </>
  );
}
