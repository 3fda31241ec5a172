/** Builds the search index of one volume with Pagefind, and refuses a result that does not add up. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

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
  const { pages, bundle, threads } = options;
  await ask(await programPath(), requestsOf(options), threads);
  const indexed = pagesIn(bundle);
  if (indexed !== pages.length)
    throw new Error(`Indexed ${indexed} pages, expected ${pages.length}.`);
  for (const name of UNUSED) rmSync(join(bundle, name), { force: true });
  return indexed;
}

/** What Pagefind's service is asked: as `pagefind/types/internal.d.ts` says. */
type Request =
  | { readonly type: "NewIndex"; readonly config: { readonly force_language: string } }
  | {
      readonly type: "AddDir";
      readonly index_id: number;
      readonly path: string;
      readonly glob: string;
    }
  | { readonly type: "WriteFiles"; readonly index_id: number; readonly output_path: string };

/**
 * Each page by itself. Given a folder, Pagefind numbers its pages in the order in which the file system lists
 * them, which is another on each machine; pages that are named one by one it numbers as they come. A file's path
 * is a glob of itself: it has nothing but letters, digits, `-`, `.` and `/`.
 */
function requestsOf({ pages, bundle, lang }: IndexOptions): Request[] {
  // A service numbers its indexes from 0, and this one makes one.
  const index_id = 0;
  return [
    { type: "NewIndex", config: { force_language: lang } },
    ...pages.map(
      ({ folder, file }): Request => ({ type: "AddDir", index_id, path: folder, glob: file }),
    ),
    { type: "WriteFiles", index_id, output_path: bundle },
  ];
}

/** How much of what Pagefind says of its failure the error repeats. */
const LAST_WORDS = 2000;

interface Response {
  readonly payload: {
    readonly type: string;
    readonly message?: string;
    readonly page_count?: number;
  };
}

/**
 * Runs Pagefind's service for these requests alone. The package's own interface talks to the same service, but
 * waits for ever for one that was killed, and keeps its memory. All is asked at once: this process may be busy
 * with pages, and Pagefind must not wait for it.
 */
function ask(program: string, requests: readonly Request[], threads: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let [said, heard, answered] = ["", "", 0];
    let refused: string | undefined;
    const child = spawn(program, ["--service"], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, TOKIO_WORKER_THREADS: String(threads) },
    });
    child.stderr.on("data", (chunk) => {
      said = (said + String(chunk)).slice(-LAST_WORDS);
    });
    child.stdout.setEncoding("latin1").on("data", (chunk: string) => {
      const messages = (heard + chunk).split(",");
      heard = messages.pop() ?? "";
      for (const message of messages) {
        const request = requests[answered++];
        refused ??= request && refusalOf(request, decode(message));
      }
      // It ends when nobody can ask any more, and leaves what it has not answered.
      if (refused !== undefined || answered === requests.length) child.stdin.end();
    });
    // Of a service that died: "close" says why.
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (refused === undefined && answered === requests.length) resolve();
      else reject(new Error(`Pagefind failed (${refused ?? signal ?? `code ${code}`}). ${said}`));
    });
    child.stdin.write(requests.map(encode).join(""));
  });
}

function encode(payload: Request, message_id: number): string {
  return `${Buffer.from(JSON.stringify({ message_id, payload })).toString("base64")},`;
}

function decode(message: string): Response {
  return JSON.parse(Buffer.from(message, "base64").toString("utf8")) as Response;
}

/** Why an answer is none that its request hoped for; undefined for a good one. */
function refusalOf(request: Request, { payload }: Response): string | undefined {
  if (payload.type === "Error") return payload.message ?? "no reason given";
  if (request.type !== "AddDir" || payload.page_count === 1) return undefined;
  return `${request.glob} is not there`;
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
