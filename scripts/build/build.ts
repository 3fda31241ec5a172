/** Builds a site: the stages in order, each timed. */
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { orRefuseWhole } from "../files/output-refused.ts";
import type { Pool } from "../processes/pool.ts";
import { expectReaders } from "../publish/for-whom.ts";
import type { LedgerOutcome } from "../publish/ledger.ts";
import { whileHeld } from "../publish/lock.ts";
import { expectApart } from "../publish/publish.ts";
import type { Instant } from "../read/dates.ts";
import { type Listing, listFolder } from "../read/read.ts";
import { relate } from "../relate/relate.ts";
import { themeAssets } from "../render/theme-assets.ts";
import type { Withheld } from "../withhold/withhold.ts";
import { withComing } from "./coming-versions.ts";
import { type MadeSite, sizesOf } from "./made.ts";
import { makeSite } from "./make-site.ts";
import type { BuildOptions } from "./options.ts";
import { identityOf, keyOfSite } from "./page-keys.ts";
import { parseOwn } from "./parse-own.ts";
import { FEW } from "./parsing.ts";
import { recordingOf, UNRECORDED } from "./recording.ts";
import { type BuildRun, startRun } from "./run.ts";
import { show } from "./show.ts";
import type { StageTime } from "./stage-clock.ts";

/**
 * Of more briefings than these this process holds so much that V8, which lets a heap grow by half and more
 * before it looks for garbage, must look more often: 1.26 GB instead of 1.45 at 100,000, for 5 % of the time.
 */
const MANY = 30_000;

/** A site that was put in its place, in numbers. */
export interface Published extends MadeSite {
  readonly briefings: number;
  readonly withheld: readonly Withheld[];
  /** Briefings that are marked as kept from readers: in a preview alone. */
  readonly marked: number;
  readonly nextRebuild: Instant | undefined;
  readonly stages: readonly StageTime[];
  /** What was recorded in the ledger; undefined where none is kept. */
  readonly ledger: LedgerOutcome | undefined;
}

export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when there were errors: nothing was published. A preview stands without the briefings that have them. */
  readonly site: Published | undefined;
}

/**
 * Reads, checks, withholds, relates, renders, indexes and publishes; what is cached of an earlier build
 * is not done again. The pool is the caller's to close, whatever happens.
 * @throws OutputRefused for an output folder that is not ours to replace; any other error is a broken build,
 * and the last good site is untouched.
 */
export async function build(options: BuildOptions, pool: Pool): Promise<Built> {
  const { briefings, output } = options;
  expectApart(output, briefings);
  expectReaders(output, options);
  // The record of a site is read under its lock: another build may be about to change both.
  return whileHeld(output, () =>
    orRefuseWhole(output, async () => buildSite(startRun(options, pool))),
  );
}

async function buildSite(run: BuildRun): Promise<Built> {
  const { options, clock } = run;
  const { prefix, signer } = options;
  const listing = list(run);
  const parsed = await clock.wait("read and parse", () => parseOwn(listing, run));
  const { shown: seen, diagnostics } = show(run, listing, parsed);
  options.onChecked?.(diagnostics);
  if (seen === undefined) {
    parsed.save();
    return { diagnostics, site: undefined };
  }
  const shown = seen.keptFrom === undefined ? withComing(run, seen) : seen;
  const mine = shown.briefings.filter(({ id }) => parsed.isMine(id));
  const hasFavicon = shown.statics.some(({ kind }) => kind === "ico");
  const theme = themeAssets(shown.settings, listing.theme, hasFavicon);
  // A part reads no text but its own, so it knows none of the others' paragraphs; it is compared with other parts alone.
  const known = options.shard === undefined ? shown : { ...shown, anchors: new Map() };
  const identity = identityOf(listing, known, { prefix, theme });
  const key = keyOfSite(identity, { signer, keptFrom: shown.keptFrom });
  const recording =
    shown.keptFrom === undefined ? recordingOf(run, shown, { identity, mine }) : UNRECORDED;
  const same = clock.time("compare", () => sameSite(run, key));
  if (same !== undefined) {
    parsed.save();
    // Nothing is to be put in place, but a publication is recorded in the ledger all the same.
    recording.record(() => {});
  }
  const relateAll = () => clock.time("relate", () => relate(shown));
  // While the children work, this process has nothing to do but to write down what was parsed.
  const { part, record } = recording;
  const { shares, isMine, save: meanwhile } = parsed;
  const order = { part, record, key, theme, shares, isMine, meanwhile };
  const made = same ?? (await makeSite(run, relateAll(), order));
  const { withheld, nextRebuild } = shown;
  const site = {
    ...made,
    briefings: mine.length,
    withheld,
    marked: shown.keptFrom?.size ?? 0,
    nextRebuild,
    stages: clock.stages,
    ledger: recording.kept(),
  };
  return { diagnostics, site };
}

function list({ options, pool, cache, clock }: BuildRun): Listing {
  const listing = clock.time("list", () => listFolder(options.briefings));
  const { length } = listing.briefings;
  if (length > MANY) setFlagsFromString("--heap-growing-percent=15");
  // Where a site is cached there is little to do, and one process does it.
  const isMuch = cache.before.record === undefined && length >= FEW;
  if (isMuch) pool.start(Math.min(pool.count, availableParallelism()));
  return listing;
}

/** The site at the output, where its record has this very key. Never for a part, whose files are looked at one by one. */
function sameSite({ options, cache }: BuildRun, key: string): MadeSite | undefined {
  const found = options.shard === undefined ? cache.before.at(options.output, key) : undefined;
  return found && { ...sizesOf(found), rendered: 0, indexed: 0, late: 0 };
}
