/** Builds the search index of one volume with Pagefind, and refuses a result that does not add up. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PROJECT } from "../../config.ts";
import { packageFolder } from "../../files/package-folder.js";
import { askPagefind, type ServiceAnswer, type ServiceRequest } from "./service.ts";

/** A page to be found: its file below a folder, and so its address below the site. */
export interface IndexPage {
  readonly folder: string;
  readonly file: string;
}

export interface IndexOptions {
  /** The volume's pages. The index numbers them in this order, so that it decides the bytes. */
  readonly pages: readonly IndexPage[];
  /** Folder of the bundle; must not exist yet, for Pagefind leaves retracted pages in an old one. */
  readonly bundle: string;
  /** Language whose stemming the whole index uses, as an ISO 639-1 code. */
  readonly lang: string;
  /** Threads that it may use. */
  readonly threads: number;
  /** Ends it at once. */
  readonly signal?: AbortSignal | undefined;
}

/** Pagefind's own interfaces, which we do not use: 400 kB that no reader ever loads. */
const UNUSED: readonly string[] = [
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
 * @throws when Pagefind fails, its index holds another number of pages, or the machine refuses it a file.
 */
export async function indexVolume(options: IndexOptions): Promise<number> {
  const { pages, bundle, threads, signal } = options;
  const asked = { threads, signal, refusalOf };
  const { files = [] } = await askPagefind(await programPath(), requestsOf(options), asked);
  // Pagefind 1.6 would write them itself, but with no inode left it waits for one (`while File::create().is_err()`).
  for (const { path, content } of files) {
    if (UNUSED.includes(path)) continue;
    const file = join(bundle, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(content, "base64"));
  }
  const indexed = pagesIn(bundle);
  if (indexed !== pages.length)
    throw new Error(`Indexed ${indexed} pages, expected ${pages.length}.`);
  return indexed;
}

/**
 * Each page by itself. Given a folder, Pagefind numbers its pages in the order in which the file system lists
 * them, which is another on each machine; pages that are named one by one it numbers as they come. A file's path
 * is a glob of itself: it has nothing but letters, digits, `-`, `.` and `/`.
 */
function requestsOf({ pages, lang }: IndexOptions): ServiceRequest[] {
  // A service numbers its indexes from 0, and this one makes one.
  const index_id = 0;
  return [
    { type: "NewIndex", config: { force_language: lang } },
    ...pages.map(
      ({ folder, file }): ServiceRequest => ({
        type: "AddDir",
        index_id,
        path: folder,
        glob: file,
      }),
    ),
    { type: "GetFiles", index_id },
  ];
}

/** What is wrong with an answer to a request; undefined for one that is as expected. */
function refusalOf(request: ServiceRequest, answer: ServiceAnswer): string | undefined {
  if (answer.type === "Error") return answer.message ?? "no reason given";
  if (request.type !== "AddDir" || answer.page_count === 1) return undefined;
  return `${request.glob} is not there`;
}

/** The program inside the package for this machine, as the `pagefind` package itself finds it. */
async function programPath(): Promise<string> {
  const folder = packageFolder("pagefind", PROJECT);
  if (folder === undefined) throw new Error("The package pagefind is not installed.");
  const finder = pathToFileURL(join(folder, "lib/resolveBinary.js"));
  const { resolveBinaryPath } = (await import(finder.href)) as {
    resolveBinaryPath: (names: readonly string[]) => string;
  };
  return resolveBinaryPath(["pagefind_extended", "pagefind"]);
}

/** What the bundle says it holds: its entry file is written last, so it also says that it is whole. */
function pagesIn(bundle: string): number {
  const entry = JSON.parse(readFileSync(join(bundle, "pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
