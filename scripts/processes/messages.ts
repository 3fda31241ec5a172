/** What the parent process and its children say to each other: tasks, and what came of them. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Row } from "../memory/row.ts";
import type { KeptPage, KeptVolume } from "../memory/site-record.ts";
import type { Site, View } from "../render/views.ts";
import type { Share } from "./parse-share.ts";

/** Some briefings to read and parse. Their bodies stay here, rendered; the rest is the answer. */
export interface ParseTask extends Share {
  /** Where the site stands on its host; undefined where nothing is rendered. */
  readonly prefix: string | undefined;
}

/** Some pages to write, and the volume whose search index holds them. */
export interface Job {
  readonly root: string;
  readonly site: Site;
  /** Pages to write, each with the key of what goes into it. */
  readonly pages: readonly { readonly key: string; readonly view: View }[];
  /** Folder of this job alone. */
  readonly folder: string;
  /** Where files are kept by their content. */
  readonly objects: string;
  readonly volume: JobVolume | undefined;
}

/** A volume whose index is made anew, unless its articles turn out to be the same. */
export interface JobVolume {
  readonly name: string;
  /** Path of its index below the site. */
  readonly bundle: string;
  /** Every page of the volume; those that are not written anew with the hash of their article, and what that was before. */
  readonly members: readonly {
    readonly file: string;
    readonly article: string | undefined;
    readonly before: string | undefined;
  }[];
  /** The staged site, in which the pages that are not written anew stand. */
  readonly site: string;
  /** Language of the index's stemming. */
  readonly lang: string;
  /** What besides the articles decides the index. */
  readonly version: string;
  /** Key of the index that stands in the staged site already; empty when there is none. */
  readonly known: string;
  /** Leaves the known index, whatever it is of: a later build makes it. */
  readonly isLate: boolean;
  /** Threads that Pagefind may use. */
  readonly threads: number;
}

export interface JobDone {
  /** Of its volume; empty where it has none. */
  readonly name: string;
  /** What was written, by path below the site. */
  readonly pages: readonly (readonly [string, KeptPage])[];
  /** The new index; undefined when the known one holds. */
  readonly volume: KeptVolume | undefined;
  /** True when the known index was left, and is of other articles. */
  readonly isLate: boolean;
  /** Milliseconds of each stage. */
  readonly rendering: number;
  readonly indexing: number;
  /** Largest resident set of this process so far, in bytes; Pagefind's own process is not in it. */
  readonly peak: number;
}

/** Folders of a job's own: its pages, and the index of its volume. */
export const JOB_FOLDERS = { pages: "pages", index: "index" } as const;

export type Question = { readonly parse: ParseTask } | { readonly job: Job };
export type Answer =
  /** Problems of the files that gave no briefing, after all rows. */
  { readonly parsed: readonly Diagnostic[] } | { readonly done: JobDone };
/** Briefings that are parsed, before the answer. */
export interface Rows {
  readonly rows: readonly Row[];
}
/** Before the answer: the pages of the job's volume are written, and wait for their index. */
export interface IndexWanted {
  readonly wantsIndex: true;
}
/** What went wrong, and the system's name for it where the machine refused something. */
export interface Failed {
  readonly failed: string;
  readonly code?: string | undefined;
}
/** The error that a message tells of. */
export function errorOf({ failed, code }: Failed): Error {
  return Object.assign(new Error(failed), code === undefined ? {} : { code });
}
/** What it gets then. */
export type Indexed = { readonly isIndexed: true } | Failed;
export type ToWorker = (Question | Indexed) & { readonly id: number };
export type FromWorker = (Answer | Rows | IndexWanted | Failed) & { readonly id: number };
