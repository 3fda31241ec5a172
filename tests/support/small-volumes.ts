/** A site of a few pages in volumes of their own, indexed by Pagefind, and joined at `pagefind/pagefind.js`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { indexVolume } from "../../scripts/search/pagefind/index-volume.ts";
import { pagefindRoot } from "../../scripts/search/pagefind/pagefind-root.ts";
import { PAGEFIND_ROOT } from "../../scripts/site-plan.ts";
import { temporary } from "./cli.ts";

/** Titles by their addresses, by the names of volumes, oldest first. */
export const VOLUMES = {
  "2021-03-01": { "2021/03/01/storm/": "The storms passed the barn of Lower Field" },
  "2022-05-01": {
    "2022/05/01/harvest/": "A late harvest at Lower Field",
    "2022/06/02/barn-fa/": "انبار مزرعه پایین خشک ماند",
  },
  "2024-01-09": { "2024/01/09/river/": "Lower Field reports a river over its banks" },
} as const;

/** An index that is none of the archive's. */
export const ELSEWHERE = { folder: "elsewhere/", title: "Upper Field sells its mill" } as const;

/** Imports the program as any page would: `ask` searches by it, or by an instance that it made. */
const PAGE = `<script type="module">
import * as pagefind from "./${PAGEFIND_ROOT}";
import * as own from "./pagefind/2021-03-01/pagefind.js";
Object.assign(globalThis, { pagefind, own });
globalThis.ask = async (by, words) => {
  const { results } = await by.search(words);
  const texts = await Promise.all(results.map((result) => result.data()));
  return texts.map(({ url }) => url);
};
</script>`;

/** Writes the site, and a page on which anything may be tried. */
export async function writeSmallVolumes(): Promise<{ folder: string; remove: () => void }> {
  const place = temporary();
  const { folder } = place;
  const index = async (titles: Readonly<Record<string, string>>, bundle: string) => {
    for (const [address, title] of Object.entries(titles))
      write(
        folder,
        `${address}index.html`,
        `<article data-pagefind-body><h1>${title}</h1></article>`,
      );
    const pages = Object.keys(titles).map((address) => ({ folder, file: `${address}index.html` }));
    await indexVolume({ pages, bundle: join(folder, bundle), lang: "en", threads: 1 });
  };
  for (const [name, titles] of Object.entries(VOLUMES)) await index(titles, `pagefind/${name}`);
  await index({ "mill/": ELSEWHERE.title }, ELSEWHERE.folder);
  write(folder, PAGEFIND_ROOT, pagefindRoot(Object.keys(VOLUMES)));
  write(folder, "index.html", PAGE);
  return place;
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<!doctype html><html lang="en">${text}</html>`);
  if (path.endsWith(".js")) writeFileSync(file, text);
}
