/** Makes links within the site whole: a file that is read elsewhere has no page around it. */
import type { BriefingView } from "../render/briefing-views.ts";
import type { Site } from "../render/views.ts";

/** Takes HTML of our renderer; gives it with the scheme and host of the site in each link that has none. */
export function wholeLinks(html: string, { path }: BriefingView, site: Site): string {
  const host = hostOf(site);
  const page = `${site.origin}${path}`;
  return html.replace(/ href="([/#])/g, (_, sign: string) =>
    sign === "#" ? ` href="${page}#` : ` href="${host}/`,
  );
}

/** Scheme and host; links within the site have its prefix. */
export function hostOf({ origin, prefix }: Pick<Site, "origin" | "prefix">): string {
  return origin.slice(0, origin.length - (prefix.length - 1));
}
