/** The site that may stand in place of the one that readers have: the one before it or, after a rollback, the last. */
import { SiteBefore } from "./site-before.ts";
import { isSameFolder, recordsIn, standbyIn } from "./site-record.ts";

export interface OtherSite {
  /** Where it stands now. */
  readonly folder: string;
  /** True where it is the last that was built, so that the one before stands at the output. */
  readonly isLast: boolean;
}

/** What is kept beside the site at `output`; undefined where nothing is, or the output is not as a build left it. */
export function otherSite(cache: string, output: string): OtherSite | undefined {
  for (const [name, record] of recordsIn(cache)) {
    if (record.live?.path !== output) continue;
    const folder = standbyIn(cache, name);
    // A later folder may have the same inode: the one that goes must be as it was left, and the one that comes is read whole.
    const site = new SiteBefore(record);
    if (site.isAsLeft(output) && isSameFolder(folder, record.standby))
      return { folder, isLast: false };
    if (site.isStandby(output) && isSameFolder(folder, record.live))
      return { folder, isLast: true };
  }
  return undefined;
}
