/** `npm run import`: turns what other tools publish into briefings. */
import { resolve } from "node:path";
import { count, printable } from "../diagnostics/print.ts";
import type { ImportReport } from "../import/feed.ts";
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
import { ProgressLine, pathFrom, requireFolder } from "./report.ts";

export const runImport: Command = {
  name: "import",
  summary: "turn a feed's items, or a plain text, into briefings; nothing is overwritten",
  synopsis: "feed|text FILE --into DIR",
  options: {
    into: { type: "string", hint: "DIR", help: "the folder of briefings to add to (required)" },
    now: SHARED.now,
  },
  examples: [
    "npm run import -- feed releases.rss --into briefings",
    "npm run import -- feed releases.rss.gz --into ../archive",
    "npm run import -- text pasted.txt --into briefings",
  ],
  notes: [
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
    const from = resolve(process.env.INIT_CWD ?? process.cwd(), file);
    if (what === "text") return importDraft(from, into, given);
    // Loaded here, so that no other command waits for the feed and HTML libraries.
    const { ImportError, importFeed } = await import("../import/feed.ts");
    const progress = new ProgressLine();
    try {
      const report = await importFeed({
        from,
        into,
        now: nowOption(given),
        onProgress: ({ seen, written }) =>
          progress.show(`${count(seen, "item")} read, ${written} written`),
      });
      progress.end();
      return tell(report);
    } catch (error) {
      progress.end();
      if (error instanceof ImportError) throw new UsageError(error.message);
      throw error;
    }
  },
};

async function importDraft(from: string, into: string, given: Arguments): Promise<Exit> {
  const [{ settingsOf }, { importText }, { ImportError }, { dayIn }, { listFolder }] =
    await Promise.all([
      import("./archive.ts"),
      import("../import/text.ts"),
      import("../import/import-error.ts"),
      import("../read/dates.ts"),
      import("../read/read.ts"),
    ]);
  requireFolder(into, "--into");
  const settings = await settingsOf(listFolder(into), into);
  if (settings === undefined) return 1;
  try {
    const path = importText({ from, into, today: dayIn(nowOption(given), settings.zone) });
    process.stdout.write(
      `${pathFrom(into, path)}\nA draft, with its sources as far as the text names them. \`npm run check\` says what is missing.\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

/** What became of the feed; 1 when something in it could not be imported. */
function tell({ seen, written, kept, skipped, problems, notes }: ImportReport): Exit {
  for (const { number, message } of problems)
    process.stderr.write(`${printable(`item ${number}: ${message}`)}\n`);
  for (const note of notes) process.stdout.write(`${printable(note)}\n`);
  process.stdout.write(
    `${count(seen, "item")}: ${count(written, "briefing")} written, ${kept} already there, ${skipped} skipped.\n`,
  );
  return problems.length > 0 ? 1 : 0;
}
