/** What an archive is set to: the contents of `archive.yaml`, typed; and the folders of the project. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Zone } from "./read/dates.ts";

/** Who a build is for. Each sees its own TLP label and every wider one (FIRST, TLP 2.0). */
export const AUDIENCES = ["public", "green", "amber", "amber+strict", "red"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who write: a preview shows them everything, and nothing is published for them. */
export const WRITERS = "writers";
/** Who a site is looked at by: readers, or those who write. */
export type Viewers = Audience | typeof WRITERS;

export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Origin of the published site, without a path: feeds and sitemaps need whole addresses. */
  readonly url: string;
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
  /** Profile → rule → `off`, `warning` or `error`: what the desk has moved. */
  readonly profiles: ReadonlyMap<string, ReadonlyMap<string, "off" | "warning" | "error">>;
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

/** The project's root, whatever folder the command runs in and whether this is the source or the bundle. */
export const PROJECT = projectAbove(new URL(".", import.meta.url));

function projectAbove(folder: URL): string {
  return existsSync(new URL(".eleventy.js", folder))
    ? fileURLToPath(folder)
    : projectAbove(new URL("..", folder));
}
