/** Writes the body of a page as Markdown: what its HTML shows, and so nothing that the page does not. */
import { attributeOf, type HtmlElement, type HtmlNode, nodesOf, wordsOf } from "./html-nodes.ts";
import { asCode, asCodeBlock, asHeading, asLine, escaped, linked } from "./markdown-text.ts";

const BLOCKS = new Set("p h2 h3 h4 h5 h6 ul ol blockquote pre hr div table".split(" "));

/** Takes HTML of our renderer whose addresses are whole; gives Markdown. */
export function markdownOfHtml(html: string): string {
  return blocks(nodesOf(html));
}

/** What stands inline between blocks is a paragraph. */
function blocks(nodes: readonly HtmlNode[], between = "\n\n"): string {
  const written: string[] = [];
  let run: HtmlNode[] = [];
  const endRun = () => {
    const line = asLine(inline(run));
    if (line !== "") written.push(line);
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || !BLOCKS.has(node.tag)) run.push(node);
    else {
      endRun();
      written.push(block(node));
    }
  }
  endRun();
  return written.filter((text) => text !== "").join(between);
}

function block(element: HtmlElement): string {
  const { tag, children } = element;
  if (/^h[2-6]$/.test(tag)) return asHeading(inline(children), Number(tag[1]));
  switch (tag) {
    case "ul":
      return items(children, () => "- ");
    case "ol": {
      const start = Number(attributeOf(element, "start") || 1);
      return items(children, (index) => `${start + index}. `);
    }
    case "blockquote":
      // By line feeds alone: other ends of lines are of the text.
      return blocks(children)
        .split("\n")
        .map((line) => (line === "" ? ">" : `> ${line}`))
        .join("\n");
    case "pre":
      return asCodeBlock(wordsOf(children));
    case "hr":
      return "***";
    case "table":
      return table(element);
    case "div":
      return blocks(children);
    default:
      return asLine(inline(children));
  }
}

function items(children: readonly HtmlNode[], markOf: (index: number) => string): string {
  const listed = children.filter((child) => typeof child !== "string" && child.tag === "li");
  const isLoose = listed.some(
    (item) => typeof item !== "string" && item.children.some((node) => isTag(node, "p")),
  );
  return listed
    .map((item, index) => {
      const mark = markOf(index);
      const text = typeof item === "string" ? "" : blocks(item.children, isLoose ? "\n\n" : "\n");
      return mark + text.replace(/\n(?!\n)/g, `\n${" ".repeat(mark.length)}`);
    })
    .join(isLoose ? "\n\n" : "\n");
}

/** The first row is the head, as in the file. */
function table(element: HtmlElement): string {
  const rows = rowsIn(element).map(({ children }) =>
    children
      .filter((cell) => isTag(cell, "th") || isTag(cell, "td"))
      .map((cell) => (typeof cell === "string" ? "" : asLine(inline(cell.children)))),
  );
  const [head = [], ...others] = rows;
  return [head, head.map(() => "---"), ...others]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function rowsIn({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) =>
    typeof child === "string" ? [] : child.tag === "tr" ? [child] : rowsIn(child),
  );
}

function inline(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? escaped(node) : inlineElement(node)))
    .join("");
}

function inlineElement(element: HtmlElement): string {
  const { tag, children } = element;
  switch (tag) {
    case "strong":
      return `**${inline(children)}**`;
    case "em":
      return `*${inline(children)}*`;
    case "s":
      return `~~${inline(children)}~~`;
    case "code":
      return asCode(wordsOf(children));
    case "br":
      return " ";
    case "a":
      return linked(inline(children), attributeOf(element, "href"));
    default:
      return inline(children);
  }
}

function isTag(node: HtmlNode, tag: string): boolean {
  return typeof node !== "string" && node.tag === tag;
}
