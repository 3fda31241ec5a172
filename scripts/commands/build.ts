/** `npm run build`: checks the briefings and builds the site. */

import { existsSync } from "node:fs";
import { relative } from "node:path";
import type { Published } from "../build/build.ts";
import { Cache } from "../cache/cache.ts";
import { count } from "../diagnostics/print.ts";
import { cutOffIn, finishChange } from "../files/change-files.ts";
import { permissionsOfBuild } from "../processes/permissions.ts";
import { Pool } from "../processes/pool.ts";
import type { Withheld } from "../withhold/withhold.ts";
import { expectNotOwn, prefixOption, siteOption } from "./archive-places.ts";
import { standing } from "./as-typed.ts";
import { buildPreview } from "./build-preview.ts";
import {
  type Arguments,
  audienceOption,
  type Command,
  cacheOption,
  type Exit,
  folderOption,
  jobsOption,
  noPositionals,
  nowOption,
  SHARED,
  shardOption,
  textOption,
  UsageError,
} from "./command.ts";
import { sealOption } from "./ledger-key.ts";
import { nextRebuildOption, writeNextRebuild } from "./next-rebuild.ts";
import {
  exitOf,
  ledgerLine,
  megabytes,
  ProgressLine,
  requireFolder,
  seconds,
  writeErrors,
} from "./report.ts";
import { isSigned, signatureLine, signerOption } from "./signing.ts";

export const runBuild: Command = {
  name: "build",
  summary: "check the briefings and build the site",
  synopsis:
    "[--briefings DIR] [--output DIR] [--audience WHO] [--now INSTANT] [--path-prefix PATH] [--jobs N] [--next-rebuild FILE] [--shard I/N] [--preview DIR]",
  options: {
    ...SHARED,
    preview: {
      type: "string",
      hint: "DIR",
      help: "make a preview there instead of a site: drafts and all, marked, for nobody but who writes",
    },
  },
  examples: [
    "npm run build",
    "npm run build -- --briefings ../ours --output ../public",
    "npm run build -- --path-prefix /briefings/",
    "npm run build -- --audience green --output ../for-partners",
    "npm run build -- --shard=2/4 --output part-2",
    "npm run build -- --preview ../preview",
  ],
  notes: [
    "A preview shows what readers may not see. Where others than those who write can load what a workflow keeps, as of",
    "a public repository, make none: the command cannot know. No command takes a preview for a site.",
  ],
  run: (given) =>
    textOption(given, "preview", "") === ""
      ? buildAs(given, { isPublication: false })
      : buildPreview(given, runBuild.options),
};

/** Builds as the command line says; a publication is recorded in the ledger once the site is in place. */
export async function buildAs(
  given: Arguments,
  { isPublication }: { isPublication: boolean },
): Promise<Exit> {
  noPositionals(given, runBuild.options);
  const briefings = folderOption(given, "briefings", "briefings");
  requireFolder(briefings, "--briefings", isPublication ? { finishes: "publication" } : {});
  if (cutOffIn(briefings) === "publication") {
    // Readers saw it: what was recorded of it stands before anything else is published.
    finishChange(briefings, { kind: "publication" });
    process.stderr.write("A publication that was ended half-way is recorded now.\n");
  }
  const output = await siteOption(given, briefings);
  const audience = audienceOption(given);
  await expectNotOwn(output, briefings, audience);
  const shard = shardOption(given);
  if (shard !== undefined && textOption(given, "output", "") === "")
    throw new UsageError("A part is no site. Name a folder of its own with --output, as part-2.");
  const signer = signerOption();
  const seal = await sealOption(briefings);
  const wasSigned = isSigned(output);
  const nextRebuild = nextRebuildOption(given, [output, briefings]);
  const cache = cacheOption(given, [briefings, output]);
  const progress = new ProgressLine();
  const start = performance.now();
  const options = {
    briefings,
    output,
    audience,
    now: nowOption(given),
    prefix: await prefixOption(given, briefings),
    cache: new Cache(cache),
    isPublication,
    signer,
    seal,
    shard,
    // Before readers see it an editor hears how many warnings there are; a build that nobody keeps is quicker without.
    wanted: isPublication ? ("everything" as const) : ("errors" as const),
  };
  const pool = new Pool("build", {
    count: jobsOption(given),
    permissions: permissionsOfBuild({ briefings, output, cache }),
  });
  const { build } = await import("../build/build.ts");
  const built = await build(
    {
      ...options,
      onParse: (many) =>
        progress.show(`Reading ${count(many, "briefing")} that are new or changed…`),
      onProgress: (done, of) => progress.measure(done, of, count(of, "page")),
    },
    pool,
  ).finally(() => {
    progress.end();
    pool.close();
  });
  await writeErrors(built.diagnostics, briefings);
  if (built.site === undefined) {
    const last = existsSync(output) ? "; the last good site is as it was" : "";
    process.stderr.write(`Nothing was published${last}.\n`);
    return 1;
  }
  if (nextRebuild !== undefined) writeNextRebuild(nextRebuild, built.site.nextRebuild);
  const what = shard === undefined ? "The site" : `Part ${shard.index} of ${shard.of}`;
  // What is to be done stands last, where an editor looks; and who publishes has no use for times of stages.
  const lines = [
    ...(isPublication ? [] : timesOf(built.site.stages)),
    wholeOf(built.site, performance.now() - start),
    ...anew(built.site),
    `${what} is in ${relative(standing(), output) || "."}/`,
    ...(shard === undefined ? signatureLine(signer, wasSigned) : []),
    ...nextLine(built.site),
    ...ledgerLine(built.site.ledger),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitOf(built.site.ledger);
}

function timesOf(stages: Published["stages"]): string[] {
  const width = Math.max(...stages.map(({ stage }) => stage.length));
  const rows = stages.map(
    ({ stage, millis, peak }) =>
      `  ${stage.padEnd(width)} ${seconds(millis).padStart(8)} ${megabytes(peak).padStart(8)}`,
  );
  return [`  ${"stage".padEnd(width)}     time     peak`, ...rows];
}

function wholeOf(site: Published, millis: number): string {
  const { briefings, withheld, volumes, pages, files, bytes } = site;
  return `${count(briefings, "briefing")} in ${count(volumes, "volume")}${withheldIn(withheld)}: ${count(pages, "page")}, ${count(files, "file")}, ${megabytes(bytes)}, ${seconds(millis)}.`;
}

function nextLine({ nextRebuild, ledger }: Published): string[] {
  if (nextRebuild === undefined) return [];
  const verb = ledger === undefined ? "build" : "publish";
  return [`An embargo lifts or a date passes at ${nextRebuild}: ${verb} again then.`];
}

/** What was made, where most is as it was. */
function anew({ pages, rendered, indexed }: Published): string[] {
  if (rendered === pages) return [];
  const made =
    rendered + indexed === 0
      ? "Nothing"
      : `${count(rendered, "page")} and the index of ${count(indexed, "volume")}`;
  return [`${made} made anew; the rest is as it was.`];
}

/** ", 3 withheld (2 draft, 1 TLP:AMBER)": so that a forgotten `status:` is noticed. */
function withheldIn(withheld: readonly Withheld[]): string {
  if (withheld.length === 0) return "";
  const reasons = new Map<string, number>();
  for (const { reason } of withheld) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return `, ${withheld.length} withheld (${[...reasons].map(([reason, number]) => `${number} ${reason}`).join(", ")})`;
}
