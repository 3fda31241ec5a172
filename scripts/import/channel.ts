/** What a feed says of itself, as the settings of an archive. */
import { type Lang, lang } from "../check/fields.ts";
import { parseWebUrl, type WebUrl } from "../check/web-url.ts";
import { attributeOf, type FeedNode, nodesOf, textOf } from "./node.ts";
import { plainText } from "./title.ts";
import { shorten } from "./visible.ts";

export interface Channel {
  /** Never empty. */
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly link: WebUrl | undefined;
  readonly lang: Lang | undefined;
}

/** The channel of an RSS feed or the feed element of Atom. */
export function parseChannel(node: FeedNode): Channel {
  const title =
    shorten(
      plainText(textOf(node, "rss:title", "atom:title", "rdf:title", "dc:title") ?? ""),
      80,
    ) || "Imported releases";
  const described = plainText(
    textOf(node, "rss:description", "atom:subtitle", "rdf:description", "atom:tagline") ?? "",
  );
  const [author] = nodesOf(node, "atom:author");
  const publisher = plainText(
    textOf(node, "dc:publisher", "dc:creator") ?? textOf(author, "name", "atom:name") ?? "",
  );
  return {
    title,
    description: shorten(described, 300) || `Briefings imported from the feed “${title}”.`,
    publisher: publisher.slice(0, 500) || title,
    link: linkOf(node),
    lang: lang.safeParse(languageOf(node)).data,
  };
}

function linkOf(node: FeedNode): WebUrl | undefined {
  const atom = nodesOf(node, "atom:link").find((link) =>
    /^(?:alternate)?$/.test(attributeOf(link, "rel")),
  );
  return parseWebUrl(
    textOf(node, "rss:link", "rdf:link") ?? (atom === undefined ? "" : attributeOf(atom, "href")),
  );
}

function languageOf(node: FeedNode): string {
  const attributes = Array.isArray(node["@"]) ? (node["@"] as unknown[]) : [];
  const named = attributes
    .map((one) => attributeOf({ "@": one }, "xml:lang"))
    .find((tag) => tag !== "");
  return textOf(node, "rss:language", "dc:language") ?? named ?? "";
}
