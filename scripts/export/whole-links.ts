/** Makes links within the site whole: a file that is read elsewhere has no page around it. */
import type { BriefingView } from "../render/briefing-views.ts";
import type { Site } from "../render/views.ts";
import { hostOfSite } from "../site-plan.ts";

/** Takes HTML of our renderer; gives it with the scheme and host of the site in each link that has none. */
export function wholeLinks(html: string, { path }: BriefingView, site: Site): string {
  const host = hostOfSite(site);
  const page = `${site.origin}${path}`;
  return html.replace(/ href="([/#])/g, (_, sign: string) =>
    sign === "#" ? ` href="${page}#` : ` href="${host}/`,
  );
}
