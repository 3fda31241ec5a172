/** The search page: a field that the browser's script brings to life, and ways to browse without it. */

import type { JSX } from "preact";
import type { SearchView } from "../../scripts/render/pages/search.ts";
import { href } from "../../scripts/site-plan.ts";
import { useWords, wordsFor } from "../parts/in-words.tsx";
import { Page } from "../parts/page.tsx";
import { Sentence, Several } from "../parts/sentence.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<SearchView>("search");

export function render({ site, view }: PageData<SearchView>): string {
  // Where words are not the archive's, they stand in its direction.
  const { words, said } = wordsFor(site, site);
  const { search: says } = words;
  return renderDocument(
    <Page
      site={site}
      title={view.title}
      path={view.path}
      styles={view.styles}
      head={<Scripts view={view} />}
    >
      <div class="search">
        <h1 {...said}>
          <label for="q">{says.title}</label>
        </h1>
        <form
          id="search"
          role="search"
          action={href(site.prefix, view.path)}
          data-root={site.prefix}
          data-worker={view.worker}
          data-index={view.index}
        >
          <input
            id="q"
            name="q"
            type="search"
            dir="auto"
            maxLength={1000}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
          />
          <button type="submit" {...said}>
            {says.title}
          </button>
        </form>
        <a id="skip" class="skip" href="#results" hidden {...said}>
          {says.skip}
        </a>
        <How />
        <details id="narrow" hidden>
          <summary {...said}>{says.narrow}</summary>
          <div id="dates" lang={said.lang} />
          <div id="facets" lang={said.lang} />
        </details>
        <div id="found" hidden>
          <div class="said">
            <p id="status" role="status" tabIndex={-1} {...said} />
            <p id="waiting" hidden {...said}>
              {says.searching}
            </p>
            <div id="order" lang={said.lang} />
          </div>
          <div id="failed" hidden {...said} />
          <div id="suggestions" {...said} />
          <div id="notices" {...said} />
          <Hints examples={view.examples} />
          <section id="answers" aria-labelledby="_found" hidden>
            <h2 id="_found" class="unseen" {...said}>
              {says.found}
            </h2>
            <ol id="results" class="cards" tabIndex={-1} aria-labelledby="_found" />
            <div id="more" lang={said.lang} />
          </section>
        </div>
        <noscript>
          <p {...said}>{says.noScript}</p>
        </noscript>
        <Browse links={view.browse} />
      </div>
    </Page>,
  );
}

/**
 * The index and the worker load beside the script that asks for them. The script hands the index on to the
 * worker; the worker itself is taken from the browser's cache, where the host allows one.
 */
function Scripts({ view }: { view: SearchView }): JSX.Element {
  return (
    <>
      <link rel="preload" as="fetch" crossorigin="anonymous" href={view.index} />
      <link rel="modulepreload" href={view.worker} />
      <script type="module" async src={view.script} />
    </>
  );
}

function How(): JSX.Element {
  const { words, said } = useWords();
  const { how, ways, keys } = words.search;
  return (
    <details id="how">
      <summary {...said}>{how}</summary>
      <dl>
        {ways.map(([typed, asksFor]) => (
          <>
            <dt {...said}>
              <code>{typed}</code>
            </dt>
            <dd {...said}>{asksFor}</dd>
          </>
        ))}
      </dl>
      <p {...said}>
        <Sentence
          words={keys}
          with={{
            slash: <kbd>/</kbd>,
            down: <kbd>↓</kbd>,
            up: <kbd>↑</kbd>,
            escape: <kbd>Esc</kbd>,
          }}
        />
      </p>
    </details>
  );
}

/** Searches to begin with; without the script they would lead back here, so it shows them. */
function Hints({ examples }: { examples: SearchView["examples"] }): JSX.Element {
  const { words, said } = useWords();
  return (
    <div id="hints" hidden>
      <p {...said}>{words.search.examples}</p>
      <ul>
        {examples.map(({ href, text, finds }) => (
          <li key={href} {...said}>
            <a href={href}>
              <code>{text}</code>
            </a>{" "}
            {finds}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The ways without a search, where one is not made or finds nothing. */
function Browse({ links }: { links: SearchView["browse"] }): JSX.Element {
  const { words, said } = useWords();
  const { browse, or } = words.search;
  const ways = links.map(({ href, text }) => (
    <a key={href} href={href}>
      {text}
    </a>
  ));
  return (
    <p id="browse" class="browse" {...said}>
      <Sentence words={browse} with={{ ways: <Several words={words} all={ways} last={or} /> }} />
    </p>
  );
}
