/** Who publishes this archive, and how it keeps its promises. */

import { renderBody } from "../../scripts/render/markdown.ts";
import type { AboutView } from "../../scripts/render/pages/about.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { Page } from "../parts/page.tsx";
import { Prose } from "../parts/raw.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<AboutView>("about");

export function render({ site, view }: PageData<AboutView>): string {
  const { about } = wordsOf(site.lang).lists;
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>
        <Sentence words={about.heading} with={{ title: site.title }} />
      </h1>
      <p class="lede">{site.description}</p>
      <Prose
        html={renderBody(view.about, { prefix: site.prefix, dates: { lang: site.lang, year: "" } })}
        lang={site.lang}
        dir={site.dir}
      />
      <h2>{about.corrections}</h2>
      <p>
        <Sentence
          words={about.correctionsText}
          with={{ page: <a href={href(site.prefix, PATHS.corrections)}>{about.pageName}</a> }}
        />
      </p>
      <p class="count">{about.count(view.count)}</p>
    </Page>,
  );
}
