/** `npm run correct`: adds a correction to a published briefing, and changes nothing else in its file. */
import { createInterface } from "node:readline/promises";
import {
  type Arguments,
  type Command,
  folderOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { requireFolder } from "./report.ts";

export const runCorrect: Command = {
  name: "correct",
  summary: "add a correction to a published briefing; its text stays as it is",
  synopsis: 'ID --text "WHAT" [--kind KIND] [--was "WORDS"] [--typo] [--briefings DIR]',
  options: {
    text: { type: "string", hint: "WHAT", help: "what was wrong and what is right (asked for)" },
    kind: {
      type: "string",
      hint: "KIND",
      help: "correction, clarification, update, retraction (correction)",
    },
    was: { type: "string", hint: "WORDS", help: "the words that stood there before" },
    typo: {
      type: "boolean",
      hint: "",
      help: "what changed is a slip of the keyboard: mark it so, without a note",
    },
    briefings: { ...SHARED.briefings, help: "the archive that it stands in (briefings/)" },
    now: { ...SHARED.now, help: "the instant whose day it is dated (the clock)" },
  },
  examples: [
    'npm run correct -- 2025-06-12-envoy-warns-senators --text "The meeting was on 5 June, not on 12 June." --was "12 June"',
    'npm run correct -- briefings/2025/2025-06-12-envoy-warns-senators.md --kind update --text "Oman has confirmed the day."',
    "npm run correct -- 2025-06-12-envoy-warns-senators --typo",
    'npm run correct -- /2025/06/12/envoy-warns-senators/ --kind retraction --text "The report was made up."',
  ],
  async run(given) {
    const [named, more] = given.positionals;
    if (named === undefined)
      throw new UsageError("Name the briefing by its id, its file or its address.");
    if (more !== undefined)
      throw new UsageError(
        `\`${more}\` is not expected here. What was wrong stands behind --text.`,
      );
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    if (given.values.typo === true) {
      const { callTypo } = await import("./call-typo.ts");
      return callTypo(named, briefings);
    }
    // Loaded here, so that no other command waits for the checker.
    const { amend } = await import("./amend.ts");
    const asking = { option: "text", question: "What was wrong, and what is right? " };
    return amend(given, { named, folder: briefings, ask: () => askFor(given, asking) });
  },
};

/** What readers will be told: typed behind its option, or asked for where somebody sits at a terminal. */
export async function askFor(
  given: Arguments,
  { option, question }: { readonly option: string; readonly question: string },
): Promise<string> {
  const text = textOption(given, option, "");
  // The check prints the command with an ellipsis, to be filled.
  if (/^[….]+$/.test(text.trim()))
    throw new UsageError(`Put into --${option} what was wrong: readers will see it.`);
  if (text !== "") return text;
  if (process.stdin.isTTY !== true)
    throw new UsageError(`${question.trim()} Say it with --${option} "WHAT".`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const gone = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  try {
    return await Promise.race([terminal.question(question), gone]);
  } finally {
    terminal.close();
  }
}
