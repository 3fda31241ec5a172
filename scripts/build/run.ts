/** One build while it runs: what was asked for, and what it works with. Made once, and handed on whole. */
import type { SiteCache } from "../cache/site-cache.ts";
import type { Pool } from "../processes/pool.ts";
import { claimOutput } from "../publish/publish.ts";
import type { BuildOptions } from "./options.ts";
import { StageClock } from "./stage-clock.ts";

export interface BuildRun {
  readonly options: BuildOptions;
  /** The caller's to close. */
  readonly pool: Pool;
  /** What is cached of this site. */
  readonly cache: SiteCache;
  readonly clock: StageClock;
}

/**
 * Reads what is cached of the site, makes sure that it may be put in its place, and starts a child process.
 * To be called by who holds the output: another build may be about to change both.
 * @throws OutputRefused for an output folder that is not ours to replace.
 */
export function startRun(options: BuildOptions, pool: Pool): BuildRun {
  const { briefings, output } = options;
  const clock = new StageClock();
  const cache = clock.time("recall", () => siteCacheOf(options));
  claimOutput(output, briefings, {
    ...options,
    isAsLeft: () => cache.before.isAsLeft(output),
  });
  // It loads what it needs while this process lists the folder. Others start once there is known to be work for them.
  pool.start(1);
  return { options, pool, cache, clock };
}

/** What is cached of this site of the archive, or of a shard's part of it. A preview takes nothing from a site of readers. */
function siteCacheOf({
  briefings,
  cache,
  audience,
  prefix,
  shard,
  isPreview,
}: BuildOptions): SiteCache {
  const part = shard === undefined ? [] : [`${shard.index}/${shard.of}`];
  return cache.site(briefings, [audience, prefix, ...part, ...(isPreview ? ["preview"] : [])]);
}
