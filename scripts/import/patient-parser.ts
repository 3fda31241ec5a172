/** feedparser as we need it: it keeps what it read before a fault, keeps no more than that, and knows each dialect by one prefix. */
import type { TransformCallback } from "node:stream";
import FeedParser from "feedparser";
import { isForeign, isOfExport, prefixOf } from "./dialects.ts";
import type { FeedNode } from "./node.ts";

/** What sax says of an opening tag and of its attributes. */
interface SaxTag {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly ns?: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
}
interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly prefix: string;
  readonly uri: string;
}
type OpenElement = Record<string, unknown>;
/** What feedparser does with tags, and its state; its types leave them out. */
interface FeedParserInside {
  readonly stack: OpenElement[];
  readonly in_xhtml: boolean;
  /** sax, with the attributes that it has read of the tag that is open. */
  readonly stream: { readonly _parser: { readonly attribList: readonly unknown[] } };
  handleOpenTag(tag: SaxTag): void;
  handleCloseTag(name: string): void;
}
const inner = FeedParser.prototype as unknown as FeedParserInside;

/** Elements inside each other; HTML in a text counts only where it is written as XHTML. */
const DEEPEST = 1000;
/** Attributes of one element: sax compares each with all before it, so that 50,000 took it 7 s. */
const MOST_ATTRIBUTES = 1000;
/** Elements of one item, its comments included: 300,000 took half a gigabyte. */
const MOST_ELEMENTS = 150_000;
const ARTICLE = /^(?:item|entry)$/;
const NESTED = /^(?:item|entry|channel|feed)$/;
const STRUCTURE = /^(?:item|entry|channel|feed|rss|rdf)$/;

/** feedparser, but an error is remembered instead of thrown: what was read before it is still given out. */
export class PatientParser extends FeedParser {
  fault: string | undefined;
  /** True once anything of an export's namespace was declared or used. */
  isExport = false;
  /** Items inside other items. Nothing says which marks hold for them, so they are not given out. */
  nested = 0;
  /** Default namespaces of the feed's own skeleton. */
  readonly #own = new Set<string>();
  #root: FeedNode | undefined;
  #isInItem = false;
  /** Of the item that is open. */
  #elements = 0;

  constructor() {
    // Without `normalize`: with it, dates pass through `new Date`, which turns 31 February into 3 March,
    // and links are resolved against the channel instead of the item.
    super({ normalize: false, addmeta: false, resume_saxerror: false });
    this.on("error", (error: Error) => {
      this.fault ??= error.message;
    });
  }

  override _transform(chunk: unknown, encoding: BufferEncoding, done: TransformCallback): void {
    try {
      // A tag that is still open may go on for any number of chunks.
      if (this.fault === undefined) expectFew(this.#inner.stream._parser.attribList.length);
      if (this.fault === undefined) super._transform(chunk, encoding, done);
      else done();
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
      done();
    }
  }

  /** Called by feedparser: the tag goes on under the prefix of its dialect. */
  handleOpenTag(tag: SaxTag): void {
    expectFew(Object.keys(tag.attributes).length);
    // A copy: sax finds the closing tag by the name that it keeps in its own.
    // feedparser takes quadratic time over depth, and no feed is deep.
    if (this.#inner.stack.length > DEEPEST) throw new Error("its elements are nested too deeply");
    const kept = this.#kept(tag) ?? this.#renamed(tag);
    if (!this.#isInItem) this.#elements = 0;
    if (++this.#elements > MOST_ELEMENTS)
      throw new Error(`one item has more than ${MOST_ELEMENTS} elements`);
    if (ARTICLE.test(kept.local)) this.#isInItem = true;
    inner.handleOpenTag.call(this, kept);
  }

  /** Called by feedparser with the name that the feed has; ours is on the stack. */
  handleCloseTag(written: string): void {
    const [open] = this.#inner.stack;
    keepBlanks(open);
    if (this.#inner.stack.length === 1) this.#root = open;
    if (ARTICLE.test(String(open?.["#local"]))) this.#isInItem = false;
    const name = open?.["#name"];
    inner.handleCloseTag.call(this, typeof name === "string" ? name : written);
  }

  /** Lets go of the items that the channel has gathered: they would be the whole feed. */
  forgetItems(): void {
    for (const open of this.#inner.stack) {
      for (const name of Object.keys(open)) if (ARTICLE.test(name)) delete open[name];
    }
  }

  /** True when an element was opened and never closed: the feed was cut. */
  isOpen(): boolean {
    return this.#inner.stack.length > 0;
  }

  /** True once an element of RSS, RDF or Atom has opened. */
  isFeed(): boolean {
    return this.meta["#type"] !== undefined;
  }

  /** The elements around the items: the root, or what is open of it where the feed was cut. */
  frame(): readonly FeedNode[] {
    if (this.#root !== undefined) return [this.#root];
    const open = [...this.#inner.stack].reverse();
    const cut = open.findIndex(({ "#local": local }) => ARTICLE.test(String(local)));
    return cut === -1 ? open : open.slice(0, cut);
  }

  /** A tag inside an item that must not be read as an item or channel, or that is XHTML and stays as it is. */
  #kept(tag: SaxTag): SaxTag | undefined {
    if (this.#isInItem && NESTED.test(tag.local)) {
      if (ARTICLE.test(tag.local)) this.nested++;
      // Under its own name feedparser would give it out, or take it for the channel.
      return { ...tag, name: "nested:article", prefix: "nested", local: "article", uri: "" };
    }
    return this.#inner.in_xhtml ? tag : undefined;
  }

  #renamed(tag: SaxTag): SaxTag {
    const attributes = Object.entries(tag.attributes).map(([name, one]) => {
      if (one.prefix === "xmlns" && isOfExport(one.value)) this.isExport = true;
      return [name, { ...one, prefix: prefixOf(one.uri, one.prefix) }];
    });
    if (STRUCTURE.test(tag.local)) this.#own.add(tag.ns?.[""] ?? "");
    let prefix = prefixOf(tag.uri, tag.prefix);
    if (prefix === "" && isForeign(tag.uri, this.#own)) prefix = "foreign";
    if (prefix === "wp" || isOfExport(tag.uri)) this.isExport = true;
    const name = prefix === tag.prefix ? tag.name : `${prefix}:${tag.local}`;
    return { ...tag, name, prefix, attributes: Object.fromEntries(attributes) };
  }

  get #inner(): FeedParserInside {
    return this as unknown as FeedParserInside;
  }
}

function expectFew(attributes: number): void {
  if (attributes > MOST_ATTRIBUTES)
    throw new Error(`one element has more than ${MOST_ATTRIBUTES} attributes`);
}

/** A password may be one space, which feedparser takes for indentation; a line break cannot be in one. */
function keepBlanks(open: OpenElement | undefined): void {
  const text = open?.["#"];
  if (open?.["#name"] === "wp:post_password" && typeof text === "string" && /^[^\S\n]+$/.test(text))
    open["#"] = "(blank)";
}
