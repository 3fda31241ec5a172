/** What an archive is set to: the contents of `archive.yaml`, typed; and the package's folder. */
import { fileURLToPath } from "node:url";
import type { Zone } from "./read/dates.ts";
import type { BriefingId } from "./read/identity.ts";
import type { Output } from "./site-plan.ts";

/** Who a build is for. Each sees its own TLP label and every wider one (FIRST, TLP 2.0). */
export const AUDIENCES = ["public", "green", "amber", "amber+strict", "red"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Under what terms the briefings may be used, and where these stand. */
export interface License {
  readonly text: string;
  readonly url: string;
}

/** One link of a menu: a page of the site by its name, or an address elsewhere. */
export type NavItem = string | { readonly text: string; readonly url: string };

/** How the pages look, as far as a desk may say it; what is undefined is as the style sheet has it. */
export interface Theme {
  /** The colour of links and buttons, as `#rrggbb`. */
  readonly accent: { readonly light: string; readonly dark: string } | undefined;
  /** Names of files in the theme's folder. */
  readonly logo: string | undefined;
  readonly icon: string | undefined;
  /** Name of a list of typefaces. */
  readonly type: string | undefined;
  readonly width: "narrow" | "normal" | "wide" | undefined;
}
/** Who write: a preview shows them everything, and nothing is published for them. */
export const WRITERS = "writers";
/** Who a site is looked at by: readers, or those who write. */
export type Viewers = Audience | typeof WRITERS;

export interface Settings {
  /** The form in which the archive is written: 1 until there is another. */
  readonly format: number;
  readonly title: string;
  readonly description: string;
  /** Origin of the published site, without a path: feeds and sitemaps need whole addresses. */
  readonly url: string;
  /** The folder of its host that the site stands in, with a slash at both ends. */
  readonly prefix: string;
  /** Where the site goes, from the folder above the briefings; undefined for the usual place. */
  readonly output: string | undefined;
  readonly publisher: string;
  /** What readers must know before they believe anything here; empty where there is nothing. */
  readonly notice: string;
  /** BCP 47 tag of briefings that name none. */
  readonly lang: string;
  /** Zone in which instants are shown. */
  readonly zone: Zone;
  /** Label of briefings that name none. */
  readonly tlp: string;
  /** Paragraphs for the about page, in Markdown. */
  readonly about: string;
  readonly license: License | undefined;
  /** Where readers report an error: a mail address, or a web address. */
  readonly feedback: string | undefined;
  /** The menu at the head of each page; undefined for the usual one. */
  readonly nav: readonly NavItem[] | undefined;
  /** Lines for the foot of each page, in Markdown. */
  readonly footer: string;
  /** A calendar whose days stand beside those of the Gregorian one, in languages whose readers know it. */
  readonly calendar: "gregorian" | "solar-hijri";
  /** What leads the home page instead of the newest. */
  readonly pin: BriefingId | undefined;
  readonly theme: Theme;
  /** What has a share card of its own: the site alone, or each briefing too. */
  readonly cards: "site" | "briefings";
  /** Profile → rule → `off`, `warning` or `error`: what the desk has moved. */
  readonly profiles: ReadonlyMap<string, ReadonlyMap<string, "off" | "warning" | "error">>;
  /** Whether names in the ledger are sealed with a key. */
  readonly ledger: { readonly names: "clear" | "hashed" };
  /** Whether the texts that readers saw before are kept and shown. */
  readonly keep_versions: boolean;
  /** Forms in which each briefing stands beside its page. */
  readonly outputs: readonly Output[];
}

/** The language of an archive whose settings name none. */
export const DEFAULT_LANG = "en";

/**
 * What is asked of the files: a build is stopped by errors alone, and does not pay for the rest. Of a briefing
 * that another machine checks and renders, only its relations: front matter, and where its text links to.
 */
export type Wanted = "relations" | "errors" | "everything";

/** What a briefing is parsed with: the language of those that name none, the levels of rules, and what is asked for. */
export interface ParseSettings extends Pick<Settings, "lang" | "profiles"> {
  readonly wanted: Wanted;
}

/** What holds while the settings cannot be read. */
export const NO_SETTINGS: ParseSettings = {
  lang: DEFAULT_LANG,
  profiles: new Map(),
  wanted: "everything",
};

/**
 * The package's folder: the program and its layouts. This file is in a folder of it, as source and in a packed program;
 * a program in a cache is told. Where the desk works is `DESK` (`files/desk.js`).
 */
export const PROJECT = fileURLToPath(new URL("..", import.meta.url));
