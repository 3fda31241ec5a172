/** The language of one item: what the nearest element says of it, as long as the text is written so; else the text's own. */

import { foreignScript } from "../check/language/scripts-of.ts";
import type { Lang } from "../check/schema/fields.ts";
import type { Channel } from "./channel.ts";
import { parseTag, saysNothing } from "./language-tag.ts";
import { attributeOf, type FeedNode, nodesOf, ownText } from "./node.ts";
import { languageOfText } from "./text-language.ts";

/** An element around the whole text: `<div lang="fa">`. */
const AROUND =
  /^\s*<(?:div|article|section|main|body|html)\b[^<>]{0,500}?\s(?:xml:)?lang\s*=\s*["']?([\w-]{1,40})/i;

/** The language tags that hold for an item, the nearest first, as they are written. */
export function languagesOf(item: FeedNode, html: string, channel: Channel): string[] {
  const inText = nodesOf(item, "content:encoded", "atom:content", "rss:content").concat(
    nodesOf(item, "rss:description", "rdf:description", "atom:summary"),
  );
  const ofItem = ["dc:language", "dcterms:language", "rss:language", "atom:language"];
  const own = item["rss:@"] ?? item["atom:@"] ?? item["rdf:@"];
  // Polylang files each post of WordPress under its language.
  const filed = nodesOf(item, "rss:category").filter(
    (category) => attributeOf(category, "domain") === "language",
  );
  const page = nodesOf(item, "atom:link").find((link) =>
    /^(?:alternate)?$/.test(attributeOf(link, "rel")),
  );
  return [
    AROUND.exec(html)?.[1] ?? "",
    ...inText.slice(0, 1).map((element) => attributeOf(element, "xml:lang")),
    ...ofItem.flatMap((name) => nodesOf(item, name).map(ownText)),
    ...filed.map((category) => attributeOf(category, "nicename")),
    attributeOf({ "@": own }, "xml:lang"),
    page === undefined ? "" : attributeOf(page, "hreflang"),
    ...channel.languages,
  ].filter((tag) => tag !== "");
}

export interface ItemLanguage {
  /** Undefined where neither feed nor text tells it. */
  readonly lang: Lang | undefined;
  /** Tags that name no language. */
  readonly unknown: readonly string[];
}

/**
 * The language of a text. `opening` is what the check looks at (title and summary), `whole` is all there is;
 * a tag whose script is not the text's is passed over for the text's own language, then for wider scopes.
 */
export function chooseLanguage(
  written: readonly string[],
  { opening, whole }: { readonly opening: string; readonly whole: string },
): ItemLanguage {
  const tags = written.map((tag) => ({ tag, lang: parseTag(tag) }));
  const unknown = tags.filter(({ tag, lang }) => lang === undefined && !saysNothing(tag));
  const agrees = (lang: Lang | undefined): lang is Lang =>
    lang !== undefined && foreignScript(opening, lang) === undefined;
  const known = tags.flatMap(({ lang }) => (lang === undefined ? [] : [lang]));
  const lang = agrees(known[0]) ? known[0] : otherwise(known, languageOfText(whole), agrees);
  return { lang, unknown: unknown.map(({ tag }) => tag) };
}

/** The text's own language, as precisely as a wider scope has it; where it is not told, the nearest scope that can be. */
function otherwise(
  known: readonly Lang[],
  own: Lang | undefined,
  agrees: (lang: Lang) => boolean,
): Lang | undefined {
  const possible = known.filter(agrees);
  if (own === undefined || !agrees(own)) return possible[0];
  return possible.find((lang) => lang.split("-")[0] === own) ?? own;
}
