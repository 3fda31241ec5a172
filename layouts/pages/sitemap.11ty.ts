/** Sitemaps (sitemaps.org, 0.9): one for the site's pages, one for each year, and their index. */

import { h } from "preact";
import type { SitemapView } from "../../scripts/render/pages/sitemap.ts";
import { eachView, type PageData, renderXml } from "../parts/template.ts";

export const data = eachView<SitemapView>("sitemap");

export function render({ view }: PageData<SitemapView>): string {
  const [root, member] = view.isIndex ? ["sitemapindex", "sitemap"] : ["urlset", "url"];
  const members = view.urls.map(({ loc, lastmod }) =>
    h(member, null, [h("loc", null, loc), lastmod === "" ? null : h("lastmod", null, lastmod)]),
  );
  return renderXml(h(root, { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, members));
}
