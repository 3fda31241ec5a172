/** Makes the site of an archive: takes over what is remembered, has the rest rendered and indexed, and publishes. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../config.ts";
import { Adoption } from "../memory/adoption.ts";
import type { SiteMemory } from "../memory/site-memory.ts";
import { filesOf, type SiteFiles } from "../memory/site-record.ts";
import type { Lane, Workers } from "../processes/workers.ts";
import { writeManifest } from "../publish/manifest.ts";
import { mergeFolder } from "../publish/merge.ts";
import type { Part } from "../publish/part-of.ts";
import { publish, type Staging, stage, tidy } from "../publish/publish.ts";
import { signManifest } from "../publish/signature.ts";
import type { BriefingFile } from "../read/file.ts";
import type { Archive } from "../relate/relate.ts";
import { type Assets, assetsAt, bundleAssets } from "../render/assets.ts";
import { directionOf } from "../render/language.ts";
import { Pages } from "../render/pages.ts";
import type { Site } from "../render/views.ts";
import { FOLDERS } from "../site-plan.ts";
import { doJob } from "./do-job.ts";
import { indexIn, type Job, type JobDone, type PlannedJob, pagesIn } from "./job.ts";
import { jobsOf, keysOf } from "./jobs.ts";
import type { Made } from "./made.ts";
import { placeCatalogues, placeSegments } from "./make-search.ts";
import type { BuildOptions } from "./options.ts";
import { PageKeys, versionOfAssets } from "./page-keys.ts";
import { volumesOf } from "./shard.ts";
import type { StageClock } from "./stage-clock.ts";

export interface Making {
  readonly options: BuildOptions;
  /** The briefings folder. */
  readonly root: string;
  readonly output: string;
  readonly memory: SiteMemory;
  readonly workers: Workers;
  readonly clock: StageClock;
  /** The files whose bodies each process has at hand. */
  readonly shares: readonly (readonly BriefingFile[])[];
  /** Of all that goes into the site. */
  readonly key: string;
  /** What this is a part of, where several machines make the site. */
  readonly part: Omit<Part, "pages" | "volumes"> | undefined;
  /** Calls what it is given, which puts the site in place, and records what readers then see where that is recorded. */
  readonly record: (publishSite: () => void) => void;
  /** What this process does while the others work. */
  readonly meanwhile: () => void;
}

/** Makes and publishes the site, in a moment in which readers have the old one or the new one. */
export async function makeSite(archive: Archive, making: Making): Promise<Made> {
  const { options, root, output, memory, workers, clock, shares, part } = making;
  const { shard } = options;
  const assetsKey = versionOfAssets();
  const known = assetsAt(memory.pathsOf(assetsKey));
  const assets = known ?? (await clock.wait("assets", bundleAssets));
  const site = siteOf(archive.settings, options, assets);
  const scripts = {
    script: under(options.prefix, assets.search),
    worker: under(options.prefix, assets.worker),
  };
  const { memo } = options.memory;
  const cards = memo?.cardsOf(`${archive.settings.lang}\0${options.prefix}`);
  const pages = new Pages(archive, site, scripts, cards);
  memo?.begin(pages.context);
  const plan = {
    ...{ archive, site, memory, root, shares, shard, pages, cores: workers.count },
    volumes: shard === undefined ? archive.volumes : volumesOf(archive.volumes, shard),
    keys: new PageKeys(site, memo),
    isIndexLate: options.index === "later",
  };
  const keys = clock.time("plan", () => keysOf(plan));
  // One machine's part is enough to hold the style sheet and the scripts.
  const files = shard === undefined || shard.index === 1 ? assets.paths : [];
  const wanted = new Set([...keys.pages.keys(), ...files]);
  const staging = stage(output, memory);
  try {
    memory.begin(staging.site, staging.isSpare);
    const jobs = clock.time("take over", () => {
      memory.clearPages((path) => wanted.has(path));
      return jobsOf(plan, keys, staging);
    });
    if (files.length > 0) await placeAssets(assets, { staging, memory, key: assetsKey });
    const done = await run(jobs, making, staging);
    const rendered = done.reduce((sum, { pages }) => sum + pages.length, 0);
    const indexed = done.filter(({ index }) => index !== undefined).length;
    clock.time("search", () => {
      const late = done.flatMap(({ isLate, name }) => (isLate ? [name] : []));
      const search = { ...plan, terms: pages.terms, late: new Set(late), site: staging.site };
      placeCatalogues(search);
      // A part lacks the volumes of the others: whoever merges them makes the segments.
      if (shard === undefined) placeSegments(search);
    });
    memory.clearIndexes();
    memory.expect(wanted.size, plan.volumes.length);
    const whole = { pages: keys.whole, volumes: archive.volumes.length };
    clock.time("manifest", () => {
      writeManifest(staging.site, memory.files(), {
        audience: options.audience,
        part: part && { ...part, ...whole },
      });
      if (part === undefined && options.signer !== undefined)
        signManifest(staging.site, options.signer);
    });
    making.record(() => clock.time("publish", () => publish(staging, output, memory.spare)));
    const late = done.filter(({ isLate }) => isLate).length;
    const made = { ...sizesOf(memory), rendered, indexed, late };
    options.onPublished?.(made);
    // A site with a late index is not yet what all that goes into it makes: it has no key.
    clock.time("remember", () => memory.save(output, late === 0 ? making.key : ""));
    return made;
  } finally {
    tidy(staging, output);
  }
}

/** Has every job done, and puts what comes of it into the staged site. */
async function run(
  jobs: readonly PlannedJob[],
  { workers, memory, clock, options, meanwhile }: Making,
  staging: Staging,
): Promise<JobDone[]> {
  const total = jobs.reduce((sum, { pages }) => sum + pages, 0);
  let finished = 0;
  const place = (job: Job, { pages, index }: JobDone): void => {
    if (pages.length > 0) mergeFolder(pagesIn(job), staging.site);
    for (const [path, page] of pages) memory.addPage(path, page);
    if (job.volume !== undefined && index !== undefined) {
      const bundle = join(staging.site, job.volume.bundle);
      rmSync(bundle, { recursive: true, force: true });
      mergeFolder(indexIn(job), bundle);
      memory.addVolume(job.volume.name, index);
    }
    finished += pages.length;
    options.onProgress?.(finished, total);
  };
  const done = await clock.wait("render and index", () => {
    options.onProgress?.(0, total);
    const act = async (planned: PlannedJob, lane: Lane) => {
      const job = planned.make();
      const done = await doJob(job, lane);
      place(job, done);
      return done;
    };
    return workers.run(jobs, act, meanwhile);
  });
  const sum = (millis: (job: JobDone) => number) => done.reduce((all, job) => all + millis(job), 0);
  const peak = Math.max(0, ...done.map((job) => job.peak));
  clock.add({ stage: "  render, over all processes", millis: sum((job) => job.rendering), peak });
  clock.add({ stage: "  index, over all processes", millis: sum((job) => job.indexing), peak });
  return done;
}

interface Placing {
  readonly staging: Staging;
  readonly memory: SiteMemory;
  readonly key: string;
}

/** Puts the style sheet and the scripts in their place. */
async function placeAssets(assets: Assets, { staging, memory, key }: Placing): Promise<void> {
  const missing = assets.paths.filter((path) => memory.takePage(path, key) === undefined);
  if (missing.length === 0) return;
  const { files } = assets.files.size > 0 ? assets : await bundleAssets();
  const adoption = new Adoption(memory.objects);
  for (const path of missing) {
    const file = adoption.write(join(staging.site, path), files.get(path) ?? "");
    memory.addPage(path, { ...file, key, article: "" });
  }
}

/** The numbers of a site that is made or known. */
export function sizesOf(site: SiteFiles) {
  const { pages, volumes } = site;
  let [files, bytes] = [0, 0];
  for (const [, { size }] of filesOf(site)) {
    files++;
    bytes += size;
  }
  const assets = [...pages.keys()].filter((path) => path.startsWith(FOLDERS.assets)).length;
  return { pages: pages.size - assets, volumes: volumes.size, files, bytes };
}

/** An address below the path prefix of the host. */
function under(prefix: string, path: string): string {
  return `${prefix}${path.slice(1)}`;
}

function siteOf(settings: Settings, { audience, prefix }: BuildOptions, assets: Assets): Site {
  return {
    title: settings.title,
    description: settings.description,
    publisher: settings.publisher,
    notice: settings.notice,
    lang: settings.lang,
    dir: directionOf(settings.lang),
    origin: `${settings.url}${prefix.slice(0, -1)}`,
    prefix,
    mark: audience === "public" ? undefined : `TLP:${audience.toUpperCase()}`,
    styles: under(prefix, assets.styles),
    highlight: under(prefix, assets.highlight),
  };
}
