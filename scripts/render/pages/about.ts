/** Builds the page that says who publishes the archive, and how it keeps its promises. */
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
  views: ({ archive }): AboutView[] => [
    {
      kind: "about",
      ...at(PATHS.about),
      title: "About",
      about: archive.settings.about,
      count: archive.briefings.length,
    },
  ],
};
