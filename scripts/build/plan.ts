/** The plan of a site: its volumes and pages, and by what each of them is known. */
import { type Settings, type Viewers, WRITERS } from "../config.ts";
import type { BriefingFile } from "../read/file.ts";
import type { Archive } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import type { Assets } from "../render/assets.ts";
import { directionOf } from "../render/language.ts";
import { Pages } from "../render/pages.ts";
import type { Site } from "../render/views.ts";
import type { BuildOptions } from "./options.ts";
import { PageKeys } from "./page-keys.ts";
import type { BuildRun } from "./run.ts";
import { volumesOf } from "./shard.ts";

export interface SitePlan {
  readonly run: BuildRun;
  readonly archive: Archive;
  readonly site: Site;
  /** The volumes that are made here. */
  readonly volumes: readonly Volume[];
  readonly pages: Pages;
  readonly keys: PageKeys;
  /** The files whose bodies each process has at hand. */
  readonly shares: readonly (readonly BriefingFile[])[];
}

/** The plan of an archive's site, with these assets on every page. */
export function planSite(
  run: BuildRun,
  archive: Archive,
  { assets, shares }: { readonly assets: Assets } & Pick<SitePlan, "shares">,
): SitePlan {
  const { prefix, shard, cache } = run.options;
  const site = siteOf(archive.settings, run.options, assets);
  const scripts = { script: under(prefix, assets.search), worker: under(prefix, assets.worker) };
  const { memo } = cache;
  const marks = JSON.stringify([...(archive.keptFrom ?? [])]);
  const cards = memo?.cardsOf([archive.settings.lang, prefix, marks].join("\0"));
  const pages = new Pages(archive, site, scripts, cards);
  memo?.begin(pages.context);
  return {
    run,
    archive,
    site,
    pages,
    shares,
    volumes: shard === undefined ? archive.volumes : volumesOf(archive.volumes, shard),
    keys: new PageKeys(site, memo),
  };
}

function siteOf(
  settings: Settings,
  { audience, prefix, isPreview }: BuildOptions,
  assets: Assets,
): Site {
  return {
    // A readers' site has no such key at all: its pages are known by what they were without previews.
    ...(isPreview
      ? { preview: audience === WRITERS ? ("marked" as const) : ("plain" as const) }
      : {}),
    title: settings.title,
    description: settings.description,
    publisher: settings.publisher,
    notice: settings.notice,
    lang: settings.lang,
    dir: directionOf(settings.lang),
    origin: `${settings.url}${prefix.slice(0, -1)}`,
    prefix,
    mark: markOf(audience),
    styles: under(prefix, assets.styles),
    highlight: under(prefix, assets.highlight),
  };
}

/** A preview for those who write has every label; there each page has its own. */
function markOf(audience: Viewers): string | undefined {
  return audience === "public" || audience === WRITERS
    ? undefined
    : `TLP:${audience.toUpperCase()}`;
}

/** An address below the path prefix of the host. */
function under(prefix: string, path: string): string {
  return `${prefix}${path.slice(1)}`;
}
