/** Builds a site: the stages in order, each timed. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { checkParsed } from "../check/check.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { orRefuseLater } from "../files/output-refused.ts";
import type { SiteMemory } from "../memory/site-memory.ts";
import type { Workers } from "../processes/workers.ts";
import { expectReaders } from "../publish/for-whom.ts";
import { type Kept, ledgerLines, readyLedger, whileReady } from "../publish/ledger.ts";
import { whileHeld } from "../publish/lock.ts";
import { claim, expectApart } from "../publish/publish.ts";
import type { Instant } from "../read/dates.ts";
import { readTextAgain } from "../read/file.ts";
import { listFolder } from "../read/read.ts";
import { relate } from "../relate/relate.ts";
import { type Withheld, withhold } from "../withhold/withhold.ts";
import type { Made } from "./made.ts";
import { makeSite, sizesOf } from "./make-site.ts";
import type { BuildOptions } from "./options.ts";
import { identityOf, keyOfSite } from "./page-keys.ts";
import { parseOwn } from "./parse-own.ts";
import { StageClock, type StageTime } from "./stage-clock.ts";

/**
 * Of more briefings than these this process holds so much that V8, which lets a heap grow by half and more
 * before it looks for garbage, must look more often: 1.26 GB instead of 1.45 at 100,000, for 5 % of the time.
 */
const MANY = 30_000;

/** A site that was published, in numbers. */
export interface Published extends Made {
  readonly briefings: number;
  readonly withheld: readonly Withheld[];
  readonly nextRebuild: Instant | undefined;
  readonly stages: readonly StageTime[];
  /** What was recorded in the ledger; undefined where none is kept. */
  readonly ledger: Kept | undefined;
}

export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when there were errors: nothing was published. */
  readonly site: Published | undefined;
}

/**
 * Reads, checks, withholds, relates, renders, indexes and publishes; what is remembered of an earlier build
 * is not done again. The workers are the caller's to close, whatever happens.
 * @throws OutputRefused for an output folder that is not ours to replace; any other error is a broken build,
 * and the last good site is untouched.
 */
export async function build(options: BuildOptions, workers: Workers): Promise<Built> {
  const [root, output] = [resolve(options.briefings), resolve(options.output)];
  expectApart(output, root);
  expectReaders(output, options.audience);
  // What is remembered of a site is read by who holds it: another build may be about to change both.
  return whileHeld(output, () =>
    orRefuseLater(output, () => buildHeld({ ...options, briefings: root, output }, workers)),
  );
}

async function buildHeld(options: BuildOptions, workers: Workers): Promise<Built> {
  const { briefings: root, output, audience, now, prefix, wanted, shard } = options;
  const clock = new StageClock();
  const memory = clock.time("recall", () => siteMemoryOf(root, options));
  claim(output, root, { audience, isAsLeft: () => memory.isAsLeft(output) });
  // Where a site is remembered there is little to do, and one process does it. More than there are cores start
  // only when there is work for them.
  workers.start(memory.isEmpty ? Math.min(workers.count, availableParallelism()) : 1);
  const listing = clock.time("list", () => listFolder(root));
  if (listing.briefings.length > MANY) setFlagsFromString("--heap-growing-percent=15");
  const parsed = await clock.wait("read and parse", () =>
    parseOwn(listing, { options, root, workers }),
  );
  const { isMine, save } = parsed;
  const textOf = (path: string) => readTextAgain(root, path);
  const { checked, diagnostics } = clock.time("check", () =>
    checkParsed(listing, parsed, { now, wanted, textOf, isMine }),
  );
  if (checked === undefined) {
    save();
    return { diagnostics, site: undefined };
  }
  const visible = clock.time("withhold", () => withhold(checked, audience, now));
  if (Array.isArray(visible)) return { diagnostics: [...diagnostics, ...visible], site: undefined };
  const identity = identityOf(listing, visible, prefix);
  const key = keyOfSite(identity, options.signer);
  const mine = { ...visible, briefings: visible.briefings.filter(({ id }) => isMine(id)) };
  const isKept = options.isPublication === true && audience === "public";
  const lines = shard === undefined || !isKept ? "" : ledgerLines(root, mine, now);
  const same = clock.time("compare", () =>
    shard === undefined ? memory.siteAt(output, key) : undefined,
  );
  if (same !== undefined) save();
  const relateAll = () => clock.time("relate", () => relate(visible));
  let ledger: Kept | undefined;
  const record = (publishSite: () => void) => {
    if (!isKept || shard !== undefined) return publishSite();
    const recording = clock.time("ledger", () => readyLedger(root, visible, now));
    ledger = whileReady(recording, publishSite);
  };
  if (same !== undefined) record(() => {});
  const made =
    same === undefined
      ? await makeSite(relateAll(), {
          ...{ options, root, output, memory, workers, clock, key, record },
          shares: parsed.shares,
          part: shard && { ...shard, ...identity, isPublication: isKept, ledger: lines },
          // While the children work, this process has nothing to do.
          meanwhile: save,
        })
      : { ...sizesOf(same), rendered: 0, indexed: 0, late: 0 };
  const site = {
    ...made,
    briefings: mine.briefings.length,
    withheld: visible.withheld,
    nextRebuild: visible.nextRebuild,
    stages: clock.stages,
    ledger,
  };
  return { diagnostics, site };
}

/** What is remembered of this site of the archive, or of a shard's part of it. */
function siteMemoryOf(root: string, { memory, audience, prefix, shard }: BuildOptions): SiteMemory {
  const part = shard === undefined ? [] : [`${shard.index}/${shard.of}`];
  return memory.ofSite(root, [audience, prefix, ...part]);
}
