/** Builds the search index of one volume with Pagefind, and refuses a result that does not add up. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

/** One page of the volume: the file that holds it and the address that a result opens, without prefix. */
export interface IndexedPage {
  readonly file: string;
  readonly path: string;
}

export interface IndexOptions {
  /** The site as rendered so far. */
  readonly site: string;
  /** Folder of the bundle; must not exist yet, for Pagefind leaves retracted pages in an old one. */
  readonly bundle: string;
  readonly pages: readonly IndexedPage[];
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
export async function indexVolume({ site, bundle, pages, lang }: IndexOptions): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: lang });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  // All at once: the service queues them, and neither side waits for the other.
  const added = await Promise.all(
    pages.map(async ({ file, path }) =>
      index.addHTMLFile({ url: path, content: readFileSync(join(site, file), "utf8") }),
    ),
  );
  const failed = added.flatMap((answer) => answer.errors);
  if (failed.length > 0) throw new Error(`Pagefind refused a page: ${failed[0]}`);
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors[0]}`);
  await index.deleteIndex();
  const indexed = pagesIn(bundle);
  if (indexed !== pages.length)
    throw new Error(`Indexed ${indexed} pages, expected ${pages.length}.`);
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
