/** The Atom feed (RFC 4287): the newest briefings and the newest corrections. */

import { h } from "preact";
import type { Card, Note } from "../../scripts/render/page-view.ts";
import type { FeedView } from "../../scripts/render/pages/feed.ts";
import type { BriefingMark, Words } from "../../scripts/words/words.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { rightsOf } from "../parts/rights.ts";
import { eachView, type PageData, renderXml } from "../parts/template.ts";

export const data = eachView<FeedView>("feed");

export function render({ site, view }: PageData<FeedView>): string {
  const { lang = site.lang } = view;
  const words = wordsOf(lang, site.lang);
  const home = view.path.replace(/[^/]*$/, "");
  const entries = view.entries.map(({ card, id, published, updated, notes }) =>
    h("entry", { "xml:lang": card.lang }, [
      h("id", null, `${site.origin}${id}`),
      h("title", null, titleOf(card, words)),
      h("link", { rel: "alternate", type: "text/html", href: `${site.origin}${id}` }),
      h("published", null, published),
      h("updated", null, updated),
      h(
        "summary",
        null,
        [...notes.map((note) => spoken(note, words)), card.summary]
          .filter((text) => text !== "")
          .join(" ") || card.title,
      ),
    ]),
  );
  return renderXml(
    h("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": lang }, [
      h("id", null, site.origin + home),
      h("title", null, site.title),
      h("subtitle", null, site.description),
      h("link", { rel: "self", type: "application/atom+xml", href: site.origin + view.path }),
      h("link", { rel: "alternate", type: "text/html", href: site.origin + home }),
      h("updated", null, view.updated),
      h("author", null, h("name", null, site.publisher)),
      ...rightsOf(site),
      ...entries,
    ]),
  );
}

function titleOf({ title, mark, kept }: Card, { marks }: Words): string {
  return [
    ...(kept === undefined ? [] : [`[${kept}]`]),
    title,
    ...(mark === "" ? [] : [`(${(marks[mark as BriefingMark] ?? mark).toLowerCase()})`]),
  ].join(" ");
}

function spoken({ kind, date, text }: Note, { notes, lists }: Words): string {
  return lists.corrections.told(notes[kind], date, text);
}
