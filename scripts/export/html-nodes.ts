/** Reads HTML of our own renderer as a tree: every element is closed, and whatever a text wrote is escaped. */

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: string;
  readonly children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

const SIGNS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};
const EMPTY = new Set(["br", "hr"]);

/** Takes what `renderBody` made; gives its nodes. @throws for an element that is not closed. */
export function nodesOf(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: "", attributes: "", children: [] };
  const open = [root];
  for (const [piece, end, tag, attributes = ""] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g,
  )) {
    const holder = open.at(-1) ?? root;
    if (tag === undefined) holder.children.push(textOf(piece));
    else if (end === "/") {
      if (open.pop()?.tag !== tag) throw new Error(`A text has </${tag}> where none is open.`);
    } else {
      const element = { tag, attributes, children: [] };
      holder.children.push(element);
      if (!EMPTY.has(tag)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`A text has <${open.at(-1)?.tag}> that is not closed.`);
  return root.children;
}

/** The value of an attribute; empty where there is none. */
export function attributeOf({ attributes }: HtmlElement, name: string): string {
  return textOf(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
}

/** The words of nodes. */
export function wordsOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : wordsOf(node.children))).join("");
}

function textOf(escaped: string): string {
  return escaped.replace(/&(?:lt|gt|quot|amp);/g, (sign) => SIGNS[sign] ?? sign);
}
