/** What stands on a share card, the picture that is shown where somebody links to a page, and which page has which. */
import type { Briefing } from "../check/briefing.ts";
import type { Settings } from "../config.ts";
import { formatDay } from "../read/spoken.ts";
import { href } from "../site-plan.ts";
import type { BriefingView } from "./briefing-views.ts";
import { directionOf } from "./language.ts";
import { markBeyond } from "./tlp-mark.ts";
import type { Site } from "./views.ts";

/** Width and height in pixels: what Open Graph's readers ask for. */
export const SHARE_CARD_SIZE = { width: 1200, height: 630 } as const;

/** The words of a card and its colour: nothing else decides what it looks like. */
export interface ShareCard {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** The archive's name over the title; empty on the archive's own card. */
  readonly archive: string;
  /** What the archive is, under its title; empty on a briefing's card. */
  readonly about: string;
  readonly date: string;
  /** The TLP label, where others than everybody may read it; else empty. */
  readonly mark: string;
  /** `#rrggbb`. */
  readonly accent: string;
}

/** What every card of a site has. */
export type CardFrame = Pick<ShareCard, "archive" | "accent"> & {
  /** Names of the scripts (Unicode) that can be drawn. */
  readonly scripts: readonly string[];
};

/** Where the card of a briefing stands: beside its page, and kept by nobody for longer than this. */
export function pathOfCard(path: string): string {
  return `${path}card.png`;
}

/** What of a site is told on its card. */
export type SiteOnCard = Pick<Site, "title" | "description" | "origin" | "lang" | "dir" | "mark">;

/**
 * The card of the whole archive: no number and no period, for a network keeps the picture that it was given first.
 * For a name that cannot be drawn stands the host, which is always in Latin letters; other such words are left out.
 */
export function cardOfSite(
  { title, description, origin, lang, dir, mark = "" }: SiteOnCard,
  { accent, scripts }: CardFrame,
): ShareCard {
  const drawn = (text: string) => (isDrawable(text, scripts) ? text : "");
  const name = drawn(title) || new URL(origin).hostname;
  const words = { title: name, about: drawn(description), archive: "", date: "" };
  return { lang, dir, ...words, mark: markBeyond(mark), accent };
}

/** What the head of a briefing's page names: address and words of its own card, where it has one. */
export function ownCard(
  view: Pick<BriefingView, "status" | "title" | "date" | "path">,
  site: Pick<Site, "title" | "prefix" | "cardScripts">,
): Pick<BriefingView, "shareCard"> {
  if (!hasCard(view, site.cardScripts)) return {};
  const { title, date, path } = view;
  const src = href(site.prefix, pathOfCard(path));
  return { shareCard: { src, alt: `${title}. ${site.title}, ${date}` } };
}

/** Whether a briefing has a card of its own: not once it is withdrawn, and not where its title cannot be drawn. */
export function hasCard(
  { status, title }: Pick<BriefingView, "status" | "title">,
  scripts: readonly string[] | undefined,
): boolean {
  return scripts !== undefined && status !== "withdrawn" && isDrawable(title, scripts);
}

/** The card of a briefing that has one. */
export function cardOfBriefing(
  { meta, day }: Pick<Briefing, "meta" | "day">,
  settings: Pick<Settings, "lang" | "tlp">,
  { archive, accent, scripts }: CardFrame,
): ShareCard {
  const lang = meta.lang ?? settings.lang;
  return {
    lang,
    dir: directionOf(lang),
    title: meta.title,
    archive: isDrawable(archive, scripts) ? archive : "",
    about: "",
    date: formatDay(day, lang),
    mark: markBeyond(meta.tlp ?? settings.tlp),
    accent,
  };
}

/** Letters of these scripts, and of what all scripts share what every typeface has: an unknown one would be a box. */
function isDrawable(text: string, scripts: readonly string[]): boolean {
  const known = scripts.map((script) => String.raw`\p{scx=${script}}`).join("");
  if (pattern?.known !== known) pattern = { known, drawn: patternOf(known) };
  return pattern.drawn.test(text);
}

/** The last that was asked for: a build asks for one, of every briefing. */
let pattern: { readonly known: string; readonly drawn: RegExp } | undefined;

function patternOf(known: string): RegExp {
  const shared = String.raw`[\p{scx=Common}&&[\p{P}\p{Zs}\p{Nd}\p{Sc}\p{Cf}+<=>\|~°±©®×÷]]`;
  return new RegExp(String.raw`^[${known}\p{scx=Inherited}${shared}]+$`, "v");
}
