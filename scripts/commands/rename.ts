/** `npm run rename`: gives a briefing another id everywhere at once, and keeps its old address. */
import { type Command, folderOption, SHARED, UsageError } from "./command.ts";
import { requireFolder } from "./report.ts";

export const runRename: Command = {
  name: "rename",
  summary: "give a briefing another id; its old address leads on",
  synopsis: "OLD-ID NEW-ID [--briefings DIR]",
  options: {
    briefings: { ...SHARED.briefings, help: "the archive that it stands in (briefings/)" },
    now: { ...SHARED.now, help: "the instant as of which it is published or not (the clock)" },
  },
  examples: [
    "npm run rename -- 2025-06-12-envoy-warns-senators 2025-06-12-envoy-warned-senators",
    "npm run rename",
  ],
  notes: [
    "Its file, the links of other briefings and their follows, related, supersedes and translation_of change",
    "together or not at all. Without an id, a renaming that was cut off is carried out to its end.",
    "The ledger stays as it is: it says what readers saw. The next publication adds the new address.",
  ],
  async run(given) {
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings", { finishes: "renaming" });
    const [from, to, more] = given.positionals;
    if (more !== undefined) throw new UsageError(`\`${more}\` is not expected here.`);
    // Loaded here, so that no other command waits for the checker.
    const { finish, rename } = await import("./rename-files.ts");
    if (from === undefined) return finish(briefings);
    if (to === undefined) throw new UsageError("Name the new id behind the old one.");
    return rename(given, { briefings, from, to });
  },
};
