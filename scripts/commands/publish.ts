/** `npm run publish`: builds the site for the public, and records in the ledger what its readers will be shown. */
import { buildAs } from "./build.ts";
import { type Command, SHARED } from "./command.ts";

export const runPublish: Command = {
  name: "publish",
  summary: "build for the public, and record it in ledger.ndjson",
  synopsis:
    "[--briefings DIR] [--output DIR] [--now INSTANT] [--path-prefix PATH] [--jobs N] [--next-rebuild FILE] [--shard I/N]",
  options: {
    briefings: SHARED.briefings,
    output: SHARED.output,
    now: SHARED.now,
    "path-prefix": SHARED["path-prefix"],
    cache: SHARED.cache,
    jobs: SHARED.jobs,
    "next-rebuild": SHARED["next-rebuild"],
    shard: SHARED.shard,
  },
  examples: ["npm run publish", "npm run publish -- --briefings ../ours --output ../public"],
  notes: [
    "What is recorded was seen by readers: from then on a briefing that vanishes, or whose numbers, dates,",
    "names or negations change without a correction, stops every build. So publish what goes to your host,",
    "and use `npm run build` to look at a site that nobody has seen.",
  ],
  run: (given) => buildAs(given, { isPublication: true }),
};
