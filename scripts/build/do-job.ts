/** Does a job: a child process writes its pages, Pagefind indexes their volume, and the child adds the table of words. */
import { join } from "node:path";
import type { PagesDone } from "../processes/messages.ts";
import type { Lane } from "../processes/pool.ts";
import { indexIn, type Job, type JobDone, type JobVolume, pagesIn } from "./job.ts";
import { type IndexToMake, indexToMake, makeIndex, pagesOf } from "./volume-index.ts";

/** @throws what went wrong in the child process or in Pagefind; by the lane's signal the latter is ended. */
export async function doJob(job: Job, lane: Lane): Promise<JobDone> {
  const { volume } = job;
  const written = await lane.ask("pages", {
    root: job.root,
    site: job.site,
    pages: job.pages,
    objects: job.objects,
    folder: pagesIn(job),
    isIndexed: volume !== undefined,
  });
  if (volume === undefined) return done(job, written);
  const toMake = indexToMake(volume, job.objects, written.pages);
  if (toMake === "known") return done(job, written);
  if (toMake === "late") return done(job, written, { isLate: true });
  // One volume at a time is indexed for a process, while it writes the next one's pages: Pagefind holds 250 kB a page.
  const made = await lane.alone(() => indexed(job, volume, { toMake, lane }));
  return done(job, written, made);
}

async function indexed(
  job: Job,
  volume: JobVolume,
  { toMake, lane }: { toMake: IndexToMake; lane: Lane },
): Promise<Partial<JobDone>> {
  const start = performance.now();
  await makeIndex(job, volume, lane.signal);
  const byPagefind = performance.now() - start;
  // Asked of the process that wrote the pages: it has the stemmers of this volume's languages loaded.
  const words = await lane.ask("words", {
    bundle: indexIn(job),
    files: volume.members.map(({ file }) => file),
    pages: pagesOf(job, volume).map(({ folder, file }) => join(folder, file)),
    table: volume.table,
    lang: volume.lang,
    before: toMake.before,
    objects: job.objects,
    at: volume.bundle,
  });
  return {
    index: { key: toMake.key, files: new Map(words.files), table: words.table },
    indexing: byPagefind + words.millis,
    peak: words.peak,
  };
}

function done(job: Job, { pages, millis, peak }: PagesDone, more: Partial<JobDone> = {}): JobDone {
  return {
    name: job.volume?.name ?? "",
    pages,
    rendering: millis,
    peak,
    index: undefined,
    isLate: false,
    indexing: 0,
    ...more,
  };
}
