/** The plan of a site: its volumes and pages, and by what each of them is known. */
import type { Settings } from "../config.ts";
import type { BriefingFile } from "../read/file.ts";
import type { Archive } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import type { Assets } from "../render/assets.ts";
import { directionOf } from "../render/language.ts";
import { renderBody } from "../render/markdown.ts";
import { menuOf } from "../render/menu.ts";
import { Pages } from "../render/pages.ts";
import type { ThemeAssets } from "../render/theme-assets.ts";
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

/** What a site is planned with besides its archive. */
export interface PlanParts extends Pick<SitePlan, "shares"> {
  readonly assets: Assets;
  readonly theme: ThemeAssets;
}

/** The plan of an archive's site, with these assets on every page. */
export function planSite(
  run: BuildRun,
  archive: Archive,
  { assets, theme, shares }: PlanParts,
): SitePlan {
  const { prefix, shard, cache } = run.options;
  const site = {
    ...siteOf(archive.settings, run.options, assets),
    ...theme.on(prefix),
  };
  const scripts = { script: under(prefix, assets.search), worker: under(prefix, assets.worker) };
  const { memo } = cache;
  const cards = memo?.cardsOf(`${archive.settings.lang}\0${prefix}`);
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

function siteOf(settings: Settings, { audience, prefix }: BuildOptions, assets: Assets): Site {
  const { license, feedback, footer } = settings;
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
    menu: menuOf(settings, prefix, []),
    ...(license === undefined ? {} : { license }),
    ...(feedback === undefined ? {} : { feedback }),
    ...(footer === "" ? {} : { footer: renderBody(footer, { prefix, citations: {} }) }),
  };
}

/** An address below the path prefix of the host. */
function under(prefix: string, path: string): string {
  return `${prefix}${path.slice(1)}`;
}
