/** The search page: a box that the browser's script brings to life, and ways to browse without it. */

import type { JSX } from "preact";
import type { SearchView } from "../../scripts/render/pages/search.ts";
import { POLICIES } from "../../scripts/render/policy.ts";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<SearchView>("search");

/** The page's own words are English, whatever the archive is written in. */
const OWN = { lang: "en", dir: "ltr" as const };

export function render({ site, view }: PageData<SearchView>): string {
  return renderDocument(
    <Page
      site={site}
      title={view.title}
      path={view.path}
      policy={POLICIES.search}
      head={<Scripts view={view} />}
    >
      <h1 {...OWN}>Search</h1>
      <form
        id="search"
        class="find"
        role="search"
        method="get"
        data-root={site.prefix}
        data-worker={view.worker}
        data-index={view.index}
        {...OWN}
      >
        <label for="q">
          Words, “exact phrases”, -without, or a field as in topic:, who:, after:
        </label>
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
        <button type="submit">Search</button>
      </form>
      <noscript>
        <p {...OWN}>Searching needs JavaScript in your browser. Browsing does not.</p>
      </noscript>
      <p id="status" role="status" tabIndex={-1} {...OWN} />
      <p id="waiting" hidden {...OWN}>
        Searching…
      </p>
      <div id="failed" hidden {...OWN} />
      <div id="suggestions" {...OWN} />
      <div id="notices" {...OWN} />
      <Hints examples={view.examples} />
      <a id="skip" class="skip" href="#results" hidden {...OWN}>
        Skip to the results
      </a>
      <section id="dates" aria-label="By date" lang="en" hidden />
      <div class="search-columns">
        <details id="narrow" hidden>
          <summary {...OWN}>Narrow by topic, place, name, source…</summary>
          <div id="facets" lang="en" />
        </details>
        <section id="answers" aria-labelledby="_found" hidden>
          <h2 id="_found" class="unseen" {...OWN}>
            Briefings found
          </h2>
          <div id="order" {...OWN} />
          <ol id="results" class="cards" tabIndex={-1} aria-labelledby="_found" />
          <div id="more" {...OWN} />
          <p id="keep" {...OWN} />
        </section>
      </div>
      <p class="browse" {...OWN}>
        Or browse{" "}
        {view.browse.map(({ href, text }, index) => (
          <>
            {index === 0 ? "" : index === view.browse.length - 1 ? " or " : ", "}
            <a key={href} href={href}>
              {text}
            </a>
          </>
        ))}
        .
      </p>
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

/** Searches to begin with; without the script they would lead back here, so it shows them. */
function Hints({ examples }: { examples: SearchView["examples"] }): JSX.Element {
  return (
    <div id="hints" hidden {...OWN}>
      <p>For example</p>
      <ul>
        {examples.map(({ href, text, finds }) => (
          <li key={href}>
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
