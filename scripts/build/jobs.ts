/** What there is to render and index: the keys of it all, and jobs of what is not taken over from the site before. */
import { join } from "node:path";
import type { Staging } from "../publish/publish.ts";
import type { Archive } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import { fileBeside, fileOf } from "../render/address.ts";
import type { PlannedPage } from "../render/planned-page.ts";
import { keyOfIndex } from "../search/pagefind/article.ts";
import { FOLDERS } from "../site-plan.ts";
import type { Job, JobVolume, PlannedJob } from "./job.ts";
import { versionOfIndex } from "./page-keys.ts";
import type { SitePlan } from "./plan.ts";
import { isOwnTurn } from "./shard.ts";

/** Pages of one job that belong to no volume: enough to be worth the start of Eleventy, and few in memory. */
const PAGES_A_JOB = 512;

/** What every page and index is made of, by key. */
export interface SiteKeys {
  readonly pages: ReadonlyMap<string, string>;
  /** Files beside pages, by the page's. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  /** Of the volumes whose pages are all as they were recorded. */
  readonly volumes: ReadonlyMap<string, string>;
  /** The pages that belong to no volume. */
  readonly others: readonly PageToMake[];
  /** How many pages the whole site has, made here or elsewhere. */
  readonly whole: number;
}

type PageToMake = Required<Pick<PlannedPage, "file" | "view" | "beside">>;

/** The keys of an archive's pages and indexes. @throws when two pages have one address. */
export function keysOf({ run, archive, volumes, pages, keys, isMine }: SitePlan): SiteKeys {
  const { cache, options } = run;
  const { shard } = options;
  const ofPages = new Map<string, string>();
  const besides = new Map<string, readonly string[]>();
  const ofVolumes = new Map<string, string>();
  const add = (page: PlannedPage): PageToMake => {
    if (ofPages.has(page.file)) throw new Error(`Two pages have the address ${page.file}.`);
    ofPages.set(page.file, keys.keyOf(page));
    const { file, view, beside = [] } = page;
    if (beside.length > 0)
      besides.set(
        file,
        beside.map((output) => fileBeside(file, output)),
      );
    return { file, view, beside };
  };
  const version = versionOfIndex(languageOf(archive));
  for (const volume of volumes) {
    const files = pages.ofVolume(volume).map((page) => add(page).file);
    const recorded = files.map((file) => ({ file, page: cache.before.page(file) }));
    if (recorded.some(({ file, page }) => page?.key !== ofPages.get(file))) continue;
    const articles = recorded.map(({ file, page }) => ({ file, article: page?.article }));
    ofVolumes.set(volume.name, keyOfIndex(version, articles));
  }
  const ofSite = pages.ofSite();
  const own = ofSite.filter((_, turn) => shard === undefined || isOwnTurn(turn, shard));
  const others = [...pages.ofUnlisted(isMine), ...pages.ofHistories(isMine), ...own].map(add);
  const { briefings, unlisted, versions } = archive;
  const whole = briefings.length + unlisted.length + versions.size + ofSite.length;
  return { pages: ofPages, beside: besides, volumes: ofVolumes, others, whole };
}

/**
 * Takes over every page and index that is known, and makes jobs of the rest: one for each volume, pages and
 * index together, the longest first, and some for all other pages. Each has a folder of its own, so that
 * no job sees another's files.
 */
export function takeOverAndPlan(plan: SitePlan, keys: SiteKeys, staging: Staging): PlannedJob[] {
  const { run, archive, site, pages, shares } = plan;
  const { cache, options, pool } = run;
  const missing = new Set<string>();
  for (const [file, key] of keys.pages) {
    // Made together, so that one that is lost is made again with the others.
    const all = [file, ...(keys.beside.get(file) ?? [])];
    if (!all.every((path) => cache.takePage(path, key) !== undefined)) missing.add(file);
  }
  const job = (name: string, todo: readonly PageToMake[], volume?: JobVolume): Job => ({
    root: options.briefings,
    site,
    pages: todo.map(({ file, view, beside }) => ({
      ...{ key: keys.pages.get(file) ?? "", view: view(), beside },
    })),
    folder: join(staging.work, name),
    objects: cache.objects,
    volume,
  });
  const unknown = [...plan.volumes]
    .sort((a, b) => b.members.length - a.members.length)
    .filter(
      ({ name, members }) =>
        // A page with the right key may have been lost from the store; then its volume is drawn again.
        members.some(({ address }) => missing.has(fileOf(address))) ||
        !cache.takeVolume(name, keys.volumes.get(name)),
    );
  const lang = languageOf(archive);
  const shared = {
    site: staging.site,
    lang,
    version: versionOfIndex(lang),
    threads: Math.max(1, Math.floor(pool.count / unknown.length)),
  };
  const homes = new Map<string, number>(
    shares.flatMap((share, home) => share.map(({ id }) => [id, home] as const)),
  );
  const ofVolume = (volume: Volume): Job => {
    const planned = pages.ofVolume(volume);
    const members = planned.map(({ file }) => {
      const before = cache.before.page(file);
      return { file, article: missing.has(file) ? undefined : before?.article, before };
    });
    const known = cache.takeRecordedVolume(volume.name);
    const isLate = options.index === "later" && known !== "";
    return job(
      volume.name,
      planned
        .filter(({ file }) => missing.has(file))
        .map(({ file, view, beside = [] }) => ({ file, view, beside })),
      {
        ...shared,
        name: volume.name,
        bundle: bundleOf(volume.name),
        table: cache.tableOf(volume.name),
        members,
        known,
        isLate,
      },
    );
  };
  const others = keys.others.filter(({ file }) => missing.has(file));
  const parts = Array.from({ length: Math.ceil(others.length / PAGES_A_JOB) }, (_, part) =>
    others.slice(part * PAGES_A_JOB, (part + 1) * PAGES_A_JOB),
  );
  return [
    ...unknown.map((volume) => ({
      home: homes.get(volume.members[0]?.id ?? ""),
      pageCount: volume.members.filter(({ address }) => missing.has(fileOf(address))).length,
      make: () => ofVolume(volume),
    })),
    ...parts.map((part, index) => ({
      home: undefined,
      pageCount: part.length,
      make: () => job(`site-${index}`, part),
    })),
  ];
}

/** Where a volume's index stands below the site. */
function bundleOf(name: string): string {
  return `${FOLDERS.indexes}${name}`;
}

function languageOf({ settings }: Archive): string {
  return new Intl.Locale(settings.lang).language;
}
