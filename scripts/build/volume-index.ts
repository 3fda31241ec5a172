/** The search index of a volume: whether its pages want a new one, and Pagefind's part of making it. */
import { join } from "node:path";
import { objectPath } from "../cache/object-store.ts";
import type { PagesDone } from "../processes/messages.ts";
import { keyOfIndex } from "../search/pagefind/article.ts";
import { type IndexPage, indexVolume } from "../search/pagefind/index-volume.ts";
import type { IndexBefore } from "../search/write/volume-words.ts";
import { indexIn, type Job, type JobVolume, pagesIn } from "./job.ts";

/** The index to be made, and the one before, from which the table of its words can be brought up to date. */
export interface IndexToMake {
  readonly key: string;
  readonly before: IndexBefore | undefined;
}

/** A page of a volume, by what its index takes from it. */
interface Indexed {
  readonly file: string;
  readonly article: string | undefined;
}

/** `known` where the index that is there was made of the same articles, `late` where it was not and stays for now. */
export function indexToMake(
  volume: JobVolume,
  objects: string,
  written: PagesDone["pages"],
): IndexToMake | "known" | "late" {
  const articles = new Map(written.map(([file, { article }]) => [file, article]));
  const now = volume.members.map(({ file, article }) => ({
    file,
    article: articles.get(file) ?? article,
  }));
  const key = keyOfIndex(volume.version, now);
  if (key === volume.known) return "known";
  if (volume.isLate) return "late";
  return { key, before: indexBefore(volume, objects, now) };
}

/** The index that stands in the staged site, if it is of most of these articles in these places. */
function indexBefore(
  { members, version, known, site, bundle }: JobVolume,
  objects: string,
  now: readonly Indexed[],
): IndexBefore | undefined {
  const first = members.findIndex(({ before }) => before === undefined);
  const count = first === -1 ? members.length : first;
  const recorded = members.slice(0, count).map(({ file, before }) => {
    return { file, article: before?.article };
  });
  // Where a briefing has come between others or gone, or its index was late, the keys differ.
  if (keyOfIndex(version, recorded) !== known) return undefined;
  const changed = [...members.keys()].filter((at) => now[at]?.article !== recorded[at]?.article);
  if (changed.length > members.length / 4) return undefined;
  const pages = changed.map((at) => objectPath(objects, members[at]?.before?.sha256 ?? ""));
  return { bundle: join(site, bundle), count, changed, pages };
}

/** The volume's pages, where each of them stands. */
export function pagesOf(job: Job, { members, site }: JobVolume): IndexPage[] {
  const isNew = new Set(job.pages.map(({ view }) => view.file));
  return members.map(({ file }) => ({ folder: isNew.has(file) ? pagesIn(job) : site, file }));
}

/**
 * Has Pagefind index the volume of a job, whose pages a child process wrote, in the job's folder. All of it follows
 * from the job: the process that wrote the pages may start no program, and has no say in what one does.
 * @throws when Pagefind fails or is ended by the signal, or a page of the volume is missing.
 */
export async function makeIndex(job: Job, volume: JobVolume, signal: AbortSignal): Promise<void> {
  const { lang, threads } = volume;
  await indexVolume({
    pages: pagesOf(job, volume),
    bundle: indexIn(job),
    lang,
    threads,
    signal,
  });
}
