/** Builds what programs that read the site are asked to leave alone. */
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

export interface RobotsView extends View {
  readonly kind: "robots";
  readonly sitemap: string;
  readonly isPublic: boolean;
}

export const page: PageKind = {
  kind: "robots",
  isListed: false,
  place: 110,
  views: ({ site: { origin, mark, preview } }): RobotsView[] => [
    {
      kind: "robots",
      ...at(PATHS.robots),
      title: "robots.txt",
      sitemap: `${origin}${PATHS.sitemap}`,
      isPublic: mark === undefined && preview === undefined,
    },
  ],
};
