/** The Atom feed (RFC 4287): the newest briefings and the newest corrections. */

import { h } from "preact";
import type { Card, Note } from "../../scripts/render/page-view.ts";
import type { FeedView } from "../../scripts/render/pages/feed.ts";
import { PATHS } from "../../scripts/site-plan.ts";
import { kindOfNote } from "../parts/notices.tsx";
import { rightsOf } from "../parts/rights.ts";
import { eachView, type PageData, renderXml } from "../parts/template.ts";

export const data = eachView<FeedView>("feed");

export function render({ site, view }: PageData<FeedView>): string {
  const entries = view.entries.map(({ card, id, published, updated, notes }) =>
    h("entry", { "xml:lang": card.lang }, [
      h("id", null, `${site.origin}${id}`),
      h("title", null, titleOf(card)),
      h("link", { rel: "alternate", type: "text/html", href: `${site.origin}${id}` }),
      h("published", null, published),
      h("updated", null, updated),
      h(
        "summary",
        null,
        [...notes.map(spoken), card.summary].filter((text) => text !== "").join(" ") || card.title,
      ),
    ]),
  );
  return renderXml(
    h("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": site.lang }, [
      h("id", null, site.origin + PATHS.home),
      h("title", null, site.title),
      h("subtitle", null, site.description),
      h("link", { rel: "self", type: "application/atom+xml", href: site.origin + PATHS.feed }),
      h("link", { rel: "alternate", type: "text/html", href: site.origin + PATHS.home }),
      h("updated", null, view.updated),
      h("author", null, h("name", null, site.publisher)),
      ...rightsOf(site),
      ...entries,
    ]),
  );
}

function titleOf({ title, mark, kept }: Card): string {
  return [
    ...(kept === undefined ? [] : [`[${kept}]`]),
    title,
    ...(mark === "" ? [] : [`(${mark})`]),
  ].join(" ");
}

function spoken(note: Note): string {
  return `${kindOfNote(note)}, ${note.date}: ${note.text}`;
}
