/** Builds the search index of one volume with Pagefind, and refuses a result that does not add up. */
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";

export interface IndexOptions {
  /** The site as rendered so far. */
  readonly site: string;
  /** Folder of the bundle; must not exist yet, for Pagefind leaves retracted pages in an old one. */
  readonly bundle: string;
  /** Folder on the site's file system for what is needed while indexing; must not exist yet. */
  readonly work: string;
  /** The volume's pages: paths of `index.html` files below the site. */
  readonly files: readonly string[];
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
export async function indexVolume({ site, bundle, work, files, lang }: IndexOptions): Promise<number> {
  // Pagefind parses a folder in parallel, and files that are handed to it one after the other: a folder of
  // links to the volume's pages takes 4.5 s for 2,317 of them where handing them over took 10 s.
  for (const file of files) linkFile(join(site, file), join(work, file));
  const { index, errors } = await createIndex({ forceLanguage: lang });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const added = await index.addDirectory({ path: work });
  if (added.errors.length > 0) throw new Error(`Pagefind refused a page: ${added.errors[0]}`);
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors[0]}`);
  await index.deleteIndex();
  const indexed = pagesIn(bundle);
  if (indexed !== files.length) throw new Error(`Indexed ${indexed} pages, expected ${files.length}.`);
  for (const name of UNUSED) rmSync(join(bundle, name), { force: true });
  return indexed;
}

/** A second name for a file; a copy where the file system knows no links. */
function linkFile(file: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(file, to);
  } catch {
    copyFileSync(file, to);
  }
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
