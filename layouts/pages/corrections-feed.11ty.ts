/** The Atom feed (RFC 4287) of corrections: an entry for each, with what it said before. */

import { h } from "preact";
import type { CorrectionsFeedView } from "../../scripts/render/pages/corrections-feed.ts";
import { PATHS } from "../../scripts/site-plan.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { rightsOf } from "../parts/rights.ts";
import { eachView, type PageData, renderXml } from "../parts/template.ts";

export const data = eachView<CorrectionsFeedView>("corrections-feed");

export function render({ site, view }: PageData<CorrectionsFeedView>): string {
  const { frame, lists, notes } = wordsOf(site.lang);
  const { of, said, subtitle } = lists.corrections;
  const entries = view.notes.map((note) => {
    const address = `${site.origin}${note.address}#${note.id}`;
    const { lang, title } = note.briefing;
    return h("entry", null, [
      h("id", null, address),
      h("title", { "xml:lang": lang }, of(notes[note.kind], title)),
      h("link", { rel: "alternate", type: "text/html", href: address }),
      h("published", null, note.instant),
      h("updated", null, note.instant),
      h("summary", null, note.was === "" ? note.text : said(note.text, note.was)),
    ]);
  });
  return renderXml(
    h("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": site.lang }, [
      h("id", null, site.origin + PATHS.corrections),
      h("title", null, frame.correctionsOf(site.title)),
      h("subtitle", null, subtitle),
      h("link", {
        rel: "self",
        type: "application/atom+xml",
        href: site.origin + PATHS.correctionsFeed,
      }),
      h("link", { rel: "alternate", type: "text/html", href: site.origin + PATHS.corrections }),
      h("updated", null, view.updated),
      h("author", null, h("name", null, site.publisher)),
      ...rightsOf(site),
      ...entries,
    ]),
  );
}
