/** `npm run rollback`: puts the site before the last back in its place. */
import { siteOption } from "./archive-places.ts";
import { type Command, cacheOption, folderOption, noPositionals, SHARED } from "./command.ts";
import { requireFolder } from "./report.ts";

export const runRollback: Command = {
  name: "rollback",
  summary: "put the site before the last back in its place",
  synopsis: "[--briefings DIR] [--output DIR] [--cache DIR]",
  options: {
    briefings: SHARED.briefings,
    output: { ...SHARED.output, help: "where the site stands (_site/)" },
    cache: {
      ...SHARED.cache,
      help: "what is remembered between runs, the site before among it (.cache/)",
    },
  },
  examples: ["npm run rollback", "npm run rollback -- --briefings ../ours --output ../public"],
  notes: [
    "In one step, as a publication; the briefings and ledger.ndjson stay as they are. Once more puts the last site",
    "back. What was withdrawn since, or is gone, never comes back so: then nothing is done.",
  ],
  failure: "there is no site to put back, or it must not come back",
  async run(given) {
    noPositionals(given, runRollback.options);
    const briefings = folderOption(given, "briefings", "briefings");
    const output = await siteOption(given, briefings);
    requireFolder(briefings, "--briefings");
    const cache = cacheOption(given, [briefings, output]);
    const { rollBack } = await import("./roll-back.ts");
    return rollBack({ briefings, output, cache });
  },
};
