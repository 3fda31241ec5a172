/** What the parent process and its children say to each other: a question down, its answer up, and nothing else. */

import type { BriefingRow } from "../cache/row.ts";
import type { KeptFile, KeptPage } from "../cache/site-record.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ShareCard } from "../render/share-card.ts";
import type { Site, View } from "../render/views.ts";
import type { IndexBefore, VolumeText } from "../search/write/volume-words.ts";
import type { Output } from "../site-plan.ts";
import type { Share } from "./parse-share.ts";

/** Some briefings to read and parse. Their bodies stay here, rendered; the rest is the answer. */
export interface ParseTask extends Share {
  /** Where the site stands on its host; undefined where nothing is rendered. */
  readonly prefix: string | undefined;
}

/** Some pages to write. */
export interface PagesTask {
  /** The briefings folder. */
  readonly root: string;
  readonly site: Site;
  /** Each with the key of what goes into it, and the forms in which it is written beside itself. */
  readonly pages: readonly {
    readonly key: string;
    readonly view: View;
    readonly beside: readonly Output[];
  }[];
  /** The folder that they are written into. */
  readonly folder: string;
  /** Where files are kept by their content. */
  readonly objects: string;
  /** True where search holds them, so that their articles are hashed. */
  readonly isIndexed: boolean;
}

export interface PagesDone {
  /** What was written, by path below the site. */
  readonly pages: readonly (readonly [string, KeptPage])[];
  /** How long it took, without waiting for its turn. */
  readonly millis: number;
  /** Largest resident set of the child process so far, in bytes. */
  readonly peak: number;
}

/** A volume's index that Pagefind has made, to which the table of its words is added. */
export interface WordsTask extends VolumeText {
  /** The index before, from which the table can be brought up to date. */
  readonly before: IndexBefore | undefined;
  /** Where files are kept by their content. */
  readonly objects: string;
  /** Path of the index below the site. */
  readonly at: string;
}

export interface WordsDone {
  /** Every file of the index, Pagefind's with it, by path below the site. */
  readonly files: readonly (readonly [string, KeptFile])[];
  readonly table: KeptFile;
  /** How long it took, without waiting for its turn. */
  readonly millis: number;
  /** Largest resident set of the child process so far, in bytes. */
  readonly peak: number;
}

/** By kind: what a child process is asked to do, and what it answers when it is done. */
export interface Tasks {
  readonly parse: ParseTask;
  readonly pages: PagesTask;
  readonly words: WordsTask;
  readonly draw: ShareCard;
}
export interface Answers {
  /** Problems of the files that gave no briefing, after all rows. */
  readonly parse: readonly Diagnostic[];
  readonly pages: PagesDone;
  readonly words: WordsDone;
  /** A PNG. */
  readonly draw: Uint8Array;
}
export type TaskKind = keyof Tasks;

/** Briefings that are parsed, before the answer: they are a part of it, sent as they come. */
export interface Rows {
  readonly rows: readonly BriefingRow[];
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

type Numbered<Said> = Said & { readonly id: number };
/** A question, numbered by who asks. */
export type ToChild = Numbered<
  { [K in TaskKind]: { readonly kind: K; readonly task: Tasks[K] } }[TaskKind]
>;
/** Its answer, or a part of it, with the number of the question. */
export type FromChild = Numbered<{ readonly answer: Answers[TaskKind] } | Rows | Failed>;
