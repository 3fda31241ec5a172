/** Reads a body once for what rules and relations need: citations, links, anchors, and what cannot stand. */
import type { Token } from "markdown-it";
import { type Citation, type CitationMeta, LINK, parseMarkdown } from "./markdown.ts";
import type { Problem } from "./problem.ts";

export interface BodyCitation extends Citation {
  /** Offset in the file's text. */
  readonly offset: number;
}

/** A link of ours or of the web: `[text](scheme:target)`. */
export interface BodyLink {
  /** `date`, `place`, `who`, `brief`, `#`, or `web`. */
  readonly scheme: "date" | "place" | "who" | "brief" | "#" | "web";
  readonly target: string;
  readonly text: string;
  readonly offset: number;
}

export interface BodyReading {
  readonly citations: readonly BodyCitation[];
  readonly links: readonly BodyLink[];
  /** Ids of headings, as the page will have them. */
  readonly anchors: readonly string[];
}

/** A body read: what rules need, what cannot stand, and the tokens that the renderer goes on with. */
export interface ReadBody extends BodyReading {
  readonly problems: readonly Problem[];
  readonly tokens: readonly Token[];
}

/** Reads a body that begins at `start` in its file. Never throws. */
export function readBody(body: string, start: number): ReadBody {
  const citations: BodyCitation[] = [];
  const links: BodyLink[] = [];
  const problems: Problem[] = [];
  const lines = new LineOffsets(body, start);
  const slugs = new Slugs();
  const anchors: string[] = [];
  let tokens: Token[];
  try {
    tokens = parseMarkdown(body);
  } catch {
    const message = "This Markdown is nested too deeply to read. Flatten its lists and quotations.";
    return {
      citations,
      links,
      anchors,
      problems: [{ ruleId: "markdown-is-plain", offset: start, message }],
      tokens: [],
    };
  }
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") {
      if (token.tag === "h1") {
        problems.push({
          ruleId: "heading-is-below-title",
          offset: lines.at(token.map?.[0] ?? 0),
          message: "The title is the only heading of the first level. Write `##`.",
        });
      }
      anchors.push(slugs.next(tokens[index + 1]));
    }
    if (token.type !== "inline") return;
    // Inline tokens have no place of their own; they come in the order of the text, so a search
    // that goes on from the last find gives each its own.
    const block = { from: lines.at(token.map?.[0] ?? 0), to: lines.at(token.map?.[1] ?? 0) };
    let cursor = block.from;
    const findNext = (written: string): number | undefined => {
      const at = body.indexOf(written, cursor - start);
      if (at === -1 || at + start >= block.to) return undefined;
      cursor = at + start + written.length;
      return body[at - 1] === "\\" ? undefined : at + start;
    };
    const find = (written: string): number => findNext(written) ?? cursor;
    readInline(token.children ?? [], { find, findNext }, { citations, links, problems });
  });
  return { citations, links, anchors, problems, tokens };
}

interface Found {
  readonly citations: BodyCitation[];
  readonly links: BodyLink[];
  readonly problems: Problem[];
}

/** Where the next writing stands that is not escaped: its offset, or where the search is. */
interface Finder {
  readonly find: (written: string) => number;
  readonly findNext: (written: string) => number | undefined;
}

function readInline(children: readonly Token[], { find, findNext }: Finder, found: Found): void {
  children.forEach((child, index) => {
    if (child.type === "citation") readCitation(child, find(child.content), found);
    else if (child.type === "image") {
      found.problems.push({
        ruleId: "image-is-absent",
        offset: find("!["),
        message:
          "Briefings hold no images. Link to the picture: write [its description](https://…) without the `!`.",
      });
    } else if (child.type === "text") {
      readText(child.content, findNext, found);
    } else if (child.type === "link_open") {
      const href = String(child.attrGet("href") ?? "");
      const text = textUntilClose(children, index + 1);
      const close = find(`](${href}`);
      readLink(href, text, Math.max(close - text.length - 1, 0), found);
    }
  });
}

function readCitation(token: Token, offset: number, found: Found): void {
  const { citations } = token.meta as CitationMeta;
  if (citations !== undefined) {
    found.citations.push(...citations.map((citation) => ({ ...citation, offset })));
    return;
  }
  found.problems.push({
    ruleId: "citation-is-readable",
    offset,
    message: "This citation cannot be read. Write [@key], [@key, para 3] or [@key; @other].",
  });
}

/** Citations and links of ours that Markdown took for words: a bracket is open, or a space stands in the address. */
function readText(
  content: string,
  findNext: (written: string) => number | undefined,
  found: Found,
): void {
  for (const [written] of content.matchAll(/\[@|\]\((?:date|place|who|brief):/gi)) {
    const offset = findNext(written);
    // Not found means that it is escaped: then it is meant as words.
    if (offset === undefined) continue;
    const isCitation = written === "[@";
    found.problems.push({
      ruleId: isCitation ? "citation-is-readable" : "link-is-readable",
      offset,
      message: isCitation
        ? "This citation is not closed. Write [@key], [@key, para 3] or [@key; @other]."
        : "This link cannot be read. Close its bracket, and leave no space in its address, as in [Thursday](date:2025-06-05).",
    });
  }
}

function readLink(href: string, text: string, offset: number, found: Found): void {
  if (!LINK.test(href)) {
    found.problems.push({
      ruleId: "link-is-safe",
      offset,
      message:
        "This link goes nowhere that a reader can follow safely. Write https://…, brief:id, who:id, place:id, date:day or #heading.",
    });
    return;
  }
  const scheme =
    /^(date|place|who|brief):/i.exec(href)?.[1]?.toLowerCase() ??
    (href.startsWith("#") ? "#" : "web");
  const target =
    scheme === "web" ? href : decode(href.slice(href.indexOf(scheme === "#" ? "#" : ":") + 1));
  found.links.push({ scheme: scheme as BodyLink["scheme"], target, text, offset });
}

/** The words of a heading or link: what a reader sees, without marks. */
export function textOfTokens(children: readonly Token[]): string {
  return children
    .map((child) =>
      child.type === "text" || child.type === "code_inline"
        ? child.content
        : child.type.endsWith("break")
          ? " "
          : "",
    )
    .join("");
}

function textUntilClose(children: readonly Token[], from: number): string {
  const close = children.findIndex((child, index) => index >= from && child.type === "link_close");
  return textOfTokens(children.slice(from, close === -1 ? undefined : close));
}

/** Heading ids: small letters and digits of any script, unique on the page by a number at the end. */
export class Slugs {
  readonly #taken = new Set<string>();
  /** How often each stem has come, so that the thousandth needs no thousand tries. */
  readonly #counts = new Map<string, number>();

  /** The id for a heading, whose inline token is given. */
  next(inline: Token | undefined): string {
    const words = textOfTokens(inline?.children ?? [])
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu);
    const stem = words?.join("-").slice(0, 80) ?? "section";
    let count = (this.#counts.get(stem) ?? 0) + 1;
    let slug = count === 1 ? stem : `${stem}-${count}`;
    while (this.#taken.has(slug)) slug = `${stem}-${++count}`;
    this.#counts.set(stem, count);
    this.#taken.add(slug);
    return slug;
  }
}

class LineOffsets {
  readonly #text: string;
  readonly #start: number;
  #offsets: number[] | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  /** Offset in the file of a 0-based line of the body; its end when there is no such line. */
  at(line: number): number {
    if (this.#offsets === undefined) {
      this.#offsets = [0];
      for (let at = this.#text.indexOf("\n"); at !== -1; at = this.#text.indexOf("\n", at + 1))
        this.#offsets.push(at + 1);
    }
    return this.#start + (this.#offsets[line] ?? this.#text.length);
  }
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
