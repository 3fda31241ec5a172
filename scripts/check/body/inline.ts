/** Reads the inside of one block: its words, citations and links with their places, and what cannot stand. */
import type { Token } from "markdown-it";
import { mayHide, unseenIn } from "../../read/unseen.ts";
import { explainUrl, hasHost, WITH_USER } from "../yaml/web-url.ts";
import { type CitationMeta, LINK } from "./dialect.ts";
import type { Block, BodyFinds, BodyLink } from "./found.ts";
import { decode, hasUser, schemeOf, wordsOfLink } from "./link-parts.ts";
import { lostIn } from "./lost-links.ts";
import { CODE, type Mark, type Passage, type PassageKind } from "./passage.ts";

/** How far ahead a run of words is looked for: marks and escapes stand between, never more. */
const WINDOW = 400;

/** What a writer may wish to write as an entity, for it is seen in the file then: `&shy;`, `&zwnj;`, `&rlm;`. */
const WRITTEN_OUT = /^[\u00ad\u061c\u200b-\u200f\u2060]$/;

/**
 * Reads the children of one inline token. They have no place of their own; they come in the order of the
 * text, so a search that goes on from the last find gives each its own.
 */
export class InlineReader {
  readonly #block: Block;
  readonly #found: BodyFinds;
  #cursor = 0;
  #text = "";
  readonly #marks: Mark[] = [];
  readonly #places: [number, number][] = [];
  /** Links still open: where their words begin in the passage, and where they end in the block. */
  readonly #open: { scheme: BodyLink["scheme"]; target: string; from: number; close: number }[] =
    [];

  constructor(block: Block, found: BodyFinds) {
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
      const lost = lostIn(content, this.#block, { found, cursor: before });
      for (const problem of lost.problems) this.#found.problems.push(problem);
      this.#cursor = lost.cursor;
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
    const limit = this.#cursor + words.length + href.length + WINDOW;
    const near = text.slice(this.#cursor, limit).indexOf(`](${href}`);
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
