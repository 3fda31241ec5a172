/** Builds a site: the stages in order, each timed. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { checkFolder } from "./check/check.ts";
import type { Audience, Settings } from "./config.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { writeManifest } from "./publish/manifest.ts";
import { publish, stage, tidy } from "./publish/publish.ts";
import type { Instant } from "./read/dates.ts";
import { readFolder } from "./read/read.ts";
import { relate } from "./relate/relate.ts";
import { writeAssets } from "./render/assets.ts";
import { newFrame } from "./render/cards.ts";
import { sitePages, volumePages } from "./render/pages.ts";
import type { Site } from "./render/views.ts";
import { type Withheld, withhold } from "./withhold/withhold.ts";
import type { Job } from "./worker.ts";
import { Workers } from "./workers.ts";

export interface BuildOptions {
  readonly briefings: string;
  readonly output: string;
  readonly audience: Audience;
  readonly now: Instant;
  /** With a slash at both ends. */
  readonly prefix: string;
  /** Hears what has been done so far. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly of: number;
}

/** What a stage took: wall time, and the largest resident set of the process that did it. */
export interface StageTime {
  readonly stage: string;
  readonly millis: number;
  readonly peak: number;
}

export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when there were errors: nothing was published. */
  readonly site:
    | {
        readonly briefings: number;
        readonly withheld: readonly Withheld[];
        readonly volumes: number;
        readonly pages: number;
        readonly files: number;
        readonly bytes: number;
        readonly nextRebuild: Instant | undefined;
        readonly stages: readonly StageTime[];
      }
    | undefined;
}

/**
 * Reads, checks, withholds, relates, renders, indexes and publishes.
 * @throws OutputRefused for an output folder that is not ours to replace; any other error is a broken build,
 * and the last good site is untouched.
 */
export async function build(options: BuildOptions): Promise<Built> {
  const { audience, now, prefix, onProgress = () => {} } = options;
  const output = resolve(options.output);
  const clock = new StageClock();
  const staging = stage(output);
  const workers = new Workers(availableParallelism());
  try {
    const folder = clock.time("read", () => readFolder(options.briefings));
    const { checked, diagnostics } = clock.time("check", () => checkFolder(folder, now));
    if (checked === undefined) return { diagnostics, site: undefined };
    const visible = clock.time("withhold", () => withhold(checked, audience, now));
    if (Array.isArray(visible))
      return { diagnostics: [...diagnostics, ...visible], site: undefined };
    const archive = clock.time("relate", () => relate(visible));

    const assets = await clock.wait("assets", () => writeAssets(staging.site));
    const site = siteOf(archive.settings, { audience, prefix, assets });
    const jobs = clock.time("views", (): Job[] => {
      const frame = newFrame(archive.settings, prefix);
      const common = { site, staging, lang: new Intl.Locale(archive.settings.lang).language };
      const volumes = volumePages(archive, frame).map(({ volume, views }) => ({
        ...common,
        views,
        volume: volume.name,
      }));
      const pages = sitePages(archive, frame, {
        origin: site.origin,
        isPublic: audience === "public",
      });
      // The longest first, so that no hand is left waiting at the end.
      return [
        ...volumes.sort((a, b) => b.views.length - a.views.length),
        { ...common, views: pages, volume: undefined },
      ];
    });
    const of = jobs.reduce((sum, { views }) => sum + views.length, 0);
    let pages = 0;
    const done = await clock.wait("render and index", () =>
      workers.run(jobs, (job) => {
        pages += job.pages;
        onProgress({ stage: "pages", done: pages, of });
      }),
    );
    const indexed = done.reduce((sum, job) => sum + job.indexed, 0);
    if (indexed !== archive.briefings.length)
      throw new Error(`Indexed ${indexed} briefings, expected ${archive.briefings.length}.`);

    const files = clock.time("manifest", () => writeManifest(staging.site));
    clock.time("publish", () => publish(staging, output));
    const children = done.map(({ peak, rendering, indexing }) => ({ peak, rendering, indexing }));
    return {
      diagnostics,
      site: {
        briefings: archive.briefings.length,
        withheld: visible.withheld,
        volumes: archive.volumes.length,
        pages,
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        nextRebuild: visible.nextRebuild,
        stages: clock.stages(children),
      },
    };
  } finally {
    workers.close();
    tidy(staging, output);
  }
}

function siteOf(
  settings: Settings,
  {
    audience,
    prefix,
    assets,
  }: { audience: Audience; prefix: string; assets: { styles: string; search: string } },
): Site {
  const under = (path: string) => `${prefix}${path.slice(1)}`;
  return {
    title: settings.title,
    description: settings.description,
    publisher: settings.publisher,
    lang: settings.lang,
    origin: `${settings.url}${prefix.slice(0, -1)}`,
    prefix,
    mark: audience === "public" ? undefined : `TLP:${audience.toUpperCase()}`,
    styles: under(assets.styles),
    search: under(assets.search),
  };
}

class StageClock {
  readonly #stages: StageTime[] = [];

  time<Result>(stage: string, work: () => Result): Result {
    const start = performance.now();
    const result = work();
    this.#note(stage, start);
    return result;
  }

  async wait<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    const result = await work();
    this.#note(stage, start);
    return result;
  }

  /** The stages of this process, with what its children did in place of the wait for them. */
  stages(children: readonly { peak: number; rendering: number; indexing: number }[]): StageTime[] {
    const peak = Math.max(0, ...children.map((child) => child.peak));
    const sum = (of: "rendering" | "indexing") =>
      children.reduce((total, child) => total + child[of], 0);
    return this.#stages.flatMap((stage) =>
      stage.stage === "render and index"
        ? [
            { ...stage, peak },
            { stage: "  render, summed over processes", millis: sum("rendering"), peak },
            { stage: "  index, summed over processes", millis: sum("indexing"), peak },
          ]
        : [stage],
    );
  }

  #note(stage: string, start: number): void {
    this.#stages.push({
      stage,
      millis: performance.now() - start,
      peak: process.resourceUsage().maxRSS * 1024,
    });
  }
}
