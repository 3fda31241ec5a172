/** The search page: a field that the browser's script brings to life, and ways to browse without it. */

import type { JSX } from "preact";
import type { SearchView } from "../../scripts/render/pages/search.ts";
import { POLICIES } from "../../scripts/render/policy.ts";
import { href } from "../../scripts/site-plan.ts";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<SearchView>("search");

/** The page's own words are English, whatever the archive is written in; where they stand is the archive's direction. */
const OWN = { lang: "en", dir: "ltr" as const };

/** What can be typed, and what it asks for. */
const WAYS = [
  ["oil sanctions", "both words, in any form"],
  ['"nuclear deal"', "these words in this order"],
  ['-draft -"early note" -topic:oil', "none of these"],
  ["topic:… place:… who:… source:… type:… lang:… thread:…", "an id or a part of a name"],
  ["after:2022-01 before:2022-04-15", "since then, and up to the day before"],
  ["order:newest order:oldest", "in place of the best match"],
] as const;

export function render({ site, view }: PageData<SearchView>): string {
  return renderDocument(
    <Page
      site={site}
      title={view.title}
      path={view.path}
      policy={POLICIES.search}
      styles={view.styles}
      head={<Scripts view={view} />}
    >
      <div class="search">
        <h1 {...OWN}>
          <label for="q">Search</label>
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
          <button type="submit" {...OWN}>
            Search
          </button>
        </form>
        <a id="skip" class="skip" href="#results" hidden {...OWN}>
          Skip to the results
        </a>
        <How />
        <details id="narrow" hidden>
          <summary {...OWN}>Narrow it down</summary>
          <div id="dates" lang="en" />
          <div id="facets" lang="en" />
        </details>
        <div id="found" hidden>
          <div class="said">
            <p id="status" role="status" tabIndex={-1} {...OWN} />
            <p id="waiting" hidden {...OWN}>
              Searching…
            </p>
            <div id="order" lang="en" />
          </div>
          <div id="failed" hidden {...OWN} />
          <div id="suggestions" {...OWN} />
          <div id="notices" {...OWN} />
          <Hints examples={view.examples} />
          <section id="answers" aria-labelledby="_found" hidden>
            <h2 id="_found" class="unseen" {...OWN}>
              Briefings found
            </h2>
            <ol id="results" class="cards" tabIndex={-1} aria-labelledby="_found" />
            <div id="more" lang="en" />
          </section>
        </div>
        <noscript>
          <p {...OWN}>Searching needs JavaScript in your browser. Browsing does not.</p>
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
  return (
    <details id="how">
      <summary {...OWN}>How to search</summary>
      <dl>
        {WAYS.map(([typed, asksFor]) => (
          <>
            <dt {...OWN}>
              <code>{typed}</code>
            </dt>
            <dd {...OWN}>{asksFor}</dd>
          </>
        ))}
      </dl>
      <p {...OWN}>
        <kbd>/</kbd> leads to the field, <kbd>↓</kbd> and <kbd>↑</kbd> along the results,{" "}
        <kbd>Esc</kbd> back.
      </p>
    </details>
  );
}

/** Searches to begin with; without the script they would lead back here, so it shows them. */
function Hints({ examples }: { examples: SearchView["examples"] }): JSX.Element {
  return (
    <div id="hints" hidden>
      <p {...OWN}>For example</p>
      <ul>
        {examples.map(({ href, text, finds }) => (
          <li key={href} {...OWN}>
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
  return (
    <p id="browse" class="browse" {...OWN}>
      Or browse{" "}
      {links.map(({ href, text }, index) => (
        <>
          {index === 0 ? "" : index === links.length - 1 ? " or " : ", "}
          <a key={href} href={href}>
            {text}
          </a>
        </>
      ))}
      .
    </p>
  );
}
