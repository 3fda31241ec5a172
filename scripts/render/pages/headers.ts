/** Builds the file that tells a host which headers to send. */
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import { headersOf } from "../headers/headers.ts";
import { netlifyHeaders } from "../headers/netlify.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

/** The file that tells a host which headers to send. */
export interface HeadersView extends View {
  readonly kind: "headers";
  readonly text: string;
}

export const page: PageKind = {
  kind: "headers",
  isListed: false,
  place: 120,
  views: ({ site }): HeadersView[] => [
    {
      kind: "headers",
      ...at(PATHS.headers),
      title: "_headers",
      text: netlifyHeaders(headersOf(site), site.prefix),
    },
  ],
};
