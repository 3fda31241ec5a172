/** `npm run language-server`: completion, diagnostics and hovers for any editor that speaks the protocol. */
import {
  type Command,
  folderOption,
  noPositionals,
  nowOption,
  SHARED,
  textOption,
} from "./command.ts";
import { requireFolder } from "./report.ts";

export const runLanguageServer: Command = {
  name: "language-server",
  summary: "help an editor while you write: speak the Language Server Protocol",
  synopsis: "[--briefings DIR]",
  options: {
    briefings: {
      ...SHARED.briefings,
      help: "the archive (the folder with archive.yaml above each open file)",
    },
    now: SHARED.now,
  },
  examples: [
    "npm run --silent language-server",
    "npm --prefix ../dateline run --silent language-server",
  ],
  notes: [
    "An editor starts it and talks to it over standard input and output, so npm must be --silent.",
    "It serves archive.yaml, vocabulary/ and the briefings, front matter and text.",
  ],
  async run(given) {
    noPositionals(given, runLanguageServer.options);
    const isNamed = textOption(given, "briefings", "") !== "";
    const root = isNamed ? folderOption(given, "briefings", "") : undefined;
    if (root !== undefined) requireFolder(root, "--briefings");
    const { serve } = await import("../editor/language-server.ts");
    const { stdin: input, stdout: output } = process;
    // The clock moves on while the editor is open, so each check asks it again.
    const isShutDown = await serve({ root, input, output, now: () => nowOption(given) });
    // A watch on a folder that is gone must not keep the server alive.
    return process.exit(isShutDown ? 0 : 1);
  },
};
