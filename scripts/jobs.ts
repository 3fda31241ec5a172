/** What there is to parse, render and index, shared out among the worker processes. */
import { join } from "node:path";
import type { Staging } from "./publish/publish.ts";
import type { BriefingFile } from "./read/file.ts";
import type { Archive } from "./relate/relate.ts";
import { cutVolumes } from "./relate/volumes.ts";
import { Pages } from "./render/pages.ts";
import type { Site, View } from "./render/views.ts";
import type { PlannedJob } from "./workers.ts";

/**
 * Cuts the files into as many shares as there are processes: whole volumes, the largest first to whoever
 * has least. So the process that parses a volume can also render and index it, and all end together.
 */
export function shareOut(files: readonly BriefingFile[], count: number): BriefingFile[][] {
  const shares = Array.from({ length: count }, (): BriefingFile[] => []);
  const volumes = cutVolumes(files).sort((a, b) => b.members.length - a.members.length);
  for (const { members } of volumes) {
    shares.reduce((least, share) => (share.length < least.length ? share : least)).push(...members);
  }
  return shares;
}

export interface Plan {
  readonly archive: Archive;
  readonly site: Site;
  readonly staging: Staging;
  /** The briefings folder. */
  readonly root: string;
  readonly shares: readonly (readonly BriefingFile[])[];
}

/**
 * One job for each volume, pages and index together, and one for all other pages; the longest first. Each
 * has a folder of its own, so that Pagefind can be given the whole folder and no job sees another's files.
 */
export function jobsOf({ archive, site, staging, root, shares }: Plan): PlannedJob[] {
  const pages = new Pages(archive, site);
  const lang = new Intl.Locale(archive.settings.lang).language;
  const homes = new Map(
    shares.flatMap((share, home) => share.map(({ id }) => [id, home] as const)),
  );
  const job = (name: string, views: readonly View[], bundle?: string) => ({
    root,
    views,
    site,
    lang,
    pages: join(staging.work, name),
    bundle,
  });
  const bySize = [...archive.volumes].sort((a, b) => b.members.length - a.members.length);
  const volumes = bySize.map((volume): PlannedJob => {
    const first = volume.members[0];
    const bundle = join(staging.site, "pagefind", volume.name);
    return {
      home: first === undefined ? undefined : homes.get(first.id),
      make: () => job(volume.name, pages.ofVolume(volume), bundle),
    };
  });
  return [...volumes, { home: undefined, make: () => job("site", pages.ofSite()) }];
}
