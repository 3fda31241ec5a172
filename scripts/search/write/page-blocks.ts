/** Takes the text that search holds out of a page of ours, block by block: a phrase never reaches from one into another. */

/** A tag of our own markup: a quoted value may hold the sign that ends a tag. */
const TAGS = /<(?<end>\/?)(?<name>[a-zA-Z][\w-]*)(?<rest>(?:[^>"]|"[^"]*")*)>/g;

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

const BODY = /\sdata-pagefind-body(?=[\s=>]|$)/;
const IGNORED = /\sdata-pagefind-ignore(?=[\s=>]|$)/;

/**
 * The blocks of a page (paragraphs, headings, cells, items), in their order, with one space for every white space.
 * They are of what Pagefind indexes, so the words of all are the words of its fragment.
 * @param html a page as our templates write it: every element but an empty one is closed.
 */
export function blocksOfPage(html: string): string[] {
  const blocks: string[] = [];
  const depth = new Depth();
  let text = "";
  let at = 0;
  for (const { 0: tag, index, groups = {} } of html.matchAll(TAGS)) {
    const { name = "", rest = "" } = groups;
    if (depth.isTaken) {
      text += html.slice(at, index);
      if (name === "br") text += " ";
      else if (!INLINE.has(name)) {
        blocks.push(decoded(text).replaceAll(/\s+/g, " ").trim());
        text = "";
      }
    }
    at = index + tag.length;
    if (groups.end === "/") depth.leave();
    else if (!VOID.has(name) && !rest.endsWith("/")) depth.enter(name, rest);
  }
  return blocks.filter((block) => block !== "");
}

/** How many elements are open below one that search takes, and of these below one that it passes over. */
class Depth {
  #taken = 0;
  #passed = 0;

  get isTaken(): boolean {
    return this.#taken > 0 && this.#passed === 0;
  }

  enter(name: string, attributes: string): void {
    if (this.#taken > 0 || BODY.test(attributes)) this.#taken++;
    const isUnread = UNREAD.has(name) || IGNORED.test(attributes);
    if (this.#passed > 0 || (this.#taken > 0 && isUnread)) this.#passed++;
  }

  leave(): void {
    if (this.#passed > 0) this.#passed--;
    if (this.#taken > 0) this.#taken--;
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
