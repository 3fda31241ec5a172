/** Has Pagefind index the volume of a job, whose pages a child process wrote. */
import { join } from "node:path";
import { indexVolume } from "../index/pagefind.ts";
import { JOB_FOLDERS, type Job } from "./messages.ts";

/**
 * Writes the index into the job's folder. All of it follows from the job: the process that wrote the pages may
 * start no program, and has no say in what one does.
 * @throws when Pagefind fails or is ended by the signal, or a page of the volume is missing.
 */
export async function indexJob({ folder, pages, volume }: Job, signal: AbortSignal): Promise<void> {
  if (volume === undefined) throw new Error("An index is wanted of pages that are in no volume.");
  const isNew = new Set(pages.map(({ view }) => view.file));
  const { members, site, lang, threads } = volume;
  await indexVolume({
    pages: members.map(({ file }) => ({
      folder: isNew.has(file) ? join(folder, JOB_FOLDERS.pages) : site,
      file,
    })),
    bundle: join(folder, JOB_FOLDERS.index),
    ...{ lang, threads, signal },
  });
}
