/** Builds the search index of one volume with Pagefind, and refuses a result that does not add up. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

export interface IndexOptions {
  /** Folder that holds the volume's pages and nothing else. */
  readonly pages: string;
  /** How many pages it holds. */
  readonly count: number;
  /** Folder of the bundle; must not exist yet, for Pagefind leaves retracted pages in an old one. */
  readonly bundle: string;
  /** Language whose stemming the whole index uses, as an ISO 639-1 code. */
  readonly lang: string;
}

/** Pagefind's own interfaces, which we do not use: 400 kB that no reader ever loads. */
const UNUSED = [
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-highlight.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
];

/**
 * Indexes the pages and writes the bundle. Returns how many it holds.
 * @throws when Pagefind reports an error or its index holds another number of pages.
 */
export async function indexVolume({ pages, count, bundle, lang }: IndexOptions): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: lang });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  // A folder is parsed in parallel and read by Pagefind itself: 2,317 pages take 4.5 s so, and 10 s when
  // they are handed over one by one.
  const added = await index.addDirectory({ path: pages });
  if (added.errors.length > 0) throw new Error(`Pagefind refused a page: ${added.errors[0]}`);
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors[0]}`);
  await index.deleteIndex();
  const indexed = pagesIn(bundle);
  if (indexed !== count) throw new Error(`Indexed ${indexed} pages, expected ${count}.`);
  for (const name of UNUSED) rmSync(join(bundle, name), { force: true });
  return indexed;
}

/** Ends Pagefind's process. To be called in a `finally`. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** What the bundle says it holds: its entry file is written last, so it also says that it is whole. */
function pagesIn(bundle: string): number {
  const entry = JSON.parse(readFileSync(join(bundle, "pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
