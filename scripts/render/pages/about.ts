/** Builds the page that says who publishes the archive, and how it keeps its promises, unless the desk has written it whole. */
import { ABOUT } from "../../read/own-names.ts";
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

export interface AboutView extends View {
  readonly kind: "about";
  /** Markdown of the archive's owner. */
  readonly about: string;
  readonly count: number;
}

export const page: PageKind = {
  kind: "about",
  isListed: true,
  place: 50,
  views: ({ archive, frame }): AboutView[] => {
    if (archive.pages.some(({ name }) => name === ABOUT)) return [];
    const { settings, briefings } = archive;
    return [
      {
        kind: "about",
        ...at(PATHS.about),
        title: frame.words.lists.about.title,
        about: settings.about,
        count: briefings.length,
      },
    ];
  },
};
