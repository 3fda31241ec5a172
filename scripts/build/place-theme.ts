/** Puts the files of a theme into a staged site, but for those that stand there already. */
import { join } from "node:path";
import type { SiteCache } from "../cache/site-cache.ts";
import { StoreWriter } from "../cache/store-writer.ts";
import type { ThemeAssets } from "../render/theme-assets.ts";

/** Their names say what is in them, so that the name is key enough. */
export function placeTheme(cache: SiteCache, { files }: ThemeAssets, site: string): void {
  const store = new StoreWriter(cache.objects);
  for (const [path, bytes] of files) {
    if (cache.takePage(path, path) !== undefined) continue;
    cache.addPage(path, { ...store.write(join(site, path), bytes), key: path, article: "" });
  }
}
