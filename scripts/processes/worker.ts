/**
 * A child process: parses its share of the briefings, then writes pages and, for a volume, has its parent make the
 * search index. Briefings act on nothing but this process, which may start no program (see `permissions.ts`).
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { anchorsOfClaims } from "../check/body/slugs.ts";
import type { ParsedBriefing } from "../check/briefing.ts";
import { parseBriefing } from "../check/parse.ts";
import { PROJECT } from "../config.ts";
import { faultOf } from "../files/machine-fault.ts";
import { hashArticle, keyOfIndex } from "../index/article.ts";
import { type Before, writeWords } from "../index/volume-words.ts";
import { Adoption } from "../memory/adoption.ts";
import type { KeptPage, KeptVolume } from "../memory/site-record.ts";
import { readSource } from "../read/file.ts";
import { type BriefingView, isOfBriefing } from "../render/briefing-views.ts";
import { type Html, renderTokens } from "../render/markdown.ts";
import { citationsOf } from "../render/source-view.ts";
import type { Site } from "../render/views.ts";
import {
  errorOf,
  type FromWorker,
  type Indexed,
  JOB_FOLDERS,
  type Job,
  type JobDone,
  type JobVolume,
  type ToWorker,
} from "./messages.ts";
import { parseForOther } from "./parse-share.ts";
import { peakOfProcess } from "./peak.ts";
import { endWithParent } from "./with-parent.ts";

/** Bodies by path, with what they were rendered from: the SHA-256 of the text, and the path prefix of links. */
const bodies = new Map<string, { readonly from: string; readonly html: Html }>();

/** Characters of bodies that are kept. A body that is not is parsed again when its page is written. */
const MOST_KEPT = 100_000_000;
let kept = 0;

const bodyFrom = (sha256: string, prefix: string) => `${sha256} ${prefix}`;

// Eleventy takes its templates relative to the working folder.
process.chdir(PROJECT);
endWithParent();
process.on("message", (message: ToWorker) => void answer(message));

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  try {
    if ("parse" in message) {
      const { prefix = "/", ...share } = message.parse;
      // Of another machine's briefing no body may have been read: kept, it would be an empty page.
      const keep =
        share.settings.wanted === "relations"
          ? undefined
          : (parsed: ParsedBriefing) => keepBody(parsed, prefix);
      send({ id, parsed: parseForOther(share, (rows) => send({ id, rows }), keep) });
      // While the parent checks what was parsed, this process has nothing to do but to get ready.
      await loadEleventy();
    }
    if ("job" in message) send({ id, done: await work(message.job, () => haveIndexed(id)) });
    if ("isIndexed" in message || "failed" in message) waiting.get(id)?.(message);
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ id, failed, code: faultOf(error)?.code });
  }
}

/** By the job, whoever waits for its index. */
const waiting = new Map<number, (answer: Indexed) => void>();

/** Has the parent index what is written. @throws what went wrong there. */
function haveIndexed(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting.set(id, (answer) => {
      waiting.delete(id);
      if ("failed" in answer) reject(errorOf(answer));
      else resolve();
    });
    send({ id, wantsIndex: true });
  });
}

/** Half of this process's start is Eleventy, and parsing does not wait for it. */
function loadEleventy(): Promise<typeof import("../render/eleventy.ts")> {
  return import("../render/eleventy.ts");
}

function keepBody(parsed: ParsedBriefing, prefix: string): void {
  if (kept > MOST_KEPT) return;
  const { path, sha256 } = parsed.briefing;
  const html = bodyOf(parsed, prefix);
  kept += html.length - (bodies.get(path)?.html.length ?? 0);
  bodies.set(path, { from: bodyFrom(sha256, prefix), html });
}

function bodyOf({ briefing, tokens }: ParsedBriefing, prefix: string): Html {
  const { meta } = briefing;
  const reserved = anchorsOfClaims(meta);
  return renderTokens(tokens, { prefix, citations: citationsOf(meta.sources), reserved });
}

/** Each stage does one job at a time: the next job's pages are written while Pagefind indexes this one's. */
const [rendering, indexing] = [newQueue(), newQueue()];

async function work(job: Job, haveIndexed: () => Promise<void>): Promise<JobDone> {
  const adoption = new Adoption(job.objects);
  const [written, renderMillis] = await rendering(() => render(job, adoption));
  const [{ volume, isLate = false }, indexMillis] = await indexing(() =>
    index(job, written, { adoption, haveIndexed }),
  );
  return {
    name: job.volume?.name ?? "",
    pages: written,
    volume,
    isLate,
    rendering: renderMillis,
    indexing: indexMillis,
    peak: peakOfProcess(),
  };
}

type Written = readonly (readonly [string, KeptPage])[];

/** Pages that Eleventy is given at once: it holds every one of them until the last is written. */
const AT_ONCE = 512;

async function render(
  { pages, root, site, folder, volume }: Job,
  adoption: Adoption,
): Promise<Written> {
  const into = join(folder, JOB_FOLDERS.pages);
  const written: [string, KeptPage][] = [];
  if (pages.length === 0) return written;
  const { renderPages } = await loadEleventy();
  for (let start = 0; start < pages.length; start += AT_ONCE) {
    const now = pages.slice(start, start + AT_ONCE);
    const views = now.map(({ view }) => (isOfBriefing(view) ? withBody(view, root, site) : view));
    const texts = await renderPages(views, site);
    for (const { key, view } of now) {
      const bytes = Buffer.from(texts.get(view.file) ?? "");
      const article = volume === undefined ? "" : hashArticle(bytes, view.file);
      const file = adoption.write(join(into, view.file), bytes);
      written.push([view.file, { ...file, key, article }]);
    }
  }
  return written;
}

/** Indexes the volume, if the articles are others than those that the known index was made of. */
async function index(
  { folder, volume }: Job,
  written: Written,
  { adoption, haveIndexed }: { adoption: Adoption; haveIndexed: () => Promise<void> },
): Promise<{ volume: KeptVolume | undefined; isLate?: boolean }> {
  if (volume === undefined) return { volume: undefined };
  const { bundle, members, lang, version } = volume;
  const articles = new Map(written.map(([file, { article }]) => [file, article]));
  const now = members.map(({ file, article }) => ({
    file,
    article: articles.get(file) ?? article,
  }));
  const key = keyOfIndex(version, now);
  if (key === volume.known) return { volume: undefined };
  if (volume.isLate) return { volume: undefined, isLate: true };
  const into = join(folder, JOB_FOLDERS.index);
  await haveIndexed();
  const before = indexBefore(volume, now);
  await writeWords({ bundle: into, files: members.map(({ file }) => file), lang }, before);
  const paths = readdirSync(into, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map((path) => {
    const { bytes: _, ...file } = adoption.adopt(path);
    return [`${bundle}${path.slice(into.length)}`, file] as const;
  });
  return { volume: { key, files: new Map(files) } };
}

/** The index that stands in the staged site, if it is of most of these articles in these places. */
function indexBefore(
  { members, version, known, site, bundle }: JobVolume,
  now: readonly { readonly article: string | undefined }[],
): Before | undefined {
  const first = members.findIndex(({ before }) => before === undefined);
  const count = first === -1 ? members.length : first;
  const recorded = members.slice(0, count).map(({ file, before }) => ({ file, article: before }));
  // Where a briefing has come between others or gone, or its index was late, the keys differ.
  if (keyOfIndex(version, recorded) !== known) return undefined;
  const changed = [...members.keys()].filter((at) => now[at]?.article !== recorded[at]?.article);
  if (changed.length > members.length / 4) return undefined;
  return { bundle: join(site, bundle), count, changed };
}

/**
 * The view with its body: the one rendered here, or, when another process parsed it, rendered again from
 * the very text that was checked. @throws when the file has changed since.
 */
function withBody(view: BriefingView, root: string, site: Site): BriefingView {
  if (!view.hasBody) return view;
  const { path, sha256 } = view.source;
  const known = bodies.get(path);
  // A page is written once, and then its body is of no more use.
  kept -= known?.html.length ?? 0;
  bodies.delete(path);
  if (known?.from === bodyFrom(sha256, site.prefix)) return { ...view, html: known.html };
  const file = readSource(root, { path, id: view.id, day: view.day });
  const { parsed } = "text" in file ? parseBriefing(file) : { parsed: undefined };
  if (parsed?.briefing.sha256 !== sha256) {
    throw new Error(`${path} changed while the site was built. Build again.`);
  }
  return { ...view, html: bodyOf(parsed, site.prefix) };
}

/** Does one thing after the other, and says how long each took in milliseconds, without its waiting. */
function newQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(act: () => Promise<Result>): Promise<readonly [Result, number]> => {
    const next = last.then(async () => {
      const start = performance.now();
      return [await act(), performance.now() - start] as const;
    });
    last = next.catch(() => undefined);
    return next;
  };
}

function send(message: FromWorker): void {
  process.send?.(message);
}
