/** A site that is cached between builds, as the tests of the cache set it up and look at it. */
import { closeSync, openSync, readdirSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, expect } from "vitest";
import { bytesOf, oneWorker } from "./building.ts";
import { CachedSite } from "./cached-site.ts";
import { filesOf } from "./pages.ts";

export const LAST = "2025-06-12-last";
export const LAST_PAGE = "2025/06/12/last/index.html";
export const FIRST_PAGE = "2025/01/04/first/index.html";

/** A new site for each test of a file. Most of a small build is the start of its processes, so the file keeps one. */
export function siteOfEachTest(): { readonly site: CachedSite } {
  const workers = oneWorker();
  const held = { site: undefined as CachedSite | undefined };
  beforeEach(async () => {
    held.site = new CachedSite(workers);
    await held.site.build();
  });
  afterEach(() => held.site?.remove());
  afterAll(() => workers.close());
  return {
    get site() {
      if (held.site === undefined) throw new Error("No test has begun.");
      return held.site;
    },
  };
}

/** Overwrites the first bytes of a file where it stands, as many as there were. */
export function scribble(file: string): void {
  const handle = openSync(file, "r+");
  writeSync(handle, "~~~~~~~~", Math.min(3, statSync(file).size - 1));
  closeSync(handle);
}

export const objectsOf = ({ cache }: CachedSite) =>
  filesOf(join(cache, "objects")).map((path) => join(cache, "objects", path));

export const standbyOf = ({ cache }: CachedSite) => {
  const [name = ""] = readdirSync(join(cache, "spares"));
  return join(cache, "spares", name);
};

/** Two edits and builds: then there is a standby site, of the site before the last. */
export async function keepStandby(site: CachedSite): Promise<string> {
  site.edit(LAST, { words: 1 });
  await site.build();
  site.edit(LAST, { words: 2 });
  await site.build();
  return standbyOf(site);
}

/** Edits and builds; the site must be the very one that is built from nothing. */
export async function expectCleanAfterEdit(site: CachedSite): Promise<void> {
  site.edit(LAST, { title: 1, words: 4 });
  await site.build();
  expect(bytesOf(site.output)).toEqual(await site.clean());
  expect(readdirSync(dirname(site.output))).toEqual(["site"]);
}

/** Builds; then, and after two edits more, the site must be the very one that is built from nothing. */
export async function expectCleanNow(site: CachedSite): Promise<void> {
  await site.build();
  expect(bytesOf(site.output)).toEqual(await site.clean());
  // What went wrong may lie in the standby site, or in the site before it: it must not come back.
  await expectCleanAfterEdit(site);
  site.edit(LAST, { title: 2, words: 5 });
  await site.build();
  expect(bytesOf(site.output)).toEqual(await site.clean());
}
