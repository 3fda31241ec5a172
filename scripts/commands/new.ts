/** `npm run new`: begins a briefing from a template, as a draft whose gaps `check` names. */
import { type Command, folderOption, SHARED } from "./command.ts";
import { checkCommand, pathFrom, requireFolder } from "./report.ts";

export const runNew: Command = {
  name: "new",
  summary: "begin a briefing from a template; nothing is overwritten",
  synopsis:
    '"TITLE" [--profile KIND] [--topic KEY] [--follows ID] [--slug WORDS] [--briefings DIR]',
  options: {
    profile: { type: "string", hint: "KIND", help: "news, assessment, sitrep, advisory (news)" },
    topic: {
      type: "string",
      hint: "KEY",
      help: "a topic of the archive; may be repeated",
      isRepeatable: true,
    },
    follows: {
      type: "string",
      hint: "ID",
      help: "the briefing that it continues: its id, file or address",
    },
    slug: { type: "string", hint: "WORDS", help: "its address, as envoy-warns (from the title)" },
    briefings: { ...SHARED.briefings, help: "the archive to add to (briefings/)" },
    now: { ...SHARED.now, help: "the instant whose day it is dated (the clock)" },
  },
  examples: [
    'npm run new -- "Envoy warns senators of a costly reply" --topic diplomacy',
    'npm run new -- "Situation report 2: designations" --profile sitrep --follows 2022-08-01-sitrep-1-iran-designations',
    'npm run new -- "هشدار فرستاده به سناتورها" --slug envoy-warns-senators-fa',
  ],
  async run(given) {
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    // Loaded here, so that no other command waits for the checker.
    const { begin } = await import("./begin.ts");
    const path = await begin(given, briefings);
    if (path === undefined) return 1;
    process.stdout.write(
      `${pathFrom(briefings, path)}\nWrite it, then \`${checkCommand(given)}\`. It is published when it says \`status: published\`.\n`,
    );
    return 0;
  },
};
