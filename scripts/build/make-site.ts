/** Makes the site of an archive: takes over what is cached, has the rest rendered and indexed, and publishes. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { StoreWriter } from "../cache/store-writer.ts";
import type { Lane } from "../processes/pool.ts";
import { together } from "../processes/together.ts";
import { prove } from "../publish/check-file.ts";
import { writeManifest } from "../publish/manifest.ts";
import { mergeFolder } from "../publish/merge.ts";
import type { SitePart } from "../publish/part-of.ts";
import { publish, type Staging, stage, tidy } from "../publish/publish.ts";
import type { Instant } from "../read/dates.ts";
import { sha256Of } from "../read/file.ts";
import type { Archive } from "../relate/relate.ts";
import { type Assets, assetsAt } from "../render/assets.ts";
import type { BundledLanguages } from "../render/bundle-assets.js";
import { newestChange } from "../render/last-change.ts";
import { stemmersOf } from "../search/format/stem.ts";
import { wordsOf } from "../words/words-of.ts";
import { doJob } from "./do-job.ts";
import { indexIn, type Job, type JobDone, type PlannedJob, pagesIn } from "./job.ts";
import { keysOf, takeOverAndPlan } from "./jobs.ts";
import { isPage, type MadeSite, sizesOf } from "./made.ts";
import { placeCatalogues, placeSegments, placeTables } from "./make-search.ts";
import { makeAssets, versionOfAssets } from "./page-keys.ts";
import type { PlannedCard } from "./place-cards.ts";
import { placeOwn } from "./place-own.ts";
import { type PlanParts, planSite, type SitePlan } from "./plan.ts";
import type { Recording } from "./recording.ts";
import type { BuildRun } from "./run.ts";

/** What besides its archive a site is made to. */
export interface SiteOrder
  extends Pick<PlanParts, "shares" | "isMine" | "theme">,
    Pick<Recording, "part" | "record"> {
  /** Of all that goes into the site. */
  readonly key: string;
  /** What this process does while the others work. */
  readonly meanwhile: () => void;
}

/** Makes and publishes the site, in a moment in which readers have the old one or the new one. */
export async function makeSite(
  run: BuildRun,
  archive: Archive,
  order: SiteOrder,
): Promise<MadeSite> {
  const { options, cache, clock } = run;
  const { output, shard } = options;
  const languages = languagesOf(archive);
  const { stemmers, words } = languages;
  const assetsKey = sha256Of([versionOfAssets(), words, ...stemmers].join("\0"));
  const known = assetsAt(cache.before.pathsOf(assetsKey));
  const assets = known ?? (await clock.wait("assets", () => makeAssets(languages)));
  const { theme, shares, isMine } = order;
  const plan = planSite(run, archive, { assets, theme, shares, isMine });
  const keys = clock.time("plan", () => keysOf(plan));
  // One machine's part is enough to hold the style sheet, the scripts and what a host asks for.
  const isHolder = shard === undefined || shard.index === 1;
  const own = [
    // Names of a theme's files say what is in them.
    ...[...theme.files].map(([at, bytes]) => ({ at, bytes, key: at })),
    ...archive.statics.map(({ at, bytes, sha256 }) => ({ at, bytes, key: sha256 })),
  ];
  const cards = cardsOf(plan, isHolder);
  const ofHolder = [...assets.paths, ...own.map(({ at }) => at)];
  const ofPages = [...keys.pages.keys(), ...[...keys.beside.values()].flat()];
  const expected = new Set([
    ...ofPages,
    ...(isHolder ? ofHolder : []),
    ...cards.map(({ at }) => at),
  ]);
  const staging = stage(output, {
    standby: cache.standby,
    isStandby: (folder) => cache.before.isStandby(folder),
  });
  try {
    cache.begin(staging.site, staging.isStandby, join(staging.work, "tables"));
    const jobs = clock.time("take over", () => {
      cache.clearPages((path) => expected.has(path));
      return takeOverAndPlan(plan, keys, staging);
    });
    if (isHolder) {
      await placeAssets(run, assets, { site: staging.site, key: assetsKey, languages });
      placeOwn(cache, own, staging.site);
    }
    const stop = new AbortController();
    const drawing = { cache, most: run.pool.count, signal: stop.signal };
    const drawn = plan.cards?.place(cards, staging, drawing).then(() => []);
    const [done = []] = await together(
      [doJobs(run, jobs, { staging, meanwhile: order.meanwhile }), ...(drawn ? [drawn] : [])],
      async () => stop.abort(),
    );
    const late = new Set(done.flatMap(({ isLate, name }) => (isLate ? [name] : [])));
    clock.time("search", () => {
      placeCatalogues(plan, staging.site, late);
      // A part lacks the volumes of the others: whoever merges them makes the segments.
      if (shard === undefined) placeSegments(plan, staging.site);
      else placeTables(plan, staging.site);
    });
    cache.clearIndexes();
    cache.expect(expected.size, plan.volumes.length);
    const changed = newestChange(archive);
    const whole = { pages: keys.whole, volumes: archive.volumes.length, changed };
    clock.time("manifest", () =>
      sealSite(run, staging.site, { changed, part: order.part && { ...order.part, ...whole } }),
    );
    order.record(() => clock.time("publish", () => publish(staging, output, cache.standby)));
    const made = {
      ...sizesOf(cache),
      rendered: done.reduce((sum, { pages }) => sum + pagesAmong(pages), 0),
      indexed: done.filter(({ index }) => index !== undefined).length,
      late: late.size,
    };
    options.onPublished?.(made);
    // A site with a late index is not yet what all that goes into it makes: it has no key.
    clock.time("remember", () => cache.save(output, late.size === 0 ? order.key : ""));
    return made;
  } finally {
    tidy(staging, output);
  }
}

/** The share cards that are made here: of the site by who holds its assets, of a briefing by who makes its page. */
function cardsOf({ cards, volumes, archive, isMine }: SitePlan, isHolder: boolean): PlannedCard[] {
  if (cards === undefined) return [];
  const unlisted = archive.unlisted.map(({ briefing }) => briefing).filter(({ id }) => isMine(id));
  const ofBriefings = [...volumes.flatMap(({ members }) => members), ...unlisted];
  return [...(isHolder ? [cards.ofSite] : []), ...cards.ofBriefings(ofBriefings)];
}

/** Has every job done, and puts what comes of it into the staged site. */
async function doJobs(
  { pool, cache, clock, options }: BuildRun,
  jobs: readonly PlannedJob[],
  { staging, meanwhile }: { readonly staging: Staging; readonly meanwhile: () => void },
): Promise<JobDone[]> {
  const total = jobs.reduce((sum, { pageCount }) => sum + pageCount, 0);
  let finished = 0;
  const place = (job: Job, { pages, index }: JobDone): void => {
    const { volume } = job;
    if (pages.length > 0) mergeFolder(pagesIn(job), staging.site);
    for (const [path, page] of pages) cache.addPage(path, page);
    if (volume !== undefined && index !== undefined) {
      const bundle = join(staging.site, volume.bundle);
      rmSync(bundle, { recursive: true, force: true });
      mergeFolder(indexIn(job), bundle);
      cache.addVolume(volume.name, index);
    }
    finished += pagesAmong(pages);
    options.onProgress?.(finished, total);
  };
  const act = async (planned: PlannedJob, lane: Lane): Promise<JobDone> => {
    const job = planned.make();
    const done = await doJob(job, lane);
    place(job, done);
    return done;
  };
  const done = await clock.wait("render and index", () => {
    options.onProgress?.(0, total);
    return pool.run(jobs, act, meanwhile);
  });
  const sum = (millis: (job: JobDone) => number) => done.reduce((all, job) => all + millis(job), 0);
  const peak = Math.max(0, ...done.map((job) => job.peak));
  clock.add({ stage: "  render, over all processes", millis: sum((job) => job.rendering), peak });
  clock.add({ stage: "  index, over all processes", millis: sum((job) => job.indexing), peak });
  return done;
}

/** Beside a page stand the forms of it that the archive asks for. */
function pagesAmong(files: JobDone["pages"]): number {
  return files.filter(([path]) => isPage(path)).length;
}

/** Those that the search page needs: of the site's language, and of its briefings'. */
function languagesOf({ settings, briefings }: Archive): BundledLanguages {
  const langs = briefings.flatMap(({ briefing }) => briefing.meta.lang ?? []);
  return { stemmers: stemmersOf([settings.lang, ...langs]), words: wordsOf(settings.lang).lang };
}

interface AssetsPlace {
  readonly site: string;
  readonly key: string;
  readonly languages: BundledLanguages;
}

/** Puts the style sheet and the scripts in their place. */
async function placeAssets(
  { cache }: BuildRun,
  assets: Assets,
  { site, key, languages }: AssetsPlace,
): Promise<void> {
  const missing = assets.paths.filter((path) => cache.takePage(path, key) === undefined);
  if (missing.length === 0) return;
  const { files } = assets.files.size > 0 ? assets : await makeAssets(languages);
  const store = new StoreWriter(cache.objects);
  for (const path of missing) {
    const file = store.write(join(site, path), files.get(path) ?? "");
    cache.addPage(path, { ...file, key, article: "" });
  }
}

/** Names every file of a staged site, and proves a whole one. */
function sealSite(
  { cache, options }: BuildRun,
  site: string,
  said: { readonly part: SitePart | undefined; readonly changed: Instant },
): void {
  const head = { ...options, ...said };
  prove(site, writeManifest(site, cache.files(), head), head);
}
