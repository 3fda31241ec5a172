/** Turns a feed into briefings, item by item, and counts what became of them. */

import { count } from "../diagnostics/print.ts";
import type { Instant, Zone } from "../read/dates.ts";
import { type ImportStatus, ItemWriter } from "./item-writer.ts";
import { readFeed } from "./read-feed.ts";
import { ReasonTally } from "./reasons.ts";
import { type Survey, surveyFeed } from "./survey.ts";

export { ImportError } from "./import-error.ts";
export type { ImportStatus } from "./item-writer.ts";

export interface ImportProgress {
  readonly seen: number;
  readonly written: number;
  readonly skipped: number;
}

/** About the item of this number in the feed, counted from 1. */
export interface Remark {
  readonly number: number;
  readonly message: string;
}

/** seen = written + kept + skipped. */
export interface ImportReport extends ImportProgress {
  /** Already there, untouched: from an earlier import, or under a name that someone else's briefing has. */
  readonly kept: number;
  /** Of what was written. */
  readonly status: ImportStatus;
  /** Of the skipped, those that their origin does not show to everyone, by reason: "3 pages", "2 private". */
  readonly withheld: readonly string[];
  /** One for each item that was skipped for a fault, and one more when the feed itself is broken. */
  readonly problems: readonly Remark[];
  /** What the reader of the report may want to know; nothing is wrong. */
  readonly notes: readonly string[];
  /** What could not be seen in what was written and was taken out, a signature among it. */
  readonly takenOut: readonly string[];
}

export interface ImportOptions {
  /** An RSS or Atom file, plain or gzipped. */
  readonly from: string;
  /** The briefings folder, made when it is absent. */
  readonly into: string;
  /** In which the feed's instants become days; absent, that of the folder's archive, or UTC. */
  readonly zone?: Zone;
  /** Items dated after it are reported; absent, none is. */
  readonly now?: Instant;
  /** Absent, published; for an export of WordPress or Blogger, which holds more than a site shows, draft. */
  readonly status?: ImportStatus;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports a feed. Nothing in the folder is ever overwritten, a second import of the same feed writes nothing,
 * and what its origin does not show to everyone is never written, whatever the status.
 * @throws ImportError, whose message is for the user, when the feed or the folder cannot be used at all.
 */
export async function importFeed(options: ImportOptions): Promise<ImportReport> {
  const tally = { seen: 0, written: 0, skipped: 0, kept: 0 };
  const problems: Remark[] = [];
  const notes: string[] = [];
  const withheld = new ReasonTally();
  const survey = await surveyFeed(options.from, options.now);
  const status = options.status ?? (survey.isExport ? "draft" : "published");
  let writer: ItemWriter | undefined;
  try {
    for await (const part of survey.parts ?? readFeed(options.from)) {
      const { number } = part;
      if ("fault" in part) problems.push({ number, message: part.fault });
      if (!("item" in part)) continue;
      writer ??= new ItemWriter(options, survey, status);
      const { outcome, message, reason } = writer.take(part.item);
      tally.seen++;
      tally[outcome]++;
      if (reason !== undefined) withheld.add(reason);
      if (message !== undefined && outcome === "skipped" && reason === undefined)
        problems.push({ number, message });
      else if (message !== undefined) notes.push(message);
      options.onProgress?.({ seen: tally.seen, written: tally.written, skipped: tally.skipped });
    }
  } finally {
    // Briefings that are written need their topics, even when the disk filled up or the feed broke.
    writer?.close();
  }
  if (tally.seen === 0 && problems.length === 0) notes.push("The feed has no items.");
  notes.push(...nestedIn(survey), ...(writer?.notes() ?? []));
  const takenOut = writer?.takenOut() ?? [];
  return { ...tally, status, withheld: withheld.words(), problems, notes, takenOut };
}

function nestedIn({ nested }: Survey): string[] {
  if (nested === 0) return [];
  return [
    `Left out: ${count(nested, "item")} inside other items, of which nothing says whose marks they have.`,
  ];
}
