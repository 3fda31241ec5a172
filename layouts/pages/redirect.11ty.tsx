/** An address that a briefing once had: it leads on without a script. */

import type { RedirectView } from "../../scripts/render/pages/redirect.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { Sentence } from "../parts/sentence.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<RedirectView>("redirect");

export function render({ site, view }: PageData<RedirectView>): string {
  const { lang = site.lang } = view;
  return renderDocument(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{view.title}</title>
        <meta http-equiv="refresh" content={`0; url=${view.to}`} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={view.to} />
      </head>
      <body>
        <p>
          <Sentence
            words={wordsOf(lang, site.lang).frame.moved}
            with={{ page: <a href={view.to}>{view.title}</a> }}
          />
        </p>
      </body>
    </html>,
  );
}
