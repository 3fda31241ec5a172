/** One build while it runs: what was asked for, and what it works with. Made once, and handed on whole. */
import { availableParallelism } from "node:os";
import type { SiteMemory } from "../memory/site-memory.ts";
import type { Workers } from "../processes/workers.ts";
import { claim } from "../publish/publish.ts";
import type { BuildOptions } from "./options.ts";
import { StageClock } from "./stage-clock.ts";

export interface Run {
  readonly options: BuildOptions;
  /** The caller's to close. */
  readonly workers: Workers;
  /** What is remembered of this site. */
  readonly memory: SiteMemory;
  readonly clock: StageClock;
}

/**
 * Recalls what is remembered of the site, makes sure that it may be put in its place, and starts child processes.
 * To be called by who holds the output: another build may be about to change both.
 * @throws OutputRefused for an output folder that is not ours to replace.
 */
export function startRun(options: BuildOptions, workers: Workers): Run {
  const { briefings, output, audience } = options;
  const clock = new StageClock();
  const memory = clock.time("recall", () => siteMemoryOf(options));
  claim(output, briefings, { audience, isAsLeft: () => memory.before.isAsLeft(output) });
  // Where a site is remembered there is little to do, and one process does it. More than there are cores start
  // only when there is work for them.
  workers.start(
    memory.before.record === undefined ? Math.min(workers.count, availableParallelism()) : 1,
  );
  return { options, workers, memory, clock };
}

/** What is remembered of this site of the archive, or of a shard's part of it. */
function siteMemoryOf({ briefings, memory, audience, prefix, shard }: BuildOptions): SiteMemory {
  const part = shard === undefined ? [] : [`${shard.index}/${shard.of}`];
  return memory.ofSite(briefings, [audience, prefix, ...part]);
}
