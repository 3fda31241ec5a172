/** Where RSS, RDF and Atom keep an item's title, link, writer, categories and text. */
import { attributeOf, type FeedNode, nodesOf, ownText, textOf } from "./node.ts";
import { plainText } from "./title.ts";
import { visible } from "./visible.ts";

/** RSS titles hold HTML or text and never say which; Atom says. */
export function titleOf(node: FeedNode): string {
  const [atom] = nodesOf(node, "atom:title");
  if (atom !== undefined && !/html/.test(attributeOf(atom, "type")))
    return visible(ownText(atom)).trim();
  return plainText(textOf(node, "rss:title", "atom:title", "rdf:title", "dc:title") ?? "");
}

/** The same as the feed has it, in any dialect. */
export function writtenTitleOf(node: FeedNode): string {
  return textOf(node, "atom:title", "rss:title", "rdf:title", "dc:title") ?? "";
}

/** The address of the page itself, as it is written; empty when there is none. */
export function linkOf(node: FeedNode): string {
  const plain = textOf(node, "feedburner:origlink", "rss:link", "rdf:link");
  if (plain !== undefined) return plain;
  const links = nodesOf(node, "atom:link").filter((link) =>
    /^(?:alternate)?$/.test(attributeOf(link, "rel")),
  );
  const page = links.find((link) => /html/.test(attributeOf(link, "type"))) ?? links[0];
  if (page !== undefined) return attributeOf(page, "href");
  const guid = nodesOf(node, "rss:guid").find(
    (one) => attributeOf(one, "ispermalink").toLowerCase() !== "false",
  );
  const id = guid === undefined ? textOf(node, "atom:id") : ownText(guid);
  return id !== undefined && /^https?:/i.test(id) ? id : "";
}

/** A whole address for a relative one, where that can be made. */
export function absolute(link: string, base: string | undefined): string {
  if (link === "" || !URL.canParse(link, base)) return link;
  return new URL(link, base).href;
}

/** Who is named as the writer. In an export that is a login, which `writers` turns into a name or nothing. */
export function authorOf(
  node: FeedNode,
  writers: ReadonlyMap<string, string> | undefined,
): string | undefined {
  const [atom] = nodesOf(node, "atom:author");
  const creator = textOf(node, "dc:creator");
  const name =
    creator !== undefined && writers !== undefined
      ? (writers.get(creator) ?? [...writers.values()].find((shown) => shown === creator))
      : (creator ?? textOf(atom, "name", "atom:name"));
  // An address is no name, and not for everyone.
  if (name !== undefined && !/\S@\S/.test(name)) return plainText(name);
  if (writers !== undefined) return undefined;
  // RSS writes `address@example.org (Name)`; only the name is of use.
  return /\(([^()]+)\)/.exec(textOf(node, "rss:author") ?? "")?.[1];
}

/** WordPress keeps formats, translations, menus and what plug-ins file under as categories of another domain. */
const isTopical = (category: FeedNode): boolean =>
  /^(?:category|post_tag|tag)?$/.test(attributeOf(category, "domain"));

/** The names of the first ten categories. */
export function categoriesOf(node: FeedNode, isExport: boolean): string[] {
  const names = [
    ...nodesOf(node, "rss:category", "dc:subject")
      .filter((category) => !isExport || isTopical(category))
      .map(ownText),
    ...nodesOf(node, "atom:category")
      .filter((category) => !attributeOf(category, "scheme").endsWith("#kind"))
      .map((category) => attributeOf(category, "label") || attributeOf(category, "term")),
  ];
  return names
    .map(plainText)
    .filter((name) => name !== "")
    .slice(0, 10);
}

/** The fullest text there is. Plain text becomes paragraphs, so that later steps know HTML alone. */
export function htmlOf(node: FeedNode): string {
  const [atom] = nodesOf(node, "atom:content", "atom:summary");
  const html =
    textOf(
      node,
      "content:encoded",
      "atom:content",
      "rss:description",
      "rdf:description",
      "atom:summary",
    ) ?? "";
  const type = atom === undefined ? "html" : attributeOf(atom, "type");
  if (atom !== undefined && /^(?:text(?:\/plain)?)?$/.test(type))
    return paragraphs(html.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
  return /<[a-z!/]/i.test(html) ? html : paragraphs(html);
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replace(/\n/g, "<br>")}</p>`)
    .join("");
}
