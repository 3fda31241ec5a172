/** Builds what a host shows for an address that has no page. */
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

export interface NotFoundView extends View {
  readonly kind: "not-found";
}

export const page: PageKind = {
  kind: "not-found",
  isListed: false,
  place: 80,
  views: ({ frame }): NotFoundView[] => [
    { kind: "not-found", ...at(PATHS.notFound), title: frame.words.frame.notFound.title },
  ],
};
