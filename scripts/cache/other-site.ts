/** The site that may stand in place of the one that readers have: the one before it or, after a rollback, the last. */
import { isSameFolder, recordsIn, standbyIn } from "./site-record.ts";

export interface OtherSite {
  /** Where it stands now. */
  readonly folder: string;
  /** True where it is the last that was built, so that the one before stands at the output. */
  readonly isLast: boolean;
}

/** What is kept beside the site at `output`; undefined where nothing is, or another site was put there since. */
export function otherSite(cache: string, output: string): OtherSite | undefined {
  for (const [name, { live, standby }] of recordsIn(cache)) {
    if (live?.path !== output) continue;
    const folder = standbyIn(cache, name);
    if (isSameFolder(output, live) && isSameFolder(folder, standby))
      return { folder, isLast: false };
    if (isSameFolder(output, standby) && isSameFolder(folder, live))
      return { folder, isLast: true };
  }
  return undefined;
}
