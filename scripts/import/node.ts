/** Looks into the elements that feedparser hands over: names to nodes, every node of unknown shape. */

/** An element: its text at `#`, its attributes at `@`, its children by name. */
export type FeedNode = Readonly<Record<string, unknown>>;

/** The elements of the first name that occurs. */
export function nodesOf(parent: unknown, ...names: readonly string[]): FeedNode[] {
  if (!isNode(parent)) return [];
  for (const name of names) {
    const found = Object.hasOwn(parent, name) ? parent[name] : undefined;
    const nodes = (Array.isArray(found) ? found : [found]).map((one) =>
      typeof one === "string" ? { "#": one } : one,
    );
    const elements = nodes.filter(isNode);
    if (elements.length > 0) return elements;
  }
  return [];
}

/** The text of the first element of these names that has any. */
export function textOf(parent: unknown, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const node of nodesOf(parent, name)) {
      const text = ownText(node);
      if (text !== "") return text;
    }
  }
  return undefined;
}

/** The text directly inside an element, without its outer space. */
export function ownText(node: FeedNode): string {
  const text = node["#"];
  return typeof text === "string" ? text.trim() : "";
}

/** An attribute's text, or the empty text. */
export function attributeOf(node: FeedNode, name: string): string {
  const attributes = node["@"];
  const value =
    isNode(attributes) && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return typeof value === "string" ? value.trim() : "";
}

function isNode(value: unknown): value is FeedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
