/** What there is to render and index, cut into jobs for the worker processes. */
import { join } from "node:path";
import type { Staging } from "./publish/publish.ts";
import type { Archive } from "./relate/relate.ts";
import { newFrame } from "./render/cards.ts";
import { sitePages, volumePages } from "./render/pages.ts";
import type { Site } from "./render/views.ts";
import type { Job } from "./worker.ts";

/**
 * One job for each volume, pages and index together, and one for all other pages; the longest first, so
 * that no process is left waiting at the end. Each job has a folder of its own, so that Pagefind can be
 * given the whole folder and no job sees another's files.
 */
export function jobsOf(archive: Archive, site: Site, staging: Staging): Job[] {
  const frame = newFrame(archive.settings, site.prefix);
  const lang = new Intl.Locale(archive.settings.lang).language;
  const folder = (name: string) => join(staging.work, name);
  const volumes = volumePages(archive, frame).map(
    ({ volume, views }): Job => ({
      views,
      site,
      lang,
      pages: folder(volume.name),
      bundle: join(staging.site, "pagefind", volume.name),
    }),
  );
  const rest = sitePages(archive, frame, {
    origin: site.origin,
    isPublic: site.mark === undefined,
  });
  return [
    ...volumes.sort((a, b) => b.views.length - a.views.length),
    { views: rest, site, lang, pages: folder("site"), bundle: undefined },
  ];
}
