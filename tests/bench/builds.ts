/** Measures our own builds as writers meet them: from nothing, then after each thing that a writer does. */
import { join } from "node:path";
import { CASES, type Case, change, type Undo } from "./cases.ts";
import type { Corpus } from "./corpora.ts";
import type { Measured } from "./measured.ts";
import { timeBuild } from "./start-build.ts";

interface Turn {
  readonly cases: readonly Case[];
  /** A new folder for the site and what is remembered. */
  readonly place: string;
  readonly round: number;
}

/**
 * One round. It begins with an empty cache and a new output whichever cases are wanted, for the others need a build
 * before them and are compared with it. Nothing is deleted before the end of all rounds: for minutes ext4 walks
 * around the inodes of files just deleted, and a build that follows a deletion pays for it.
 */
export async function measureBuilds(
  corpus: Corpus,
  { cases, place, round }: Turn,
): Promise<Measured[]> {
  const folders = {
    briefings: corpus.folder,
    output: join(place, "site"),
    cache: join(place, "cache"),
  };
  const measured: Measured[] = [];
  const undos: Undo[] = [];
  try {
    for (const name of CASES.filter((one) => one === "empty-cache" || cases.includes(one))) {
      undos.push(change(corpus.folder, name, round));
      const { wall, processor, peak, summary } = await timeBuild(folders);
      measured.push({ corpus, name, round, wall, processor, peak, stages: summary.stages });
    }
  } finally {
    // Only now: undone earlier, each case would be a build of two changes.
    for (const undo of undos.reverse()) undo();
  }
  return measured;
}
