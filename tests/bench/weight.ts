/** What a built site takes on a host: files and bytes for each briefing, by the manifest that the build wrote. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Of one site, each figure for one briefing: all but `files` are bytes. */
export interface Weight {
  readonly files: number;
  readonly bytes: number;
  /** Its page, and that page as gzip sends it. */
  readonly page: number;
  readonly zipped: number;
  /** Pagefind's folders: texts of results, and its index. */
  readonly pagefind: number;
  /** What the search page reads besides. */
  readonly tables: number;
  readonly manifest: number;
}

/** A briefing's page, by its path: year, month, day, name. */
const BRIEFING = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/;

/** Weighs the site in `folder`, which holds so many `briefings`. @throws where it has no manifest. */
export function weightOf(folder: string, briefings: number): Weight {
  const text = readFileSync(join(folder, "manifest.json"));
  const { files } = JSON.parse(text.toString("utf8")) as {
    files: { path: string; size: number }[];
  };
  const bytesOf = (those: (path: string) => boolean) =>
    files.filter(({ path }) => those(path)).reduce((sum, { size }) => sum + size, 0);
  const zipped = files
    .filter(({ path }) => BRIEFING.test(path))
    .reduce((sum, { path }) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  return {
    files: (files.length + 1) / briefings,
    bytes: (bytesOf(() => true) + text.length) / briefings,
    page: bytesOf((path) => BRIEFING.test(path)) / briefings,
    zipped: zipped / briefings,
    pagefind: bytesOf((path) => path.startsWith("pagefind/")) / briefings,
    tables: bytesOf((path) => path.startsWith("search/")) / briefings,
    manifest: text.length / briefings,
  };
}
