/** The part of a page that Pagefind indexes: pages with the same article at the same address give the same index. */
import { createHash } from "node:crypto";

const BEGIN = "<article data-pagefind-body";
const END = "</article>";
/** What search takes from beside it. */
const BESIDE = "<div data-pagefind-body>";
const END_BESIDE = "</section></div>";
/** The beginning of an element of which search takes nothing. */
const IGNORED = /<(\w+)[^<>]* data-pagefind-ignore="all"[^<>]*>/g;

/**
 * Hash of what search takes from a page. Everything else on it may change without a new index: what
 * Pagefind writes for whole pages and for these parts alone is the same, byte by byte (2,317 releases).
 * @throws for a page without such a part: it would be missing from the search without a word.
 */
export function hashArticle(page: Buffer, path: string): string {
  // A letter a byte: what is compared is bytes.
  const html = page.toString("latin1");
  const begin = html.indexOf(BEGIN);
  const end = html.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new Error(`${path} has no article for the search index.`);
  const beside = html.indexOf(BESIDE, end);
  const parts = [
    html.slice(begin, end),
    beside === -1 ? "" : html.slice(beside, html.indexOf(END_BESIDE, beside)),
  ];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(withoutIgnored(part), "latin1");
  return hash.digest("base64url");
}

/** What is left of our own markup, in which every element but an empty one is closed. */
function withoutIgnored(html: string): string {
  let left = "";
  let from = 0;
  IGNORED.lastIndex = 0;
  for (let found = IGNORED.exec(html); found !== null; found = IGNORED.exec(html)) {
    left += html.slice(from, found.index);
    from = endOf(html, found[1] ?? "", IGNORED.lastIndex);
    IGNORED.lastIndex = from;
  }
  return left + html.slice(from);
}

/** Where an element ends whose content begins at `from`; elements of its name may stand in it. */
function endOf(html: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>])[^<>]*>`, "g");
  tag.lastIndex = from;
  let depth = 1;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    depth += found[1] === "" ? 1 : -1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}

/** What a volume's index is known by: the articles of its pages in their order, and what they are indexed with. */
export function keyOfIndex(
  version: string,
  pages: readonly { readonly file: string; readonly article: string | undefined }[],
): string {
  const hash = createHash("sha256").update(version);
  for (const { file, article } of pages) hash.update(`\0${file}\0${article}`);
  return hash.digest("base64url");
}
