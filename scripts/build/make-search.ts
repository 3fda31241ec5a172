/** Puts what the search page reads into a staged site: the catalogues of its volumes, and the segments over them. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { SiteCache } from "../cache/site-cache.ts";
import { StoreWriter } from "../cache/store-writer.ts";
import { sha256Of } from "../read/file.ts";
import type { VolumeCatalogue } from "../search/format/search-files.ts";
import { pagefindRoot } from "../search/pagefind/pagefind-root.ts";
import { cataloguesOf } from "../search/write/catalogues.ts";
import {
  cutSegments,
  indexOf,
  type SegmentFiles,
  type SegmentHead,
  segmentOf,
} from "../search/write/segments.ts";
import { CATALOGUES, FOLDERS, PAGEFIND_ROOT, SEARCH_INDEX } from "../site-plan.ts";
import { versionOfSegments } from "./page-keys.ts";
import type { SitePlan } from "./plan.ts";

/**
 * Writes the catalogue of each volume that is made here. To be called when the volumes' indexes are in place in the
 * staged site; `late` are the volumes whose index is still the one before.
 */
export function placeCatalogues(
  { run, archive, pages, volumes }: SitePlan,
  site: string,
  late: ReadonlySet<string>,
): void {
  const { cache } = run;
  const catalogues = cataloguesOf(archive, pages.terms);
  const place = placer(cache, site);
  for (const { name } of volumes) {
    const text = JSON.stringify(catalogues.get(name));
    const path = catalogueOf(name);
    // An index that is late is of the briefings before, and so must be its catalogue.
    const key = late.has(name) ? (cache.before.search(path)?.key ?? "") : sha256Of(text);
    if (cache.takeSearch(path, key) === undefined)
      place({ name: path, key, says: "", files: [[path, text]] });
  }
}

/** Joins the volumes of the staged site into segments, and lists these and those. Every volume must be in place. */
export function placeSegments({ run: { cache }, archive }: SitePlan, site: string): void {
  const place = placer(cache, site);
  const version = versionOfSegments();
  const keyOf = (name: string) =>
    [name, cache.volumes.get(name)?.key, cache.search.get(catalogueOf(name))?.key].join("\0");
  const segments = segmentsIn(site, archive.volumes).map((names) => {
    const name = `segment ${names[0]}`;
    const key = sha256Of([version, ...names.map(keyOf)].join("\0"));
    const recorded = cache.takeSearch(name, key);
    if (recorded !== undefined) return JSON.parse(recorded) as SegmentHead;
    const { files, ...segment } = readSegment(site, names, (one) => cache.tableOf(one));
    const says = JSON.stringify(segment);
    place({
      name,
      key,
      says,
      files: [...files].map(([path, text]) => [FOLDERS.search + path, text]),
    });
    return segment;
  });
  const names = archive.volumes.map(({ name }) => name);
  for (const [path, text] of listsOf(segments, names)) {
    const key = sha256Of(text);
    if (cache.takeSearch(path, key) === undefined)
      place({ name: path, key, says: "", files: [[path, text]] });
  }
}

/** Puts the tables of the volumes' words into a part of a site, for whoever merges the parts. */
export function placeTables({ run: { cache }, volumes }: SitePlan, site: string): void {
  const place = placer(cache, site);
  for (const { name } of volumes) {
    const path = tableInPart(name);
    const key = cache.volumes.get(name)?.table.sha256 ?? "";
    if (cache.takeSearch(path, key) === undefined) {
      const text = readFileSync(cache.tableOf(name), "utf8");
      place({ name: path, key, says: "", files: [[path, text]] });
    }
  }
}

/** Whether a file of a part is of use to whoever merges it, and to no reader. */
export function isForMerging(path: string): boolean {
  return path.startsWith(CATALOGUES) && path.endsWith(TABLE);
}

const TABLE = ".txt";

function tableInPart(volume: string): string {
  return `${CATALOGUES}${volume}${TABLE}`;
}

/**
 * The files over the volumes that stand in a site, by path below it: for a merge of parts, which caches nothing.
 * `names` are those of all volumes, oldest first.
 */
export function* searchFilesOf(
  site: string,
  names: readonly string[],
): Generator<readonly [path: string, text: string]> {
  const segments: SegmentHead[] = [];
  const volumes = names.map((name) => ({ name }));
  for (const members of segmentsIn(site, volumes)) {
    const { files, ...segment } = readSegment(site, members, (one) => join(site, tableInPart(one)));
    for (const [path, text] of files) yield [FOLDERS.search + path, text];
    segments.push(segment);
  }
  yield* listsOf(segments, names);
}

/** What names the segments, for the search page, and what names the volumes, for Pagefind's own interfaces. */
function listsOf(
  segments: readonly SegmentHead[],
  volumes: readonly string[],
): (readonly [path: string, text: string])[] {
  const index = [SEARCH_INDEX, indexOf(segments)] as const;
  return volumes.length === 0 ? [index] : [index, [PAGEFIND_ROOT, pagefindRoot(volumes)]];
}

/** The volumes whose catalogues are among these paths, oldest first. */
export function volumesAmong(paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.startsWith(CATALOGUES) && !isForMerging(path))
    .map((path) => basename(path, ".json"))
    .sort();
}

/** The names of the volumes of each segment, as their catalogues say. */
function segmentsIn(site: string, volumes: readonly { readonly name: string }[]): string[][] {
  const dated = volumes.map(({ name }) => {
    const { days } = JSON.parse(readText(site, catalogueOf(name))) as VolumeCatalogue;
    return { name, days };
  });
  return cutSegments(dated).map((segment) => segment.map(({ name }) => name));
}

/** Makes a segment of the volumes of these names. */
function readSegment(
  site: string,
  names: readonly string[],
  tableOf: (name: string) => string,
): SegmentFiles {
  return segmentOf(
    names.map((name) => ({
      name,
      words: readFileSync(tableOf(name), "utf8"),
      catalogue: readText(site, catalogueOf(name)),
    })),
  );
}

/** Not among the volume's index, which is made anew as a whole. */
function catalogueOf(volume: string): string {
  return `${CATALOGUES}${volume}.json`;
}

function readText(site: string, path: string): string {
  return readFileSync(join(site, path), "utf8");
}

interface Placing {
  readonly name: string;
  readonly key: string;
  readonly says: string;
  readonly files: readonly (readonly [path: string, text: string])[];
}

/** Writes files into the site and into the store. */
function placer(cache: SiteCache, site: string): (placing: Placing) => void {
  const store = new StoreWriter(cache.objects);
  return ({ name, key, says, files }) => {
    const kept = files.map(([path, text]) => [path, store.write(join(site, path), text)] as const);
    cache.addSearch(name, { key, says, files: new Map(kept) });
  };
}
