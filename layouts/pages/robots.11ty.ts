/** What crawlers may read: everything of a public site, nothing of any other. */
import { eachView, type PageData } from "../parts/template.ts";

export const data = eachView("robots");

export function render({ view }: PageData<"robots">): string {
  return view.isPublic
    ? `User-agent: *\nAllow: /\nSitemap: ${view.sitemap}\n`
    : "User-agent: *\nDisallow: /\n";
}
