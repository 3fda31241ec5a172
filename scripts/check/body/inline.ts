/** Reads the inside of one block: its words, citations and links with their places, and what cannot stand. */
import type { Token } from "markdown-it";
import { mayHide, unseenIn } from "../../read/unseen.ts";
import type { Problem } from "../yaml/problem.ts";
import { explainUrl, hasHost, WITH_USER } from "../yaml/web-url.ts";
import { findAsWritten, findNextOf } from "./as-written.ts";
import { decode, hasUser, type Scheme, schemeOf, wordsOfLink } from "./link-parts.ts";
import { type Citation, type CitationMeta, LINK } from "./markdown.ts";
import { CODE, type Mark, type Passage, type PassageKind } from "./passage.ts";

export interface BodyCitation extends Citation {
  /** Offset in the file's text. */
  readonly offset: number;
}

/** A link of ours or of the web: `[text](scheme:target)`. */
export interface BodyLink {
  readonly scheme: Scheme;
  readonly target: string;
  readonly text: string;
  readonly offset: number;
}

/** A comment of a body, with its signs. */
export interface BodyComment {
  readonly content: string;
  /** Offset in the file's text. */
  readonly offset: number;
}

/** What reading a body gathers. */
export interface Found {
  readonly citations: BodyCitation[];
  readonly links: BodyLink[];
  readonly problems: Problem[];
  /** Comments inside a block, with their offsets. */
  readonly comments: BodyComment[];
}

/** The piece of the file in which a block stands. */
export interface Block {
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly start: number;
}

/** How far ahead a run of words is looked for: marks and escapes stand between, never more. */
const WINDOW = 400;

/** What a writer may wish to write as an entity, for it is seen in the file then: `&shy;`, `&zwnj;`, `&rlm;`. */
const WRITTEN_OUT = /^[\u00ad\u061c\u200b-\u200f\u2060]$/;

/** A citation or link that stands open. */
const OPEN = /\[@|\]\((?:date|place|who|brief):/gi;
/** A link whose halves stand apart, or the wrong way round. */
const APART =
  /(\]\s{1,3}\()((?:date|place|who|brief):[^\s()]{1,80})\)|\(((?:date|place|who|brief):[^\s()]{1,80})\)\[([^[\]]{1,80})\]/gi;

/**
 * Reads the children of one inline token. They have no place of their own; they come in the order of the
 * text, so a search that goes on from the last find gives each its own.
 */
export class InlineReader {
  readonly #block: Block;
  readonly #found: Found;
  #cursor = 0;
  #text = "";
  readonly #marks: Mark[] = [];
  readonly #places: [number, number][] = [];
  /** Links still open: where their words begin in the passage, and where they end in the block. */
  readonly #open: { scheme: BodyLink["scheme"]; target: string; from: number; close: number }[] =
    [];

  constructor(block: Block, found: Found) {
    this.#block = block;
    this.#found = found;
  }

  /** The passage that the children make. To be called once. */
  read(kind: PassageKind, children: readonly Token[]): Passage {
    children.forEach((child, index) => {
      this.#readChild(child, children, index);
    });
    return { kind, text: this.#text, marks: this.#marks, places: this.#places };
  }

  #readChild(child: Token, children: readonly Token[], index: number): void {
    switch (child.type) {
      case "text":
        this.#readText(child.content);
        return;
      case "softbreak":
      case "hardbreak":
        this.#text += " ";
        return;
      case "citation":
        this.#readCitation(child);
        return;
      case "comment":
        this.#found.comments.push({ content: child.content, offset: this.#find(child.content) });
        return;
      case "code_inline":
        this.#mark("code", [], CODE);
        this.#find(child.content);
        return;
      case "image": {
        const message =
          "Briefings hold no images. Link to the picture: write [its description](https://…) without the `!`.";
        this.#problem("image-is-absent", this.#find("!["), message);
        return;
      }
      case "link_open":
        this.#openLink(child, children, index);
        return;
      case "link_close":
        this.#closeLink();
        return;
    }
  }

  /** Words, and citations and links of ours that Markdown took for words: a bracket is open, or a space stands in an address. */
  #readText(content: string): void {
    const { text } = this.#block;
    const opening = /^[^\\&*_`[\]<>~]*/.exec(content)?.[0] ?? "";
    const ahead = text.slice(this.#cursor, this.#cursor + WINDOW + content.length);
    const at = ahead.indexOf(content);
    const near = at === -1 && opening !== "" ? ahead.indexOf(opening) : at;
    const found = near === -1 ? this.#cursor : this.#cursor + near;
    this.#places.push([this.#text.length, this.#block.start + found]);
    this.#text += content;
    if (mayHide(content)) this.#readUnseen(content, this.#block.start + found);
    const before = this.#cursor;
    if (content.includes("[") || content.includes("]")) {
      for (const [written] of content.matchAll(OPEN)) this.#readLost(written);
      for (const match of content.matchAll(APART)) this.#readApart(match, found + match.index);
    }
    if (near !== -1)
      this.#cursor = Math.max(before, found + (at === -1 ? opening.length : content.length));
  }

  /** Characters that the file has as they are were looked at with it; an entity may write others. */
  #readUnseen(content: string, offset: number): void {
    const { text } = this.#block;
    const hidden = [...unseenIn(content)].some(({ index, code }) => {
      const sign = String.fromCodePoint(code);
      return !WRITTEN_OUT.test(sign) && !text.includes(content.slice(index, index + sign.length));
    });
    if (!hidden) return;
    const message =
      "An entity in this text writes a character that cannot be seen. Delete the entity.";
    this.#problem("text-is-visible", offset, message);
  }

  #readLost(written: string): void {
    const { text, start } = this.#block;
    const found = findNextOf(text, written, this.#cursor);
    // An entity, or escaped: then it is meant as words.
    if (found === undefined) return;
    this.#cursor = found.end;
    if (found.isEscaped) return;
    const offset = start + found.at;
    if (written === "[@") {
      const message =
        "This citation is not closed. Write [@key], [@key, para 3] or [@key; @other].";
      this.#problem("citation-is-readable", offset, message);
    } else {
      const message =
        "This link cannot be read. Close its bracket, and leave no space in its address, as in [Thursday](date:2025-06-05).";
      this.#problem("link-is-readable", offset, message);
    }
  }

  /** A link in two halves. `near` is where it would stand if nothing before it were escaped. */
  #readApart(match: RegExpExecArray, near: number): void {
    const { 0: written, 1: apart, 2: target, 3: reversed, 4: named } = match;
    const { text, start } = this.#block;
    const at = findAsWritten(text, written, near);
    if (at === undefined) return;
    const before = match.input.slice(Math.max(0, match.index - WINDOW), match.index);
    const words = apart === undefined ? named : /\[([^[\]]*)$/.exec(before)?.[1];
    // Brackets that nobody opened in these words are no half of a link.
    if (words === undefined) return;
    const message = `Readers would see this link's two halves as they stand. Write [${words}](${target ?? reversed}).`;
    this.#problem("link-is-readable", start + at, message);
  }

  #readCitation(token: Token): void {
    const offset = this.#find(token.content);
    const { citations } = token.meta as CitationMeta;
    if (citations === undefined) {
      const message =
        "This citation cannot be read. Write [@key], [@key, para 3] or [@key; @other].";
      this.#problem("citation-is-readable", offset, message);
      return;
    }
    for (const citation of citations) this.#found.citations.push({ ...citation, offset });
    this.#mark(
      "citation",
      citations.map(({ key }) => key),
    );
  }

  #openLink(token: Token, children: readonly Token[], index: number): void {
    const href = String(token.attrGet("href") ?? "");
    const { text, start } = this.#block;
    // Its words are read later and need the cursor before them, so the address is looked for from here.
    // Not far: a link by reference has none, and thousands of them must not each search the whole block.
    const words = wordsOfLink(children, index + 1);
    const reach = this.#cursor + words.length + href.length + WINDOW;
    const near = text.slice(this.#cursor, reach).indexOf(`](${href}`);
    const close = near === -1 ? -1 : this.#cursor + near;
    const offset = start + (close === -1 ? this.#cursor : Math.max(close - words.length - 1, 0));
    const scheme = schemeOf(href);
    const target =
      scheme === "web" ? href : decode(href.slice(href.indexOf(scheme === "#" ? "#" : ":") + 1));
    this.#open.push({ scheme, target, from: this.#text.length, close });
    if (hasUser(href)) this.#problem("link-is-safe", offset, WITH_USER);
    else if (/^https?:/i.test(href) && !hasHost(href))
      this.#problem("link-is-safe", offset, explainUrl(href));
    else if (LINK.test(href)) this.#found.links.push({ scheme, target, text: words, offset });
    else {
      const message =
        "This link goes nowhere that a reader can follow safely. Write https://…, brief:id, who:id, place:id, date:day or #heading.";
      this.#problem("link-is-safe", offset, message);
    }
  }

  #closeLink(): void {
    const link = this.#open.pop();
    if (link === undefined) return;
    const { scheme, target, from, close } = link;
    this.#marks.push({ kind: scheme, from, to: this.#text.length, targets: [target] });
    this.#cursor = Math.max(this.#cursor, close);
  }

  #mark(kind: Mark["kind"], targets: readonly string[], text = ""): void {
    const from = this.#text.length;
    this.#text += text;
    this.#marks.push({ kind, from, to: this.#text.length, targets });
  }

  #problem(ruleId: string, offset: number, message: string): void {
    this.#found.problems.push({ ruleId, offset, message });
  }

  /** Where the next writing stands; where the search is when there is none. */
  #find(written: string): number {
    return this.#findNext(written) ?? this.#block.start + this.#cursor;
  }

  /** Where the next writing stands that is not escaped. */
  #findNext(written: string): number | undefined {
    const { text, start } = this.#block;
    const at = text.indexOf(written, this.#cursor);
    if (at === -1) return undefined;
    this.#cursor = at + written.length;
    return text[at - 1] === "\\" ? undefined : at + start;
  }
}
