/** Takes the text that search holds out of a page of ours, block by block: a phrase never reaches from one into another. */

/** A tag of our own markup, its slash, name and attributes: a quoted value may hold the sign that ends a tag. */
const TAGS = /<(\/?)([a-zA-Z][\w-]*)((?:[^>"]|"[^"]*")*)>/g;

/** Elements of running text: what stands on both sides of such a tag may be one word. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** Elements without an end tag. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** What Pagefind takes no text from, whatever is in it. */
const UNREAD = new Set(
  "head style script noscript label form svg footer nav iframe template".split(" "),
);

const MARK = "data-pagefind-body";
const BODY = /\sdata-pagefind-body(?=[\s=>]|$)/;
const IGNORED = /\sdata-pagefind-ignore(?=[\s=>]|$)/;

/**
 * The blocks of a page (paragraphs, headings, cells, items), in their order, with one space for every white space.
 * They are of what Pagefind indexes, so the words of all are the words of its fragment.
 * @param html a page as our templates write it: every element but an empty one is closed.
 */
export function blocksOfPage(html: string): string[] {
  const blocks: string[] = [];
  let at = nextBody(html, 0);
  while (at !== -1) at = nextBody(html, readBody(html, at, blocks));
  return blocks;
}

/** Where the next tag begins that has text which search takes; -1 where none does. */
function nextBody(html: string, from: number): number {
  for (let at = html.indexOf(MARK, from); at !== -1; at = html.indexOf(MARK, at + 1)) {
    const start = html.lastIndexOf("<", at);
    TAGS.lastIndex = start;
    const tag = TAGS.exec(html);
    if (tag?.index === start && BODY.test(tag[3] ?? "")) return start;
  }
  return -1;
}

/** Adds the blocks of the element that begins at `start`; gives where it ends. */
function readBody(html: string, start: number, blocks: string[]): number {
  const depth = new Depth();
  let text = "";
  let at = start;
  TAGS.lastIndex = start;
  for (let tag = TAGS.exec(html); tag !== null; tag = TAGS.exec(html)) {
    const [whole, end, name = "", rest = ""] = tag;
    if (depth.isRead) {
      text += html.slice(at, tag.index);
      if (name === "br") text += " ";
      else if (!INLINE.has(name)) {
        addBlock(text, blocks);
        text = "";
      }
    }
    at = tag.index + whole.length;
    if (end === "") depth.enter(name, rest);
    else if (depth.leave()) return at;
  }
  return html.length;
}

function addBlock(text: string, blocks: string[]): void {
  const block = decoded(text).replaceAll(/\s+/g, " ").trim();
  if (block !== "") blocks.push(block);
}

/** How many elements are open, and of these since one that search passes over. */
class Depth {
  #open = 0;
  #passed = 0;

  get isRead(): boolean {
    return this.#passed === 0;
  }

  enter(name: string, attributes: string): void {
    if (VOID.has(name) || attributes.endsWith("/")) return;
    this.#open++;
    if (this.#passed > 0 || UNREAD.has(name) || IGNORED.test(attributes)) this.#passed++;
  }

  /** True for the end of the first that was entered. */
  leave(): boolean {
    if (this.#passed > 0) this.#passed--;
    return --this.#open === 0;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
