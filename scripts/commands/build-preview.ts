/** `npm run build -- --preview DIR`: a preview in a folder, to be kept where only those who write can load it. */

import { relative } from "node:path";
import { Cache } from "../cache/cache.ts";
import { WRITERS } from "../config.ts";
import { count } from "../diagnostics/print.ts";
import { isWithin } from "../files/is-within.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { permissionsOfBuild } from "../processes/permissions.ts";
import { Pool } from "../processes/pool.ts";
import { prefixOption } from "./archive-places.ts";
import { standing } from "./as-typed.ts";
import {
  type Arguments,
  type Command,
  cacheOption,
  type Exit,
  folderOption,
  jobsOption,
  noPositionals,
  nowOption,
  UsageError,
} from "./command.ts";
import { requireFolder, writeErrors } from "./report.ts";

/** What a preview cannot be asked for. */
const NOT_OF_PREVIEWS = ["output", "audience", "shard", "next-rebuild"];

/**
 * Makes a preview of everything in the folder that `--preview` names, which is nowhere by default.
 * @throws UsageError for an option of sites, OutputRefused for a folder in which readers look.
 */
export async function buildPreview(given: Arguments, options: Command["options"]): Promise<Exit> {
  noPositionals(given, options);
  const other = NOT_OF_PREVIEWS.find((name) => given.values[name] !== undefined);
  if (other !== undefined)
    throw new UsageError(
      `\`--preview\` names the folder of a preview, which shows everything: leave out \`--${other}\`.`,
    );
  const briefings = folderOption(given, "briefings", "briefings");
  const output = folderOption(given, "preview", "preview");
  requireFolder(briefings, "--briefings");
  const cache = cacheOption(given, [briefings]);
  if (isWithin(cache, output))
    throw new UsageError(
      `A preview cannot hold what is remembered (${cache}). Name another folder with --preview.`,
    );
  const pool = new Pool("build", {
    count: jobsOption(given),
    permissions: permissionsOfBuild({ briefings, output, cache }),
  });
  const { build } = await import("../build/build.ts");
  const { diagnostics, site } = await build(
    {
      ...{ briefings, output, cache: new Cache(cache), isPreview: true, audience: WRITERS },
      ...{ now: nowOption(given), prefix: await prefixOption(given, briefings), wanted: "errors" },
    },
    pool,
  )
    .catch((error: unknown) => {
      // What refuses a folder speaks of sites, whose folder another option names.
      if (!(error instanceof OutputRefused)) throw error;
      throw new OutputRefused(error.message.replaceAll("--output", "--preview"));
    })
    .finally(() => pool.close());
  await writeErrors(diagnostics, briefings);
  const hasErrors = diagnostics.some(({ severity }) => severity === "error");
  const folder = relative(standing(), output) || ".";
  if (site === undefined) process.stderr.write("No preview was made.\n");
  else
    process.stdout.write(
      `A preview of ${count(site.briefings, "briefing")} is in ${folder}/, ${site.marked} of them marked: readers do not see these.${hasErrors ? " What has errors is not in it." : ""}\n`,
    );
  return hasErrors ? 1 : 0;
}
