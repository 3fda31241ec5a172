/** A child process: parses its share of the briefings, then writes pages and, for a volume, its search index. */

import { type Parsed, type ParsedBriefing, parseBriefing } from "./check/parse.ts";
import { PROJECT } from "./config.ts";
import { indexVolume, stopPagefind } from "./index/pagefind.ts";
import { parseShare, type Share } from "./parse-share.ts";
import { readSource } from "./read/file.ts";
import type { BriefingView } from "./render/briefing-views.ts";
import { type Html, renderTokens } from "./render/markdown.ts";
import { citationsOf } from "./render/source-view.ts";
import type { Site, View } from "./render/views.ts";
import { peakOfProcess } from "./stage-clock.ts";

/** Some briefings to read and parse. Their bodies stay here, rendered; the rest is the answer. */
export interface ParseTask extends Share {
  /** Where the site stands on its host. */
  readonly prefix: string;
}

/** Some pages to write and, for a volume, their search index. */
export interface Job {
  readonly root: string;
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

export type ToWorker = { readonly parse: Share | ParseTask } | { readonly job: Job };
export type FromWorker =
  | { readonly parsed: Parsed }
  | { readonly done: JobDone }
  | { readonly failed: string };

/** Bodies by path, with the SHA-256 of the text that they were rendered from. */
const bodies = new Map<string, { readonly sha256: string; readonly html: Html }>();

// Eleventy takes its templates relative to the working folder.
process.chdir(PROJECT);
process.on("message", (message: ToWorker) => void answer(message));
process.on("disconnect", () => {
  stopPagefind();
  process.exit();
});

async function answer(message: ToWorker): Promise<void> {
  try {
    if ("parse" in message) {
      const task = message.parse as ParseTask;
      send({ parsed: parseShare(task, (parsed) => void keepBody(parsed, task.prefix)) });
      // While the parent checks what was parsed, this process has nothing to do but to get ready.
      await loadEleventy();
    }
    if ("job" in message) send({ done: await work(message.job) });
  } catch (error) {
    send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** Half of this process's start is Eleventy, and parsing does not wait for it. */
function loadEleventy(): Promise<typeof import("./render/eleventy.ts")> {
  return import("./render/eleventy.ts");
}

function keepBody({ briefing, tokens }: ParsedBriefing, prefix: string): Html {
  const { path, sha256, meta } = briefing;
  const html = renderTokens(tokens, { prefix, citations: citationsOf(meta.sources) });
  bodies.set(path, { sha256, html });
  return html;
}

async function work({ root, views, site, pages, bundle, lang }: Job): Promise<JobDone> {
  const start = performance.now();
  const whole = views.map((view) => (view.kind === "briefing" ? withBody(view, root, site) : view));
  const { renderPages } = await loadEleventy();
  const count = await renderPages(whole, site, pages);
  const rendered = performance.now();
  const indexed = bundle === undefined ? 0 : await indexVolume({ pages, count, bundle, lang });
  const end = performance.now();
  const peak = peakOfProcess();
  return { pages: count, indexed, rendering: rendered - start, indexing: end - rendered, peak };
}

/**
 * The view with its body: the one rendered here, or, when another process parsed it, rendered again from
 * the very text that was checked. @throws when the file has changed since.
 */
function withBody(view: BriefingView, root: string, site: Site): BriefingView {
  if (!view.hasBody) return view;
  const { path, sha256 } = view.source;
  const kept = bodies.get(path);
  if (kept?.sha256 === sha256) return { ...view, html: kept.html };
  const file = readSource(root, { path, id: view.id, day: view.day });
  const { parsed } = "text" in file ? parseBriefing(file) : { parsed: undefined };
  if (parsed?.briefing.sha256 !== sha256) {
    throw new Error(`${path} changed while the site was built. Build again.`);
  }
  return { ...view, html: keepBody(parsed, site.prefix) };
}

function send(message: FromWorker): void {
  process.send?.(message);
}
