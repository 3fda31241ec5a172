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

/** Every element below one, with the prefix of its dialect; RSS, RDF and Atom have none. Other items are no part of it. */
export function* elementsOf(parent: FeedNode): Generator<readonly [name: string, node: FeedNode]> {
  // A list of its own instead of recursion: a hostile feed nests deeper than the stack is.
  const waiting: FeedNode[] = [parent];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const key of Object.keys(node)) {
      const name = key.replace(/^(?:rss|rdf|atom):/, "");
      if (/^(?:[@#]|(?:item|entry)$)/.test(name)) continue;
      for (const element of nodesOf(node, key)) {
        yield [name, element];
        waiting.push(element);
      }
    }
  }
}

/** The attributes of an element by name, without declarations of namespaces. */
export function attributesOf(node: FeedNode): [name: string, value: string][] {
  const own = node["@"] ?? node["rss:@"] ?? node["atom:@"] ?? node["rdf:@"];
  return Object.entries(isNode(own) ? own : {}).flatMap(([name, value]) =>
    typeof value === "string" && !/^xml(?:ns)?(?::|$)/.test(name) ? [[name, value.trim()]] : [],
  );
}

function isNode(value: unknown): value is FeedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
