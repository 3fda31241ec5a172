/** A child process that writes pages and, where they are a volume's, their search index. */
import { PROJECT } from "./config.ts";
import { closePagefind, indexVolume } from "./index/pagefind.ts";
import { renderPages } from "./render/eleventy.ts";
import type { Site, View } from "./render/views.ts";
import { peakOfProcess } from "./stage-clock.ts";

/** One piece of work: some pages and, for a volume, their search index. */
export interface Job {
  readonly views: readonly View[];
  readonly site: Site;
  /** Folder of this job's pages alone. */
  readonly pages: string;
  /** Folder of the volume's search bundle, or undefined for pages that search does not hold. */
  readonly bundle: string | undefined;
  /** Language of the index's stemming. */
  readonly lang: string;
}

export interface JobDone {
  readonly pages: number;
  readonly indexed: number;
  /** Milliseconds of each stage. */
  readonly rendering: number;
  readonly indexing: number;
  /** Largest resident set of this process so far, in bytes; Pagefind's own process is not in it. */
  readonly peak: number;
}

export type FromWorker = { readonly done: JobDone } | { readonly failed: string };

// Eleventy takes its templates relative to the working folder.
process.chdir(PROJECT);
process.on("message", (job: Job) => void answer(job));
process.on("disconnect", () => void closePagefind().finally(() => process.exit()));

async function answer(job: Job): Promise<void> {
  try {
    send({ done: await work(job) });
  } catch (error) {
    send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function work({ views, site, pages, bundle, lang }: Job): Promise<JobDone> {
  const start = performance.now();
  const count = await renderPages(views, site, pages);
  const rendered = performance.now();
  const indexed = bundle === undefined ? 0 : await indexVolume({ pages, count, bundle, lang });
  const end = performance.now();
  const peak = peakOfProcess();
  return { pages: count, indexed, rendering: rendered - start, indexing: end - rendered, peak };
}

function send(message: FromWorker): void {
  process.send?.(message);
}
