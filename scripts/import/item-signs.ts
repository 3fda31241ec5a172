/** What an item, or a feed around its items, says of itself by name and value, in whatever dialect. */
import {
  attributeOf,
  attributesOf,
  elementsOf,
  type FeedNode,
  nodesOf,
  ownText,
  textOf,
} from "./node.ts";

/** An element, or an attribute of the item itself. */
export interface ItemSign {
  /** In small letters, with the prefix of its dialect: `wp:status`, `status`. */
  readonly name: string;
  /** Its text, and what its attributes say where it has none; one empty text where it says nothing. */
  readonly values: readonly string[];
}

/** More in an element than a text: whoever wrote it meant something that we do not know. */
const MIXED = "(with elements in it)";

/** The signs of a node, in the order of the feed. */
export function signsOf(node: FeedNode): ItemSign[] {
  const signs: ItemSign[] = attributesOf(node).map(([name, value]) => ({ name, values: [value] }));
  for (const [name, element] of elementsOf(node)) {
    if (/(?:^|:)(?:category|subject)$/.test(name)) signs.push(categorySign(element));
    else if (name === "wp:postmeta") signs.push(...metaSigns(element));
    else signs.push({ name, values: valuesOf(element) });
  }
  return signs;
}

function valuesOf(element: FeedNode): string[] {
  const text = ownText(element);
  const hasElements = Object.keys(element).some((key) => key !== "@" && key !== "#");
  if (text !== "") return hasElements ? [text, MIXED] : [text];
  const said = attributesOf(element).map(([, value]) => value);
  return said.length > 0 ? said : [hasElements ? MIXED : ""];
}

function categorySign(element: FeedNode): ItemSign {
  const term = attributeOf(element, "term");
  // Blogger files posts, pages and comments under a category of its own.
  if (/\/blogger\/\d+\/kind#/.test(term))
    return { name: "blogger:type", values: [term.replace(/^[^#]*#/, "")] };
  return { name: "category", values: [ownText(element), term, attributeOf(element, "label")] };
}

/** A field that a plug-in of WordPress keeps with a post. */
function metaSigns(meta: FeedNode): ItemSign[] {
  return nodesOf(meta, "wp:meta_key").map((key) => ({
    name: `meta:${ownText(key).toLowerCase()}`,
    values: [textOf(meta, "wp:meta_value") ?? ""],
  }));
}
