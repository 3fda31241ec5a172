/** Writes HTML anew with no more in it than an import reads, and refuses what would take minutes to walk. */
import { type HtmlTag, tokensOf } from "./tags.ts";

/** Attributes that the rules of an import look at. */
const KEPT = new Set("alt colspan height href rowspan src start title width".split(" "));
/** Real releases nest 12 deep. Turndown asks every element for its whole text: 4,000 `<div>` took it 13 s. */
const DEEPEST = 256;
/** Turndown copies the text before each: 200,000 take it minutes. Real releases have 2,000. */
const MOST_ELEMENTS = 10_000;
/** More than any release has: a briefing may have 256 KiB of Markdown. */
const LONGEST = 512 * 1024;
/** Elements that hold nothing. */
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements that the next of their kind closes. */
const FOLLOWING = new Set(
  "p li dt dd option optgroup td th tr thead tbody tfoot colgroup".split(" "),
);
/** What would end or replace the element that turndown puts around its input, or read on as no HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  frameset: "div",
  "x-turndown": "div",
  plaintext: "div",
  xmp: "pre",
  noembed: "template",
  noframes: "template",
};
/** Characters of an address or a title; what is longer is a picture itself, or none of a text. */
const LONGEST_VALUE = 4096;

/** The same HTML without what an import never reads; or what is wrong with it. */
export function plainHtml(html: string): { readonly html: string } | { readonly problem: string } {
  const parts: string[] = [];
  const open: string[] = [];
  let length = 0;
  let elements = 0;
  for (const token of tokensOf(html, KEPT)) {
    const part = typeof token === "string" ? token.replaceAll("<", "&lt;") : written(token);
    parts.push(part);
    length += part.length;
    if (typeof token !== "string") {
      follow(open, token);
      if (!token.isEnd) elements++;
    }
    const problem = problemOf({ length, elements, depth: open.length });
    if (problem !== undefined) return { problem };
  }
  return { html: parts.join("") };
}

interface Extent {
  readonly length: number;
  readonly elements: number;
  readonly depth: number;
}

function problemOf({ length, elements, depth }: Extent): string | undefined {
  if (depth > DEEPEST)
    return "The HTML of its text is nested too deeply, or hundreds of its elements are never closed.";
  if (elements > MOST_ELEMENTS)
    return `Its text has more than ${MOST_ELEMENTS} elements of HTML. Link to the document.`;
  if (length > LONGEST)
    return `Its text has more than ${LONGEST / 1024} KiB. Link to the document.`;
  return undefined;
}

function written({ name, isEnd, isSelfClosed, attributes }: HtmlTag): string {
  const element = INSTEAD[name] ?? name;
  if (isEnd) return `</${element}>`;
  const values = [...attributes]
    .filter(([, value]) => value.length <= LONGEST_VALUE)
    .map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
  return `<${element}${values.join("")}>${isSelfClosed ? `</${element}>` : ""}`;
}

/**
 * Keeps what stands open. Strictly: only the innermost element can be closed, because a parser that forgives
 * ("<b><p></b>") opens the others again.
 */
function follow(open: string[], { name, isEnd, isSelfClosed }: HtmlTag): void {
  if (VOID.has(name) || FOLLOWING.has(name) || isSelfClosed) return;
  if (!isEnd) open.push(name);
  else if (open.at(-1) === name) open.pop();
}
