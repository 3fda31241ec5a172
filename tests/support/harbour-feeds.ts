/** Feeds of a made-up harbour, and where the committed ones lie. */
import { join } from "node:path";

const FEEDS = join(import.meta.dirname, "../fixtures/feeds");

export const fixture = (name: string) => join(FEEDS, name);

export const rssOf = (
  items: string,
  head = "<title>Harbour notices</title><link>https://harbour.example/</link>",
) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${head}${items}</channel></rss>`;

export const item = (title: string, text: string, more = "") =>
  `<item><title>${title}</title><link>https://harbour.example/x</link><pubDate>Mon, 07 Jun 2021 10:00:00 GMT</pubDate>${more}<description><![CDATA[${text}]]></description></item>`;

/** A page of the log, whose elements may have names of other vocabularies. */
export const logOf = (items: string, channel = "", names = "") =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ${names}><channel><title>Harbour log</title><link>https://harbour.example/</link>${channel}${items}</channel></rss>`;
