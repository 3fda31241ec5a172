/** Puts the files that a host asks for into the staged site, as they are. */
import { join } from "node:path";
import type { SiteCache } from "../cache/site-cache.ts";
import { StoreWriter } from "../cache/store-writer.ts";
import type { StaticFile } from "../read/own-files.ts";

/** Each is known by its bytes, and one that is as it was in the site before is taken over. */
export function placeStatics(cache: SiteCache, statics: readonly StaticFile[], site: string): void {
  const store = new StoreWriter(cache.objects);
  for (const { at, bytes, sha256 } of statics) {
    if (cache.takePage(at, sha256) !== undefined) continue;
    const file = store.write(join(site, at), bytes);
    cache.addPage(at, { ...file, key: sha256, article: "" });
  }
}
