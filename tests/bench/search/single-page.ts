/** The measure that ours is held against: one Pagefind index of all briefings, with its own ranking. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { indexVolume } from "../../../scripts/search/pagefind/index-volume.ts";
import type { Host } from "./host.ts";
import type { Shown } from "./in-page.ts";
import type { Searcher } from "./search-page.ts";

/** Pagefind's documented way: search, then the fragments of the first ten. */
const PAGE = `<!doctype html><title>One index</title><script type="module">
import * as pagefind from "./pagefind/pagefind.js";
globalThis.ask = async (text) => {
  const { results } = await pagefind.search(text);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ url, meta }) => ({ title: meta.title, path: url }));
};
</script>`;

interface Site {
  readonly site: string;
  readonly briefings: number;
}

/** Indexes the pages of a built site once more, as one; a folder that has its index is left. */
export async function indexAsOne({ site, briefings }: Site, folder: string): Promise<void> {
  const bundle = join(folder, "pagefind");
  if (existsSync(bundle)) return;
  mkdirSync(folder, { recursive: true });
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && isFound(join(site, file)))
    .sort()
    .map((file) => ({ folder: site, file }));
  if (pages.length !== briefings)
    throw new Error(`${pages.length} pages to be found, expected ${briefings}.`);
  await indexVolume({ pages, bundle, lang: "en", threads: 2 });
  writeFileSync(join(folder, "index.html"), PAGE);
}

function isFound(file: string): boolean {
  return readFileSync(file).includes("data-pagefind-body");
}

export class SinglePage implements Searcher {
  readonly #context: BrowserContext;
  readonly #page: Page;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  static async open(browser: Browser, host: Host): Promise<SinglePage> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(host.address);
    await page.waitForFunction("globalThis.ask !== undefined");
    return new SinglePage(context, page);
  }

  ask(text: string): Promise<readonly Shown[]> {
    return this.#page.evaluate(`ask(${JSON.stringify(text)})`);
  }

  /** Pagefind suggests nothing. */
  async accept(): Promise<undefined> {}

  close(): Promise<void> {
    return this.#context.close();
  }
}
