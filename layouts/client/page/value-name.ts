/** Names of what briefings are filed under, for readers. */
import type { Facet } from "../../../scripts/site-plan.ts";
import { types } from "../../../scripts/words/of-the-page.ts";
import type { BriefingType } from "../../../scripts/words/words.ts";
import type { FacetCount } from "../search-api.ts";

/** What a reader calls it: types and languages have no name in any vocabulary. */
export function nameOfValue(facet: Facet, { id, name }: FacetCount): string {
  if (facet === "type") return types[id as BriefingType] ?? name;
  if (facet !== "lang") return name;
  const page = document.documentElement.lang;
  try {
    return new Intl.DisplayNames([page, "en"], { type: "language" }).of(id) ?? name;
  } catch {
    // A tag that is none: its letters are all that is known of it.
    return name;
  }
}
