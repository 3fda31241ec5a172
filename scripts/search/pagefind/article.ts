/** The part of a page that Pagefind indexes: pages with the same article at the same address give the same index. */
import { createHash } from "node:crypto";

const BEGIN = Buffer.from("<article data-pagefind-body");
const END = Buffer.from("</article><aside");
/** What search takes from beside it. */
const BESIDE = Buffer.from("<div data-pagefind-body>");
const END_BESIDE = Buffer.from("</section></div>");

/**
 * Hash of what search takes from a page. Everything else on it may change without a new index: what
 * Pagefind writes for whole pages and for these parts alone is the same, byte by byte (2,317 releases).
 * @throws for a page without such a part: it would be missing from the search without a word.
 */
export function hashArticle(page: Buffer, path: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin === -1 || end === -1) throw new Error(`${path} has no article for the search index.`);
  const hash = createHash("sha256").update(page.subarray(begin, end));
  const beside = page.indexOf(BESIDE, end);
  if (beside !== -1) hash.update(page.subarray(beside, page.indexOf(END_BESIDE, beside)));
  return hash.digest("base64url");
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
