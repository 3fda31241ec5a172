/** What every template is given: the frame of the site, and a view, which is plain values and may cross to another process. */

import type { License } from "../config.ts";
import type { MenuPage, Output } from "../site-plan.ts";
import type { Html } from "./markdown.ts";

/** A link of the menu. Its language is named where the words are the desk's. */
export interface MenuLink {
  readonly href: string;
  /** Empty for a page of ours, whose name each page says in its own language. */
  readonly text: string;
  readonly ours?: MenuPage;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  readonly rel?: string;
}

/** What every page links to, at its head and at its foot. */
export interface Menu {
  readonly head: readonly MenuLink[];
  readonly foot: readonly MenuLink[];
}

/** What a browser shows beside a page's title. */
export interface Icon {
  readonly src: string;
  readonly type: string;
}

/** A picture of the theme, at its address. */
export interface ThemeImage extends Icon {
  readonly width: number;
  readonly height: number;
}

/** The lists of one language. */
export interface LanguageSite {
  readonly prefix: string;
  readonly menu: Menu;
}

/** The frame that every page shares. What an archive does not set is absent. */
export interface Site {
  readonly title: string;
  readonly dir: "ltr" | "rtl";
  readonly description: string;
  readonly publisher: string;
  /** Shown at the foot of every page, and above the corrections; empty where there is none. */
  readonly notice: string;
  readonly lang: string;
  /** Scheme, host and path prefix, without a slash at the end. */
  readonly origin: string;
  /** Path prefix with a slash at both ends: `/` or `/briefings/`. */
  readonly prefix: string;
  /** The TLP label of what this audience may see at most; undefined for the public. */
  readonly mark: string | undefined;
  /** Set in a preview alone: `marked` where everything is shown, `plain` where it is what readers will see. */
  readonly preview?: "marked" | "plain";
  /** Address of the style sheet. */
  readonly styles: string;
  /** Address of the script that marks what a search found on a briefing's page. */
  readonly highlight: string;
  readonly menu: Menu;
  /** Forms in which each briefing stands beside its page. */
  readonly outputs?: readonly Output[];
  /** Of each other language that has lists of its own: where these stand, and what its pages link to. */
  readonly languages?: Readonly<Record<string, LanguageSite>>;
  readonly license?: License;
  /** Where an error is reported: a mail address, or a web address. */
  readonly feedback?: string;
  /** Lines of the desk's own at the foot. */
  readonly footer?: Html;
  /** Address of the theme's style sheet. */
  readonly theme?: string;
  readonly logo?: ThemeImage;
  readonly icon?: Icon;
  /** What the browser puts around the page: the colour of its paper in each mode. */
  readonly paper: { readonly light: string; readonly dark: string };
  /** The archive's share card; none in a preview. */
  readonly card?: ThemeImage;
  /** Set where briefings have cards of their own: the scripts in which a title can be drawn. */
  readonly cardScripts?: readonly string[];
}

/** What every page has: where it is written, and how it is called. Each kind of page adds what its template shows. */
export interface View {
  readonly kind: string;
  /** Path of the file below the output folder. */
  readonly file: string;
  /** Address from the root of the site, without prefix. */
  readonly path: string;
  readonly title: string;
  /** BCP 47 tag of its language, and its direction, where that may be another than the archive's. */
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}
