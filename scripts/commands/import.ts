/** `npm run import`: turns what other tools publish into briefings. */

import { resolve } from "node:path";
import { count, printable } from "../diagnostics/print.ts";
import type { ImportReport, ImportStatus } from "../import/feed.ts";
import { standing } from "./as-typed.ts";
import {
  type Arguments,
  type Command,
  type Exit,
  folderOption,
  nowOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { checkOf, ProgressLine, pathFrom, requireFolder } from "./report.ts";

export const runImport: Command = {
  name: "import",
  summary: "turn a feed's items, or a plain text, into briefings; nothing is overwritten",
  synopsis: "feed|text FILE --into DIR",
  options: {
    into: { type: "string", hint: "DIR", help: "the folder of briefings to add to (required)" },
    status: {
      type: "string",
      hint: "STATUS",
      help: "draft or published, of what a feed shows to everyone (published; an export: draft)",
    },
    now: SHARED.now,
  },
  examples: [
    "npm run import -- feed releases.rss --into briefings",
    "npm run import -- feed releases.rss.gz --into ../archive",
    "npm run import -- feed export.xml --into briefings --status published",
    "npm run import -- text pasted.txt --into briefings",
  ],
  notes: [
    "A feed is what a site shows to everyone: its items are published at once. The export of WordPress or Blogger holds",
    "more, so its public posts become drafts unless --status published asks otherwise. Whatever an origin marks as",
    "private, draft, pending, scheduled, in the trash or behind a password is never written, nor are pages, attachments",
    "and revisions; the report counts them. Days are those of the archive's `zone:`.",
    "`text` makes a draft of a plain text: its first line is the title, and who told whom is guessed from its words.",
    "It fills in no date; `npm run check` says what is missing and what is doubtful.",
  ],
  async run(given) {
    const [what, file, more] = given.positionals;
    if (what !== "feed" && what !== "text")
      throw new UsageError(
        what === undefined
          ? "Say what to import: `feed FILE` or `text FILE`."
          : `\`${what}\` cannot be imported. \`feed FILE\` and \`text FILE\` can.`,
      );
    if (file === undefined)
      throw new UsageError(
        what === "feed"
          ? "Name the feed's file, RSS or Atom, plain or .gz."
          : "Name the text's file: UTF-8, its title on the first line.",
      );
    if (more !== undefined)
      throw new UsageError(`\`${more}\` is not expected here. One ${what} at a time.`);
    if (textOption(given, "into", "") === "")
      throw new UsageError("Name the folder to write into with --into DIR.");
    const into = folderOption(given, "into", "");
    const from = resolve(standing(), file);
    const status = statusOption(given);
    if (what === "text" && status === "published")
      throw new UsageError("`text` makes a draft. Read it, then set its status yourself.");
    if (what === "text") return importDraft(from, into, given);
    // Loaded here, so that no other command waits for the feed and HTML libraries.
    const [{ ImportError, importFeed }, { FileRefused }] = await Promise.all([
      import("../import/feed.ts"),
      import("../read/named-file.ts"),
    ]);
    const progress = new ProgressLine();
    try {
      const report = await importFeed({
        from,
        into,
        now: nowOption(given),
        ...(status === undefined ? {} : { status }),
        onProgress: ({ seen, written }) =>
          progress.show(`${count(seen, "item")} read, ${written} written`),
      });
      progress.end();
      return tell(report);
    } catch (error) {
      progress.end();
      if (error instanceof ImportError || error instanceof FileRefused)
        throw new UsageError(error.message);
      throw error;
    }
  },
};

/** @throws UsageError for any other word. */
function statusOption(given: Arguments): ImportStatus | undefined {
  const written = textOption(given, "status", "");
  if (written === "" || written === "draft" || written === "published") return written || undefined;
  throw new UsageError(`--status is draft or published, not \`${written}\`.`);
}

async function importDraft(from: string, into: string, given: Arguments): Promise<Exit> {
  const [
    { settingsOf },
    { importText },
    { ImportError },
    { FileRefused },
    { dayIn },
    { listFolder },
  ] = await Promise.all([
    import("./named-briefing.ts"),
    import("../import/text.ts"),
    import("../import/import-error.ts"),
    import("../read/named-file.ts"),
    import("../read/dates.ts"),
    import("../read/read.ts"),
  ]);
  requireFolder(into, "--into");
  const settings = await settingsOf(listFolder(into), into);
  if (settings === undefined) return 1;
  try {
    const today = dayIn(nowOption(given), settings.zone);
    const { path, notes } = importText({ from, into, today });
    for (const note of notes) process.stdout.write(`${printable(note)}\n`);
    process.stdout.write(
      `${pathFrom(into, path)}\nA draft, with its sources as far as the text names them, and named by ${today}: if its news is of another day, give the file that day's name. \`${checkOf(into)}\` says what is missing.\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof ImportError || error instanceof FileRefused)
      throw new UsageError(error.message);
    throw error;
  }
}

/** What became of the feed; 1 when something in it could not be imported. */
function tell(report: ImportReport): Exit {
  const { seen, written, kept, skipped, status, withheld, problems, notes, takenOut } = report;
  for (const { number, message } of problems)
    process.stderr.write(`${printable(`item ${number}: ${message}`)}\n`);
  for (const note of [...notes, ...takenOut]) process.stdout.write(`${printable(note)}\n`);
  const as = written === 0 ? "" : status === "draft" ? " as drafts" : " as published";
  process.stdout.write(
    `${count(seen, "item")}: ${count(written, "briefing")} written${as}, ${kept} already there, ${skipped} skipped.\n`,
  );
  if (withheld.length > 0) {
    const why = "Skipped because their origin does not show them to everyone, or not as posts";
    process.stdout.write(`${printable(`${why}: ${withheld.join(", ")}.`)}\n`);
  }
  return problems.length > 0 ? 1 : 0;
}
