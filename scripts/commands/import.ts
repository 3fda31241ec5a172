/** `npm run import`: turns what other tools publish into briefings. */
import { resolve } from "node:path";
import { count, printable } from "../diagnostics/print.ts";
import { type Command, folderOption, textOption, UsageError } from "./command.ts";
import { ProgressLine } from "./report.ts";

export const runImport: Command = {
  name: "import",
  summary: "turn a feed's entries into briefings; nothing is overwritten",
  synopsis: "feed FILE --into DIR",
  options: {
    into: { type: "string", hint: "DIR", help: "the folder of briefings to add to (required)" },
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
    const { importFeed } = await import("../import/feed.ts");
    const progress = new ProgressLine();
    const report = await importFeed({
      from,
      into,
      onProgress: ({ seen, written }) =>
        progress.show(`${count(seen, "entry", "entries")} read, ${written} written`),
    }).finally(() => progress.end());
    for (const { number, message } of report.problems)
      process.stderr.write(`${printable(`entry ${number}: ${message}`)}\n`);
    process.stdout.write(
      `${count(report.seen, "entry", "entries")}: ${count(report.written, "briefing")} written, ${report.kept} already there, ${report.skipped} skipped.\n`,
    );
    return report.skipped > 0 ? 1 : 0;
  },
};
