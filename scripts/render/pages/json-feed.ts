/** The JSON Feed has what the Atom feed has, and is built with it. */
import type { PageKind } from "../page-kind.ts";

export const page: PageKind = {
  kind: "json-feed",
  isListed: false,
  place: 101,
  views: () => [],
};
