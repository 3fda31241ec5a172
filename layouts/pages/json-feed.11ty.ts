/** A JSON Feed (version 1.1): what the Atom feed of the same name has, but for what was withdrawn, for which it has no word. */
import type { FeedEntry, FeedView } from "../../scripts/render/feed-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import type { Words } from "../../scripts/words/words.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { feedHtml } from "../parts/feed-html.tsx";
import { summaryOf, titleOf, titleOfFeed } from "../parts/feed-words.ts";
import { eachView, type PageData } from "../parts/template.ts";

export const data = eachView<FeedView>("json-feed");

export function render({ site, view }: PageData<FeedView>): string {
  const { origin, publisher, icon } = site;
  const language = view.lang ?? site.lang;
  const words = wordsOf(language, site.lang);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: titleOfFeed(site, view),
    home_page_url: origin + view.page,
    feed_url: origin + view.path,
    description: view.subtitle,
    ...(icon === undefined ? {} : { favicon: new URL(icon.src, origin).href }),
    authors: [{ name: publisher }],
    language,
    items: view.entries.map((entry) => itemOf(site, entry, words)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function itemOf(site: Site, entry: FeedEntry, words: Words): object {
  const { card, address, published, updated, authors, topics, mark } = entry;
  const at = site.origin + address;
  const html = feedHtml(site, entry);
  const tags = [...topics.map(({ name }) => name), ...(mark === "" ? [] : [mark])];
  return {
    id: at,
    url: at,
    title: titleOf(entry, words),
    summary: summaryOf(entry, words),
    content_html: html,
    date_published: published,
    date_modified: updated,
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(tags.length === 0 ? {} : { tags }),
    language: card.lang,
  };
}
