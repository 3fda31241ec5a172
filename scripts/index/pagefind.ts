/** Builds the search index of one volume with Pagefind, and refuses a result that does not add up. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface IndexOptions {
  /** Folder that holds the volume's pages and nothing else. */
  readonly pages: string;
  /** How many pages it holds. */
  readonly count: number;
  /** Folder of the bundle; must not exist yet, for Pagefind leaves retracted pages in an old one. */
  readonly bundle: string;
  /** Language whose stemming the whole index uses, as an ISO 639-1 code. */
  readonly lang: string;
  /** Threads that it may use. */
  readonly threads: number;
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
 * @throws when Pagefind fails or its index holds another number of pages.
 */
export async function indexVolume(options: IndexOptions): Promise<number> {
  const { pages, count, bundle, lang, threads } = options;
  const args = ["--site", pages, "--output-path", bundle, "--force-language", lang, "--quiet"];
  await run(await programPath(), args, threads);
  const indexed = pagesIn(bundle);
  if (indexed !== count) throw new Error(`Indexed ${indexed} pages, expected ${count}.`);
  for (const name of UNUSED) rmSync(join(bundle, name), { force: true });
  return indexed;
}

let running: ChildProcess | undefined;

/** Ends Pagefind where it is at work. To be called when nobody waits for it any more. */
export function stopPagefind(): void {
  running?.kill();
}

/** How much of what Pagefind says of its failure the error repeats. */
const LAST_WORDS = 2000;

/**
 * Runs Pagefind's program. Its JavaScript interface keeps one such program as a service and talks to it; as
 * a plain run it takes a sixth less time (6,951 releases in 12 volumes), and its memory ends with it.
 */
function run(program: string, args: readonly string[], threads: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const child = spawn(program, args, {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, TOKIO_WORKER_THREADS: String(threads) },
    });
    running = child;
    child.stderr.on("data", (chunk) => {
      said = (said + String(chunk)).slice(-LAST_WORDS);
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running = undefined;
      if (code === 0) resolve();
      else reject(new Error(`Pagefind failed (${signal ?? `code ${code}`}). ${said}`));
    });
  });
}

/** The program inside the package for this machine, as the `pagefind` package itself finds it. */
async function programPath(): Promise<string> {
  const finder = new URL("resolveBinary.js", import.meta.resolve("pagefind"));
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
