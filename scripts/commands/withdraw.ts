/** `npm run withdraw`: the plain name of a correction of the kind `retraction`; it says what remains to be done. */
import { type Command, folderOption, SHARED, UsageError } from "./command.ts";
import { askFor } from "./correct.ts";
import { pathFrom, requireFolder, typedFor } from "./report.ts";

const ASKING = { option: "reason", question: "Why is it withdrawn? Readers will see this: " };

export const runWithdraw: Command = {
  name: "withdraw",
  summary: "take a published briefing back; its address stays and says why",
  synopsis: 'ID --reason "WHY" [--briefings DIR]',
  options: {
    reason: { type: "string", hint: "WHY", help: "what readers are told (asked for)" },
    briefings: { ...SHARED.briefings, help: "the archive that it stands in (briefings/)" },
    now: { ...SHARED.now, help: "the instant whose day it is dated (the clock)" },
  },
  examples: [
    'npm run withdraw -- 2025-06-12-envoy-warns-senators --reason "The report was made up."',
  ],
  notes: ["The same as `npm run correct` with --kind retraction."],
  async run(given) {
    const [named, more] = given.positionals;
    if (named === undefined)
      throw new UsageError("Name the briefing by its id, its file or its address.");
    if (more !== undefined)
      throw new UsageError(`\`${more}\` is not expected here. The reason stands behind --reason.`);
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    // Loaded here, so that no other command waits for the checker.
    const [
      { amend },
      { findBriefing },
      { listFolder },
      { readSource },
      { parseFiles },
      { namedIn },
    ] = await Promise.all([
      import("./amend.ts"),
      import("./named-briefing.ts"),
      import("../read/read.ts"),
      import("../read/file.ts"),
      import("../check/parse.ts"),
      import("../correct/named-in.ts"),
    ]);
    const listing = listFolder(briefings);
    const file = findBriefing(named, listing, briefings);
    const { id } = file;
    const { briefings: found } = parseFiles([readSource(briefings, file)]);
    if (found.some(({ meta }) => meta.status === "withdrawn"))
      throw new UsageError(
        `\`${id}\` is withdrawn already. \`npm run correct -- ${id} --kind retraction --text "…"\` adds to what readers are told.`,
      );
    const retraction = { ...given, values: { ...given.values, kind: "retraction" } };
    const exit = await amend(retraction, {
      named: id,
      folder: briefings,
      ask: () => askFor(given, ASKING),
      option: ASKING.option,
    });
    if (exit !== 0) return exit;
    const namers = namedIn(briefings, listing, id).map((path) => `  ${pathFrom(briefings, path)}`);
    const lines = [
      ...(namers.length === 0
        ? []
        : [
            "These lead to it, and their readers will find the notice. Look whether they still hold:",
          ]),
      ...namers,
      "Readers still have its words until the site is published: `npm run publish`.",
    ];
    process.stdout.write(`${typedFor(lines.join("\n"), briefings)}\n`);
    return 0;
  },
};
