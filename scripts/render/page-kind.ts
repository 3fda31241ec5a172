/** What a kind of page is to the rest: its name, its place among the others, and how its views are built. */
import type { Archive } from "../relate/relate.ts";
import type { Frame } from "./cards.ts";
import type { PlannedPage } from "./planned-page.ts";
import type { TermNames } from "./term-names.ts";
import type { Site, View } from "./views.ts";

/**
 * One file of `pages/` exports one of these as `page`; `layouts/pages/` has the template of its name. `npm run docs`
 * writes the lists of both.
 */
export interface PageKind {
  /** The name of its two files. */
  readonly kind: string;
  /** True for pages that are read: the site map names them, in the order in which they are built. */
  readonly isListed: boolean;
  /** True for lists, which each other language of the archive has too, of its own briefings. */
  readonly isInLanguages?: true;
  /** Those of a smaller one are built before. */
  readonly place: number;
  /**
   * Every page of the kind. It may bring pages of another kind along, to which its own lead and which that kind then
   * leaves to it. `listed` are the listed pages of the kinds before.
   */
  views(context: PageContext, listed: readonly View[]): readonly View[];
  /** More pages of the kind, whose views are made only if they must be drawn. */
  planned?(context: PageContext): readonly PlannedPage[];
}

/** What a page may be built from. */
export interface PageContext {
  readonly archive: Archive;
  readonly terms: TermNames;
  readonly frame: Frame;
  readonly site: Site;
  readonly scripts: SearchScripts;
}

/** Addresses of the search page's script, of the worker that it asks, and of its style sheet. */
export interface SearchScripts {
  readonly script: string;
  readonly worker: string;
  readonly styles: string;
}

/** What Eleventy asks of a template. Its pagination decides which view is handed over, so no type can say it. */
export interface Template {
  readonly data: object;
  render(data: never): string;
}
