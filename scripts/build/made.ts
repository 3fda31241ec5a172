/** A site in numbers. */
import { filesOf, type SiteFiles } from "../cache/site-record.ts";
import { STATIC, staticNamed } from "../read/own-names.ts";
import { FOLDERS, OUTPUTS, PATHS } from "../site-plan.ts";

/** Files that say in another form what a page says, or show it. */
const BESIDE: ReadonlySet<string> = new Set([
  ...Object.values(OUTPUTS).map(({ file }) => file),
  PATHS.card.slice(1),
]);

/** How large a site is. */
export interface Sizes {
  readonly pages: number;
  readonly volumes: number;
  readonly files: number;
  readonly bytes: number;
}

/** A site that was just made in numbers: how much of it is new. */
export interface MadeSite extends Sizes {
  /** Pages that were not cached, and so written anew. */
  readonly rendered: number;
  /** Volumes whose index was not cached, and so made anew. */
  readonly indexed: number;
  /** Volumes whose index is still that of the build before. */
  readonly late: number;
}

/** Whether a file is a page, and not what is loaded by one, shows it or says it in another form, or is a host's. */
export function isPage(path: string): boolean {
  return !(
    path.startsWith(FOLDERS.assets) ||
    BESIDE.has(path.slice(path.lastIndexOf("/") + 1)) ||
    staticNamed(`${STATIC}${path}`) !== undefined
  );
}

/** Of a site that is made or known. */
export function sizesOf(site: SiteFiles): Sizes {
  const { pages, volumes } = site;
  let files = 0;
  let bytes = 0;
  for (const [, { size }] of filesOf(site)) {
    files++;
    bytes += size;
  }
  return { pages: [...pages.keys()].filter(isPage).length, volumes: volumes.size, files, bytes };
}
