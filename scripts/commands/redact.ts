/** `npm run redact`: takes a name out of briefings, the ledger, the vocabulary, the site and the cache. */
import { type Command, folderOption, SHARED } from "./command.ts";
import { requireFolder } from "./report.ts";

export const runRedact: Command = {
  name: "redact",
  summary: "take a name that endangers somebody out of all that is published and kept",
  synopsis: 'ID… [--words "NAME"]… [--with "WORDS"] [--yes] [--briefings DIR] [--output DIR]',
  options: {
    words: {
      type: "string",
      hint: "NAME",
      help: "a name to take out; may be repeated; - reads names from standard input (asked for)",
      isRepeatable: true,
    },
    with: {
      type: "string",
      hint: "WORDS",
      help: 'what stands there instead ("[name withheld]", in the language of the briefing)',
    },
    yes: { type: "boolean", hint: "", help: "do it without asking" },
    briefings: { ...SHARED.briefings, help: "the archive that they stand in (briefings/)" },
    output: { ...SHARED.output, help: "the built site that goes, until it is published (_site/)" },
    cache: SHARED.cache,
    now: { ...SHARED.now, help: "the instant whose day the note is dated (the clock)" },
  },
  examples: [
    "npm run redact -- 2025-06-12-envoy-warns-senators",
    "npm run redact -- 2025-06-12-envoy-warns-senators 2025-06-13-talks --words - --yes < ../names.txt",
    'npm run redact -- 2025-06-12-envoy-warns-senators --words "Name One" --with "a local journalist"',
  ],
  notes: [
    "It shows what it would change before it changes anything, and never repeats a name. A dated note in each briefing",
    "tells readers that a name was taken out. What Git, your host and other people keep is told at the end. A name typed",
    "behind --words stays in your shell's history and in the logs of npm: without it you are asked.",
    "One that was ended half-way is finished by `npm run redact`.",
  ],
  failure: "nothing was changed, for you did not agree, or the briefings would have errors then",
  async run(given) {
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings", { finishes: "redaction" });
    // Loaded here, so that no other command waits for the checker.
    const { redactAs } = await import("./redact-names.ts");
    return redactAs(given, briefings);
  },
};
