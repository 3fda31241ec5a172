/** What readers gain and lose where one site of an archive takes the place of another. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestEntry } from "../publish/manifest.ts";
import { MANIFEST, readManifest } from "../publish/manifest.ts";
import { SITE_PATH } from "../publish/site-path.ts";

export interface SiteChange {
  /** Addresses of briefings that have no page any more. */
  readonly gone: readonly string[];
  /** Addresses of briefings whose page is another. */
  readonly changed: readonly string[];
  /** Addresses whose words were taken away, or out of the lists, and would be back. */
  readonly back: readonly string[];
}

/** The page of a briefing: every other page shows what these hold. */
const PAGE = /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/;

/**
 * Compares the site that readers have with the one that they would have.
 * @throws where one of the two has no manifest that can be read.
 */
export function compareSites(live: string, next: string): SiteChange {
  const before = pagesOf(live);
  const after = pagesOf(next);
  const both = [...after].filter(([path]) => before.has(path));
  const changed = both.filter(([path, sha256]) => before.get(path) !== sha256);
  const isBack = ([path]: readonly [string, string]) => {
    const told = readFileSync(join(live, path), "utf8");
    const shown = readFileSync(join(next, path), "utf8");
    return TAKEN.some((sign) => sign.test(told) && !sign.test(shown) && !REDIRECT.test(told));
  };
  return {
    gone: addresses([...before.keys()].filter((path) => !after.has(path))),
    changed: addresses(changed.map(([path]) => path)),
    back: addresses([
      ...[...after.keys()].filter((path) => !before.has(path)),
      ...changed.filter(isBack).map(([path]) => path),
      ...versionsBack(live, next),
    ]),
  };
}

/**
 * What a page says of itself that is a notice in place of its words, or in no list. The first is told to the search, of
 * the page alone: a mark in a list may be another's.
 */
const TAKEN = [/ data-mark="withdrawn"/, /<meta name="robots" content="noindex"/];
/** A page that leads on is in no list either, and took nothing away. */
const REDIRECT = /<meta http-equiv="refresh"/;

/** The page of what readers saw of a briefing before, and how it says that a version is on it. */
const HISTORY = /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/history\/index\.html$/;
const KEPT = / data-kept="(\d+)"/g;

/** Histories that would show a version which somebody has taken away. */
function versionsBack(live: string, next: string): string[] {
  const keptIn = (site: string, path: string) =>
    [...readFileSync(join(site, path), "utf8").matchAll(KEPT)].map(([, number]) => number);
  const there = new Set(entriesOf(live).map(({ path }) => path));
  return entriesOf(next).flatMap(({ path }) => {
    if (!HISTORY.test(path)) return [];
    const kept = new Set(there.has(path) ? keptIn(live, path) : []);
    return keptIn(next, path).every((number) => kept.has(number)) ? [] : [path];
  });
}

function addresses(paths: readonly string[]): string[] {
  return paths.map((path) => `/${path.slice(0, -"index.html".length)}`).sort();
}

/** Every file that a site of ours has, by its own manifest. @throws where that cannot be read. */
export function entriesOf(site: string): ManifestEntry[] {
  const { files } = readManifest(site) as { files?: unknown };
  if (!Array.isArray(files)) throw new Error(`${MANIFEST} names no files.`);
  return (files as ManifestEntry[]).filter(({ path }) => SITE_PATH.test(path));
}

function pagesOf(site: string): Map<string, string> {
  return new Map(
    entriesOf(site).flatMap(({ path, sha256 }) => (PAGE.test(path) ? [[path, sha256]] : [])),
  );
}
