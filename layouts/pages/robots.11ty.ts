/** What crawlers may read: everything of a public site, nothing of any other. */
import type { RobotsView } from "../../scripts/render/pages/robots.ts";
import { eachView, type PageData } from "../parts/template.ts";

export const data = eachView<RobotsView>("robots");

export function render({ view }: PageData<RobotsView>): string {
  return view.isPublic
    ? `User-agent: *\nAllow: /\nSitemap: ${view.sitemap}\n`
    : "User-agent: *\nDisallow: /\n";
}
