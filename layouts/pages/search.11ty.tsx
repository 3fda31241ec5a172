/** The search page: a form that the browser's script brings to life, and ways to browse without it. */
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView("search");

export function render({ site, view }: PageData<"search">): string {
  return renderDocument(
    <Page
      site={site}
      title={view.title}
      path={view.path}
      head={<script type="module" src={view.script} />}
    >
      <h1>Search</h1>
      <form id="search" class="find" role="search" method="get" data-setup={view.setup}>
        <label for="q">Words</label>
        <input id="q" name="q" type="search" autocomplete="off" />
        <button type="submit">Search</button>
        <fieldset>
          <legend>Order</legend>
          <label>
            <input type="radio" name="order" value="relevance" checked /> Best match
          </label>
          <label>
            <input type="radio" name="order" value="newest" /> Newest first
          </label>
        </fieldset>
        <fieldset id="topics" hidden>
          <legend>Topic</legend>
        </fieldset>
      </form>
      <p id="status" role="status" aria-live="polite" />
      <noscript>
        <p>Searching needs JavaScript in your browser. Browsing does not.</p>
      </noscript>
      <div id="results" class="cards" />
      <p class="browse">
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
