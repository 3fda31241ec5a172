/** `npm run import`: turns what other tools publish into briefings. */
import { resolve } from "node:path";
import { count, printable } from "../diagnostics/print.ts";
import type { ImportReport } from "../import/feed.ts";
import {
  type Command,
  type Exit,
  folderOption,
  nowOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { ProgressLine } from "./report.ts";

export const runImport: Command = {
  name: "import",
  summary: "turn a feed's items into briefings; nothing is overwritten",
  synopsis: "feed FILE --into DIR",
  options: {
    into: { type: "string", hint: "DIR", help: "the folder of briefings to add to (required)" },
    now: SHARED.now,
  },
  examples: [
    "npm run import -- feed releases.rss --into briefings",
    "npm run import -- feed releases.rss.gz --into ../archive",
  ],
  async run(given) {
    const [what, file, more] = given.positionals;
    if (what !== "feed")
      throw new UsageError(
        what === undefined
          ? "Say what to import: `feed FILE`."
          : `\`${what}\` cannot be imported. Only \`feed FILE\` can.`,
      );
    if (file === undefined)
      throw new UsageError("Name the feed's file, RSS or Atom, plain or .gz.");
    if (more !== undefined)
      throw new UsageError(`\`${more}\` is not expected here. One feed at a time.`);
    if (textOption(given, "into", "") === "")
      throw new UsageError("Name the folder to write into with --into DIR.");
    const into = folderOption(given, "into", "");
    const from = resolve(process.env.INIT_CWD ?? process.cwd(), file);
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
