/** A job: some pages to write, and the volume whose search index holds them. */
import { join } from "node:path";
import type { KeptPage, KeptVolume } from "../cache/site-record.ts";
import type { PagesTask } from "../processes/messages.ts";
import type { Waiting } from "../processes/pool.ts";

/** A job that is made when a process is free for it. */
export interface PlannedJob extends Waiting {
  /** How many pages it writes. */
  readonly pageCount: number;
  readonly make: () => Job;
}

export interface Job extends Pick<PagesTask, "root" | "site" | "pages" | "objects"> {
  /** Folder of this job alone. */
  readonly folder: string;
  readonly volume: JobVolume | undefined;
}

/** A volume whose index is made anew, unless its articles turn out to be the same. */
export interface JobVolume {
  readonly name: string;
  /** Path of its index below the site. */
  readonly bundle: string;
  /** Where the table of its words stands while the site is built. */
  readonly table: string;
  /** Every page of the volume; those that are not written anew with the hash of their article. */
  readonly members: readonly {
    readonly file: string;
    readonly article: string | undefined;
    readonly before: KeptPage | undefined;
  }[];
  /** The staged site, in which the pages that are not written anew stand. */
  readonly site: string;
  /** Language of the index's stemming. */
  readonly lang: string;
  /** What besides the articles decides the index. */
  readonly version: string;
  /** Key of the index that stands in the staged site already; empty when there is none. */
  readonly known: string;
  /** True to keep the index that is there although its pages have changed: a later build makes a new one. */
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
  readonly index: KeptVolume | undefined;
  /** True when the index that was kept is not yet of these articles. */
  readonly isLate: boolean;
  /** Milliseconds of each stage. */
  readonly rendering: number;
  readonly indexing: number;
  /** Largest resident set so far of the process that did it, in bytes; Pagefind's own process is not in it. */
  readonly peak: number;
}

/** Where a job's pages are written. */
export const pagesIn = ({ folder }: Job): string => join(folder, "pages");
/** Where the index of its volume is made. */
export const indexIn = ({ folder }: Job): string => join(folder, "index");
