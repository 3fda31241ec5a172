/** An Atom feed (RFC 4287), with notices of what was withdrawn (RFC 6721). */
import type { DeletedEntry, FeedEntry, FeedView } from "../../scripts/render/feed-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { PATHS } from "../../scripts/site-plan.ts";
import type { Words } from "../../scripts/words/words.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { feedHtml } from "../parts/feed-html.tsx";
import { summaryOf, titleOf, titleOfFeed } from "../parts/feed-words.ts";
import { eachView, type PageData } from "../parts/template.ts";
import { element, textElement, xmlDocument } from "../parts/xml.ts";

export const data = eachView<FeedView>("feed");

const ATOM = "http://www.w3.org/2005/Atom";
const TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
const TLP = "https://www.first.org/tlp/";

export function render({ site, view }: PageData<FeedView>): string {
  const { origin, license } = site;
  const { path, page, entries, deleted } = view;
  const words = wordsOf(view.lang ?? site.lang, site.lang);
  const names = deleted.length === 0 ? {} : { "xmlns:at": TOMBSTONES };
  return xmlDocument(
    element(
      "feed",
      { xmlns: ATOM, ...names, "xml:lang": view.lang ?? site.lang },
      textElement("id", origin + page),
      textElement("title", titleOfFeed(site, view)),
      textElement("subtitle", view.subtitle),
      element("link", { rel: "self", type: "application/atom+xml", href: origin + path }),
      element("link", { rel: "alternate", type: "text/html", href: origin + page }),
      textElement("updated", view.updated),
      element("author", {}, textElement("name", site.publisher)),
      // In words, and as a link (RFC 4946).
      ...(license === undefined
        ? []
        : [
            element("link", { rel: "license", href: license.url }),
            textElement("rights", license.text),
          ]),
      // The schema of RFC 4287 wants what other names have before the entries.
      ...deleted.map((entry) => deletedOf(site, entry)),
      ...entries.map((entry) => entryOf(site, entry, words)),
    ),
  );
}

/** The same entry stands in the feeds of many lists. */
const drawn = new WeakMap<FeedEntry, string>();

function entryOf(site: Site, entry: FeedEntry, words: Words): string {
  const known = drawn.get(entry);
  if (known !== undefined) return known;
  const { card, address, published, updated, authors, topics, mark } = entry;
  const at = site.origin + address;
  const html = feedHtml(site, entry);
  const made = element(
    "entry",
    { "xml:lang": card.lang },
    textElement("id", at),
    textElement("title", titleOf(entry, words)),
    element("link", { rel: "alternate", type: "text/html", href: at }),
    textElement("published", published),
    textElement("updated", updated),
    ...authors.map((name) => element("author", {}, textElement("name", name))),
    ...topics.map(({ id, name }) =>
      element("category", { term: id, scheme: site.origin + PATHS.topics, label: name }),
    ),
    ...(mark === "" ? [] : [element("category", { term: mark, scheme: TLP })]),
    textElement("summary", summaryOf(entry, words)),
    ...(html === "" ? [] : [textElement("content", html, { type: "html" })]),
  );
  drawn.set(entry, made);
  return made;
}

function deletedOf({ origin }: Site, { address, when, comment, lang }: DeletedEntry): string {
  const at = origin + address;
  return element(
    "at:deleted-entry",
    { ref: at, when },
    ...(comment === "" ? [] : [textElement("at:comment", comment, { "xml:lang": lang })]),
    element("link", { rel: "alternate", type: "text/html", href: at }),
  );
}
