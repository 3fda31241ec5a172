/** Turns a feed into briefings, item by item, and counts what became of them. */
import type { Instant, Zone } from "../read/dates.ts";
import { Desk } from "./desk.ts";
import { readFeed } from "./read-feed.ts";

export { ImportError } from "./import-error.ts";

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
  /** One for each skipped item, and one more when the feed itself is broken. */
  readonly problems: readonly Remark[];
  /** What the reader of the report may want to know; nothing is wrong. */
  readonly notes: readonly string[];
}

export interface ImportOptions {
  /** An RSS or Atom file, plain or gzipped. */
  readonly from: string;
  /** The briefings folder, made when it is absent. */
  readonly into: string;
  /** In which the feed's instants become days; UTC when absent. */
  readonly zone?: Zone;
  /** Items dated after it are reported; absent, none is. */
  readonly now?: Instant;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports a feed. Nothing in the folder is ever overwritten, and a second import of the same feed writes nothing.
 * @throws ImportError, whose message is for the user, when the feed or the folder cannot be used at all.
 */
export async function importFeed(options: ImportOptions): Promise<ImportReport> {
  const tally = { seen: 0, written: 0, skipped: 0, kept: 0 };
  const problems: Remark[] = [];
  const notes: string[] = [];
  let desk: Desk | undefined;
  try {
    for await (const part of readFeed(options.from)) {
      const { number } = part;
      if ("fault" in part) {
        problems.push({ number, message: part.fault });
        continue;
      }
      desk ??= new Desk(options, part.channel);
      const { outcome, message } = desk.take(part.item);
      tally.seen++;
      tally[outcome]++;
      if (message !== undefined && outcome === "skipped") problems.push({ number, message });
      else if (message !== undefined) notes.push(message);
      options.onProgress?.({ seen: tally.seen, written: tally.written, skipped: tally.skipped });
    }
  } finally {
    // Briefings that are written need their topics, even when the disk filled up or the feed broke.
    desk?.close();
  }
  if (tally.seen === 0 && problems.length === 0) notes.push("The feed has no items.");
  return { ...tally, problems, notes: [...notes, ...(desk?.notes() ?? [])] };
}
