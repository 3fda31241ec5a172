/** Builds a site: the stages in order, each timed. */
import { resolve } from "node:path";
import { checkParsed, parseSettingsOf } from "./check/check.ts";
import type { Audience, Wanted } from "./config.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { type Made, makeSite, sizesOf } from "./make-site.ts";
import type { Memory } from "./memory/memory.ts";
import { keyOfSite } from "./page-keys.ts";
import { parseListing } from "./parsing.ts";
import { type Kept, keepLedger } from "./publish/ledger.ts";
import { claim } from "./publish/publish.ts";
import type { Instant } from "./read/dates.ts";
import { readTextAgain } from "./read/file.ts";
import { listFolder } from "./read/read.ts";
import { relate } from "./relate/relate.ts";
import { StageClock, type StageTime } from "./stage-clock.ts";
import { type Withheld, withhold } from "./withhold/withhold.ts";
import type { Workers } from "./workers.ts";

export interface BuildOptions {
  readonly briefings: string;
  readonly output: string;
  readonly memory: Memory;
  readonly audience: Audience;
  readonly now: Instant;
  /** With a slash at both ends. */
  readonly prefix: string;
  readonly wanted: Wanted;
  /** True where this site goes to readers, so that the ledger of the briefings is kept. Only the public's is. */
  readonly isPublication?: boolean;
  /** `later` leaves a volume's former index where there is one: the next build that is not as hurried makes it. */
  readonly index?: "at once" | "later";
  /** Hears of it as soon as readers have the new site: what is remembered of it is written after that. */
  readonly onPublished?: ((made: Made) => void) | undefined;
  /** Hears how many briefings must be read anew, if they are many. */
  readonly onParse?: ((count: number) => void) | undefined;
  /** Hears how many pages of how many that must be made are written, and indexed where search holds them. */
  readonly onProgress?: (done: number, of: number) => void;
}

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
  const { audience, now, prefix, wanted } = options;
  const [root, output] = [resolve(options.briefings), resolve(options.output)];
  const clock = new StageClock();
  const memory = clock.time("recall", () => options.memory.ofSite(root, [audience, prefix]));
  claim(output, root, () => memory.isAsLeft(output));
  // Where a site is remembered there is little to do, and one process does it.
  workers.start(memory.isEmpty ? workers.count : 1);
  const listing = clock.time("list", () => listFolder(root));
  const settings = parseSettingsOf(listing, wanted);
  const files = options.memory.ofParsed(root, settings);
  const parsed = await clock.wait("read and parse", () =>
    parseListing(listing, {
      root,
      settings,
      memory: files,
      workers,
      prefix,
      onMany: options.onParse,
    }),
  );
  const { checked, diagnostics } = clock.time("check", () =>
    checkParsed(listing, parsed, { now, wanted, textOf: (path) => readTextAgain(root, path) }),
  );
  if (checked === undefined) {
    files.save();
    return { diagnostics, site: undefined };
  }
  const visible = clock.time("withhold", () => withhold(checked, audience, now));
  if (Array.isArray(visible)) return { diagnostics: [...diagnostics, ...visible], site: undefined };
  const key = keyOfSite(listing, visible, prefix);
  const same = clock.time("compare", () => memory.siteAt(output, key));
  if (same !== undefined) files.save();
  const made =
    same === undefined
      ? await makeSite(
          clock.time("relate", () => relate(visible)),
          {
            ...{ options, root, output, memory, workers, clock, key },
            shares: parsed.shares,
            // While the children work, this process has nothing to do.
            meanwhile: () => files.save(),
          },
        )
      : { ...sizesOf(same), rendered: 0, indexed: 0, late: 0 };
  const isKept = options.isPublication === true && audience === "public";
  const ledger = isKept ? clock.time("ledger", () => keepLedger(root, visible, now)) : undefined;
  const site = {
    ...made,
    briefings: visible.briefings.length,
    withheld: visible.withheld,
    nextRebuild: visible.nextRebuild,
    stages: clock.stages,
    ledger,
  };
  return { diagnostics, site };
}
