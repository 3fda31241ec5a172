/** One item of a feed, whatever its dialect, as the few typed fields that a briefing needs. */
import { shown } from "../check/yaml/repeat-words.ts";
import { parseWebUrl, type WebUrl } from "../check/yaml/web-url.ts";
import { type Day, type Instant, latestDayOnEarth, type Zone } from "../read/dates.ts";
import type { Unseen } from "../read/unseen.ts";
import type { Channel } from "./channel.ts";
import { parseFeedDate } from "./feed-date.ts";
import {
  absolute,
  authorOf,
  categoriesOf,
  htmlOf,
  linkOf,
  titleOf,
  writtenTitleOf,
} from "./item-fields.ts";
import { languagesOf } from "./item-language.ts";
import { type FeedNode, textOf } from "./node.ts";
import { unseenInHtml } from "./taken-out.ts";
import { parseTitle, type Title } from "./title.ts";
import { visible } from "./visible.ts";

export interface FeedItem {
  readonly title: Title;
  readonly day: Day;
  readonly url: WebUrl;
  /** Who is named as the writer, or else the publisher. */
  readonly author: string;
  readonly categories: readonly string[];
  /** The language tags that hold for it, the nearest first, as the feed writes them. */
  readonly languages: readonly string[];
  /** The text as HTML, still hostile. */
  readonly html: string;
  /** What cannot be seen in its title and text, and is taken out of its briefing. */
  readonly unseen: readonly Unseen[];
}

export interface ItemRules {
  /** In which an instant becomes a day. */
  readonly zone: Zone;
  /** Items dated after it are malformed; absent, none is. */
  readonly now?: Instant | undefined;
}

/** The item, or a sentence that says what is wrong with it. Nothing is invented: no date, no briefing. */
export function parseItem(
  node: FeedNode,
  channel: Channel,
  { zone, now }: ItemRules,
): FeedItem | string {
  const title = parseTitle(titleOf(node), channel.title);
  if (title === undefined) return "It has no title.";
  const written = textOf(
    node,
    "rss:pubdate",
    "atom:published",
    "atom:issued",
    "dc:date",
    "atom:updated",
    "atom:modified",
  );
  if (written === undefined) return "It has no date, and we never invent one.";
  const date = parseFeedDate(written, zone);
  if (date === undefined)
    return `Its date, \`${shown(visible(written))}\`, is not a real day with a time and an offset.`;
  if (now !== undefined && date.day > latestDayOnEarth(now))
    return `Its date, ${date.day}, is ahead of today.`;
  const link = linkOf(node);
  const url = parseWebUrl(absolute(link, channel.link));
  if (url === undefined) {
    return link === ""
      ? "It has no link to its source."
      : `Its link, \`${shown(visible(link))}\`, is no web address.`;
  }
  const author =
    visible(authorOf(node, channel.writers) ?? "")
      .trim()
      .slice(0, 500) || channel.publisher;
  const html = htmlOf(node);
  return {
    title,
    day: date.day,
    url,
    author,
    categories: categoriesOf(node, channel.writers !== undefined),
    languages: languagesOf(node, html, channel),
    html,
    unseen: [...unseenInHtml(writtenTitleOf(node)), ...unseenInHtml(html)],
  };
}
