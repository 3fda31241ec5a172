/** Builds the maps of the site for search engines. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { groupBy } from "../../relate/groups.ts";
import { FOLDERS, PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import { dayOfLastChange } from "../last-change.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

/** Addresses in one sitemap: the protocol allows 50,000 (sitemaps.org). */
const IN_SITEMAP = 40_000;

export interface SitemapView extends View {
  readonly kind: "sitemap";
  /** Addresses with the day of their last change, or the maps of the years. */
  readonly urls: readonly { readonly loc: string; readonly lastmod: string }[];
  readonly isIndex: boolean;
}

/** After all others, since it names them. */
export const page: PageKind = {
  kind: "sitemap",
  isListed: false,
  place: 1000,
  views: sitemapViews,
};

/** One map for the site's own pages and one for each year, so that a new briefing changes one of them. */
function sitemapViews({ archive, site }: PageContext, listed: readonly View[]): SitemapView[] {
  const { origin } = site;
  const byYear = groupBy(
    archive.briefings.map(({ briefing }) => briefing),
    ({ day }) => [day.slice(0, 4)],
  );
  const parts = [
    ...byYear.flatMap(({ id: year, briefings }) =>
      sitemapParts(
        year,
        briefings.map((briefing) => ({
          loc: `${origin}${briefing.address}`,
          lastmod: dayOfLastChange(briefing, archive.settings.zone),
        })),
      ),
    ),
    ...sitemapParts(
      "pages",
      listed.map(({ path }) => ({ loc: `${origin}${path}`, lastmod: "" })),
    ),
  ];
  const index = parts.map(({ path, urls }) => ({
    loc: `${origin}${path}`,
    lastmod:
      urls
        .map(({ lastmod }) => lastmod)
        .sort(byCodeUnit)
        .at(-1) ?? "",
  }));
  return [
    ...parts,
    { kind: "sitemap", ...at(PATHS.sitemap), title: "sitemap", urls: index, isIndex: true },
  ];
}

/** As many site maps as the protocol's limit asks for: `2025-1`, `2025-2`. */
function sitemapParts(of: string, urls: SitemapView["urls"]): SitemapView[] {
  return Array.from({ length: Math.ceil(urls.length / IN_SITEMAP) }, (_, part) => ({
    kind: "sitemap",
    ...at(`/${FOLDERS.sitemaps}${of}-${part + 1}.xml`),
    title: `${of}-${part + 1}`,
    urls: urls.slice(part * IN_SITEMAP, (part + 1) * IN_SITEMAP),
    isIndex: false,
  }));
}
