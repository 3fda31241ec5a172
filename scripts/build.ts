/** Builds a site: the stages in order, each timed. */
import { resolve } from "node:path";
import { checkParsed, parseSettingsOf } from "./check/check.ts";
import type { Audience, Settings, Wanted } from "./config.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { jobsOf, type Plan, shareOut } from "./jobs.ts";
import { type Kept, keepLedger } from "./publish/ledger.ts";
import { writeManifest } from "./publish/manifest.ts";
import { mergeFolder } from "./publish/merge.ts";
import { publish, type Staging, stage, tidy } from "./publish/publish.ts";
import type { Instant } from "./read/dates.ts";
import { readTextAgain } from "./read/file.ts";
import { listFolder } from "./read/read.ts";
import { type Archive, relate } from "./relate/relate.ts";
import { type Assets, writeAssets } from "./render/assets.ts";
import { directionOf } from "./render/language.ts";
import type { Site } from "./render/views.ts";
import { StageClock, type StageTime } from "./stage-clock.ts";
import { type Withheld, withhold } from "./withhold/withhold.ts";
import type { Workers } from "./workers.ts";

export interface BuildOptions {
  readonly briefings: string;
  readonly output: string;
  readonly audience: Audience;
  readonly now: Instant;
  /** With a slash at both ends. */
  readonly prefix: string;
  readonly wanted: Wanted;
  /** True where this site goes to readers, so that the ledger of the briefings is kept. Only the public's is. */
  readonly isPublication?: boolean;
  /** Hears how many briefings of how many are rendered and indexed. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** A site that was published, in numbers. */
export interface Published {
  readonly briefings: number;
  readonly withheld: readonly Withheld[];
  readonly volumes: number;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
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
 * Reads, checks, withholds, relates, renders, indexes and publishes. Ends the workers, whatever happens.
 * @throws OutputRefused for an output folder that is not ours to replace; any other error is a broken build,
 * and the last good site is untouched.
 */
export async function build(options: BuildOptions, workers: Workers): Promise<Built> {
  const [root, output] = [resolve(options.briefings), resolve(options.output)];
  try {
    const staging = stage(output, root);
    try {
      return await buildInto(staging, { options, root, output, workers });
    } finally {
      tidy(staging, output);
    }
  } finally {
    workers.close();
  }
}

interface Build {
  readonly options: BuildOptions;
  readonly root: string;
  readonly output: string;
  readonly workers: Workers;
}

/** The whole way through, in one sentence. */
async function buildInto(
  staging: Staging,
  { options, root, output, workers }: Build,
): Promise<Built> {
  const { audience, now, prefix, wanted } = options;
  const clock = new StageClock();
  const listing = clock.time("list", () => listFolder(root));
  const settings = parseSettingsOf(listing, wanted);
  const shares = shareOut(listing.briefings, workers.count);
  const parsed = await clock.wait("read and parse", () =>
    workers.parse(shares.map((files) => ({ root, files, prefix, settings }))),
  );
  const { checked, diagnostics } = clock.time("check", () =>
    checkParsed(listing, parsed, { now, wanted, textOf: (path) => readTextAgain(root, path) }),
  );
  if (checked === undefined) return { diagnostics, site: undefined };
  const visible = clock.time("withhold", () => withhold(checked, audience, now));
  if (Array.isArray(visible)) return { diagnostics: [...diagnostics, ...visible], site: undefined };
  const archive = clock.time("relate", () => relate(visible));
  const pages = await renderAndIndex(archive, { options, root, shares, staging, workers, clock });
  const files = clock.time("manifest", () => writeManifest(staging.site));
  clock.time("publish", () => publish(staging, output));
  const isKept = options.isPublication === true && audience === "public";
  const ledger = isKept ? clock.time("ledger", () => keepLedger(root, visible, now)) : undefined;
  const site = {
    briefings: archive.briefings.length,
    withheld: visible.withheld,
    volumes: archive.volumes.length,
    pages,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    nextRebuild: visible.nextRebuild,
    stages: clock.stages,
    ledger,
  };
  return { diagnostics, site };
}

interface Hands extends Omit<Build, "output">, Pick<Plan, "shares" | "staging"> {
  readonly clock: StageClock;
}

/** Writes every page and every volume's index into the staged site; returns the number of pages. */
async function renderAndIndex(
  archive: Archive,
  { options, root, shares, staging, workers, clock }: Hands,
): Promise<number> {
  const assets = await clock.wait("assets", () => writeAssets(staging.site));
  const site = siteOf(archive.settings, options, assets);
  const jobs = jobsOf({ archive, site, staging, root, shares });
  let finished = 0;
  const done = await clock.wait("render and index", () =>
    workers.run(jobs, (job, { pages: folder }) => {
      mergeFolder(folder, staging.site);
      finished += job.indexed;
      options.onProgress?.(finished, archive.briefings.length);
    }),
  );
  const sum = (count: (job: (typeof done)[number]) => number) =>
    done.reduce((total, job) => total + count(job), 0);
  const peak = Math.max(0, ...done.map((job) => job.peak));
  clock.add({
    stage: "  render, summed over processes",
    millis: sum((job) => job.rendering),
    peak,
  });
  clock.add({ stage: "  index, summed over processes", millis: sum((job) => job.indexing), peak });
  const indexed = sum((job) => job.indexed);
  if (indexed !== archive.briefings.length) {
    throw new Error(`Indexed ${indexed} briefings, expected ${archive.briefings.length}.`);
  }
  return sum((job) => job.pages);
}

function siteOf(settings: Settings, { audience, prefix }: BuildOptions, assets: Assets): Site {
  const under = (path: string) => `${prefix}${path.slice(1)}`;
  return {
    title: settings.title,
    description: settings.description,
    publisher: settings.publisher,
    lang: settings.lang,
    dir: directionOf(settings.lang),
    origin: `${settings.url}${prefix.slice(0, -1)}`,
    prefix,
    mark: audience === "public" ? undefined : `TLP:${audience.toUpperCase()}`,
    styles: under(assets.styles),
    search: under(assets.search),
  };
}
