/** Puts files that a desk brings into the staged site, as they are: those of its theme, and what a host asks for. */
import { join } from "node:path";
import type { SiteCache } from "../cache/site-cache.ts";
import { StoreWriter } from "../cache/store-writer.ts";

export interface OwnFile {
  /** Below the site. */
  readonly at: string;
  readonly bytes: Uint8Array;
  /** What says what is in it: one that is as it was in the site before is taken over. */
  readonly key: string;
}

export function placeOwn(cache: SiteCache, files: readonly OwnFile[], site: string): void {
  const store = new StoreWriter(cache.objects);
  for (const { at, bytes, key } of files) {
    if (cache.takePage(at, key) !== undefined) continue;
    cache.addPage(at, { ...store.write(join(site, at), bytes), key, article: "" });
  }
}
