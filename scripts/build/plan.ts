/** The plan of a site: its volumes and pages, and by what each of them is known. */

import { COLOURS } from "../check/archive/colours.ts";
import { type Viewers, WRITERS } from "../config.ts";
import type { BriefingFile } from "../read/file.ts";
import type { Archive } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import type { Assets } from "../render/assets.ts";
import { prefixIn } from "../render/cards.ts";
import { directionOf } from "../render/language.ts";
import { renderBody } from "../render/markdown.ts";
import { inMenu, linkToLanguage, menuIn, menuOf } from "../render/menu.ts";
import { Pages } from "../render/pages.ts";
import type { ThemeAssets } from "../render/theme-assets.ts";
import type { Menu, Site } from "../render/views.ts";
import { GROUP_SORTS, type GroupSort } from "../site-plan.ts";
import type { BuildOptions } from "./options.ts";
import { PageKeys } from "./page-keys.ts";
import { CardPlan } from "./place-cards.ts";
import type { BuildRun } from "./run.ts";
import { volumesOf } from "./shard.ts";

export interface SitePlan {
  readonly run: BuildRun;
  readonly archive: Archive;
  readonly site: Site;
  /** The volumes that are made here. */
  readonly volumes: readonly Volume[];
  /** None of a preview. */
  readonly cards: CardPlan | undefined;
  readonly pages: Pages;
  readonly keys: PageKeys;
  /** The files whose bodies each process has at hand. */
  readonly shares: readonly (readonly BriefingFile[])[];
  /** Whether a briefing is checked here: the page of one in no volume is made there. */
  readonly isMine: (id: string) => boolean;
}

/** What a site is planned with besides its archive. */
export interface PlanParts extends Pick<SitePlan, "shares" | "isMine"> {
  readonly assets: Assets;
  readonly theme: ThemeAssets;
}

/** The plan of an archive's site, with these assets on every page. */
export function planSite(
  run: BuildRun,
  archive: Archive,
  { assets, theme, shares, isMine }: PlanParts,
): SitePlan {
  const { prefix, shard, cache } = run.options;
  const framed = { ...siteOf(archive, run.options, assets), ...theme.on(prefix) };
  // Nobody shares a preview.
  const cards = run.options.isPreview ? undefined : new CardPlan(framed, archive.settings);
  const site = { ...framed, ...cards?.on(prefix) };
  const scripts = {
    script: under(prefix, assets.search),
    worker: under(prefix, assets.worker),
    styles: under(prefix, assets.searchStyles),
  };
  const { memo } = cache;
  const marks = JSON.stringify([...(archive.keptFrom ?? [])]);
  const { lang, calendar } = archive.settings;
  const known = memo?.cardsOf([lang, calendar, prefix, marks].join("\0"));
  const pages = new Pages(archive, site, scripts, known);
  memo?.begin(pages.context);
  return {
    run,
    archive,
    site,
    cards,
    pages,
    shares,
    isMine,
    volumes: shard === undefined ? archive.volumes : volumesOf(archive.volumes, shard),
    keys: new PageKeys(site, memo),
  };
}

/** The frame of every page of an archive's site. */
export function siteOf(
  archive: Pick<Archive, "settings" | "pages" | "statics" | "otherLanguages" | GroupSort>,
  { audience, prefix, isPreview }: Pick<BuildOptions, "audience" | "prefix" | "isPreview">,
  assets: Assets,
): Site {
  const { settings, pages, statics } = archive;
  const { license, feedback, footer, outputs } = settings;
  const menu = menuOf(settings, prefix, pages.map(inMenu), emptyIn(archive));
  const others = [...archive.otherLanguages].map(([lang, own]) => ({
    ...{ lang, prefix: prefixIn(lang, prefix) },
    menu: menuIn(menu, prefixIn(lang, prefix), emptyIn(own)),
  }));
  const homes = [{ lang: settings.lang, prefix }, ...others].map(({ lang, prefix: home }) =>
    linkToLanguage(lang, home),
  );
  // What leads to each language stands at the foot of the pages of every other one.
  const withHomes = ({ head, foot }: Menu, own: string): Menu => ({
    head,
    foot: [...foot, ...homes.filter(({ lang }) => lang !== own)],
  });
  const languages = others.map(({ lang, prefix: home, menu: ownMenu }) => [
    lang,
    { prefix: home, menu: withHomes(ownMenu, lang) },
  ]);
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
    paper: { light: COLOURS.light.paper, dark: COLOURS.dark.paper },
    menu: withHomes(menu, settings.lang),
    ...(languages.length === 0 ? {} : { languages: Object.fromEntries(languages) }),
    // A theme's takes its place.
    ...(statics.some(({ kind }) => kind === "ico")
      ? { icon: { src: under(prefix, "/favicon.ico"), type: "image/x-icon" } }
      : {}),
    // A preview has pages alone: nothing of it may look like a file to keep.
    ...(outputs.length === 0 || isPreview ? {} : { outputs }),
    ...(license === undefined ? {} : { license }),
    ...(feedback === undefined ? {} : { feedback }),
    ...(footer === ""
      ? {}
      : { footer: renderBody(footer, { prefix, dates: { lang: settings.lang, year: "" } }) }),
  };
}

/** Lists that have nothing yet: no menu leads to them. */
function emptyIn(archive: Pick<Archive, GroupSort>): GroupSort[] {
  return GROUP_SORTS.filter((sort) => archive[sort].length === 0);
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
