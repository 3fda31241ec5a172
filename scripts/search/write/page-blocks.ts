/** Takes the text that search holds out of a page of ours, block by block: a phrase never reaches from one into another. */

/** A tag of our own markup, or a comment: a quoted value may hold the sign that ends a tag. */
const TAGS = /<!--[^]*?-->|<(?<end>\/?)(?<name>[a-zA-Z][\w-]*)(?<rest>(?:[^>"]|"[^"]*")*)>/g;

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
  let text = "";
  let at = 0;
  /** Elements that are open: below the one that search takes, and below one that it passes over. */
  let taken = 0;
  let passed = 0;
  const end = () => {
    const block = decoded(text).replaceAll(/\s+/g, " ").trim();
    if (block !== "") blocks.push(block);
    text = "";
  };
  for (const { 0: tag, index, groups = {} } of html.matchAll(TAGS)) {
    if (taken > 0 && passed === 0) text += html.slice(at, index);
    at = index + tag.length;
    const { name = "", rest = "" } = groups;
    const isEnd = groups.end === "/";
    const isVoid = name === "" || VOID.has(name) || rest.endsWith("/");
    if (taken > 0 && passed === 0) {
      if (name === "br") text += " ";
      else if (name !== "" && !INLINE.has(name)) end();
    }
    if (isVoid) continue;
    if (isEnd) {
      if (passed > 0) passed--;
      if (taken > 0) taken--;
      continue;
    }
    if (taken > 0 || BODY.test(rest)) taken++;
    if (passed > 0 || (taken > 0 && (UNREAD.has(name) || IGNORED.test(rest)))) passed++;
  }
  return blocks;
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
