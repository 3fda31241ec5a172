/** What a host shows for an address that has no page. */

import type { NotFoundView } from "../../scripts/render/pages/not-found.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { Page } from "../parts/page.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<NotFoundView>("not-found");

export function render({ site, view }: PageData<NotFoundView>): string {
  const { frame } = wordsOf(site.lang);
  const { heading, text, search, archive } = frame.notFound;
  return renderDocument(
    <Page site={site} title={view.title} path={view.path} noindex>
      <h1>{heading}</h1>
      <p>
        <Sentence
          words={text}
          with={{
            search: <a href={href(site.prefix, PATHS.search)}>{search}</a>,
            archive: <a href={href(site.prefix, PATHS.archive)}>{archive}</a>,
          }}
        />
      </p>
    </Page>,
  );
}
