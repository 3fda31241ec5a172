/** What a feed says of itself, as the settings of an archive. */
import type { Lang } from "../check/schema/fields.ts";
import { parseWebUrl, type WebUrl } from "../check/yaml/web-url.ts";
import { parseTag } from "./language-tag.ts";
import { attributeOf, type FeedNode, nodesOf, textOf } from "./node.ts";
import { plainText } from "./title.ts";
import { shorten } from "./visible.ts";

export interface Channel {
  /** Never empty. */
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly link: WebUrl | undefined;
  /** As the feed writes it, and the nearest scope first: "en-us". */
  readonly languages: readonly string[];
  /** The first of them that is a language. */
  readonly lang: Lang | undefined;
  /** For an export, which names writers by what they log in with: that name → the one that readers see. */
  readonly writers: ReadonlyMap<string, string> | undefined;
}

/** The channel of an RSS feed or the feed element of Atom; `isExport` where its owner exported it. */
export function parseChannel(node: FeedNode, isExport: boolean): Channel {
  const title =
    shorten(
      plainText(textOf(node, "rss:title", "atom:title", "rdf:title", "dc:title") ?? ""),
      80,
    ) || "Imported releases";
  const described = plainText(
    textOf(node, "rss:description", "atom:subtitle", "rdf:description", "atom:tagline") ?? "",
  );
  const [author] = nodesOf(node, "atom:author");
  const languages = languagesOf(node);
  const publisher = plainText(
    textOf(node, "dc:publisher", "dc:creator") ?? textOf(author, "name", "atom:name") ?? "",
  );
  return {
    title,
    description: shorten(described, 300) || `Briefings imported from the feed “${title}”.`,
    publisher: (/\S@\S/.test(publisher) ? "" : publisher.slice(0, 500)) || title,
    link: linkOf(node),
    languages,
    lang: languages.map(parseTag).find((tag) => tag !== undefined),
    writers: isExport ? writersOf(node) : undefined,
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

/** `<language>` of the channel, `xml:lang` of the channel and of the element around it. */
function languagesOf(node: FeedNode): string[] {
  const around = Array.isArray(node["@"]) ? (node["@"] as unknown[]) : [];
  const own = [node["rss:@"], node["atom:@"], node["rdf:@"]];
  return [
    textOf(node, "rss:language", "dc:language", "dcterms:language") ?? "",
    ...[...own, ...around].map((one) => attributeOf({ "@": one }, "xml:lang")),
  ].filter((tag) => tag !== "");
}

/** Whoever never chose a name is shown by the login, which stays inside. */
function writersOf(node: FeedNode): Map<string, string> {
  const writers = nodesOf(node, "wp:author").map((writer): [string, string] => [
    textOf(writer, "wp:author_login") ?? "",
    plainText(textOf(writer, "wp:author_display_name") ?? ""),
  ]);
  return new Map(writers.filter(([login, name]) => name.toLowerCase() !== login.toLowerCase()));
}
