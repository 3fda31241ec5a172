/** Renames a briefing as it was asked for: all of its files change, or none, and what became of them is said. */
import { printable } from "../diagnostics/print.ts";
import { changeFiles, cutOffIn, finishChange } from "../files/change-files.ts";
import { type BriefingFile, readText } from "../read/file.ts";
import { addressOf, type BriefingId } from "../read/identity.ts";
import { listFolder } from "../read/read.ts";
import { parseNewId, planRename, type RenamePlan } from "../rename/plan-rename.ts";
import { readRenamed } from "../rename/read-renamed.ts";
import { type Arguments, type Exit, nowOption, UsageError } from "./command.ts";
import { findBriefing, settingsOf } from "./named-briefing.ts";
import { checkCommand, pathFrom, writeErrors } from "./report.ts";

/** Carries a renaming that was cut off to its end. @throws UsageError where there is none. */
export function finish(briefings: string): Exit {
  if (cutOffIn(briefings) !== "renaming")
    throw new UsageError("Name the briefing's id, and behind it the new one.");
  finishChange(briefings, { kind: "renaming" });
  process.stdout.write("The renaming that was cut off is done now.\n");
  return 0;
}

/** @throws UsageError for what was typed wrong, and for a briefing that cannot be renamed so. */
export async function rename(
  given: Arguments,
  { briefings, from, to }: { briefings: string; from: string; to: string },
): Promise<Exit> {
  if (cutOffIn(briefings) === "renaming") finish(briefings);
  const listing = listFolder(briefings);
  const file = findBriefing(from, listing, briefings);
  const identity = parseNewId(to, file.day);
  if (typeof identity === "string") throw new UsageError(identity);
  const settings = await settingsOf(listing, briefings);
  if (settings === undefined) return 1;
  const textOf = ({ path }: BriefingFile) => readText(briefings, path);
  const now = nowOption(given);
  const plan = planRename({ listing, settings, now, file, to: identity, textOf });
  if ("reason" in plan) throw new UsageError(plan.reason);
  if ("diagnostics" in plan) {
    await writeErrors(plan.diagnostics, briefings);
    process.stderr.write("Mend this first, then rename it.\n");
    return 1;
  }
  changeFiles(briefings, readRenamed(briefings, plan), { kind: "renaming" });
  const isRecorded = (listing.ledger?.text ?? "").includes(`"id":"${file.id}"`);
  process.stdout.write(
    `${told(given, plan, { briefings, from: file.id, to: identity.id, isRecorded })}\n`,
  );
  return 0;
}

function told(
  given: Arguments,
  { newPath, others, alias }: RenamePlan,
  {
    briefings,
    from,
    to,
    isRecorded,
  }: { briefings: string; from: BriefingId; to: BriefingId; isRecorded: boolean },
): string {
  return [
    pathFrom(briefings, newPath),
    `\`${from}\` is \`${to}\` now, at ${addressOf(to)}.`,
    alias === undefined
      ? "No reader has seen it, so its old address leads nowhere."
      : `Its old address ${alias} leads there: it stands under \`aliases:\`.`,
    ...(others.length === 0
      ? []
      : [
          "These said the old id, and say the new one:",
          ...others.map(({ path }) => `  ${printable(pathFrom(briefings, path))}`),
        ]),
    ...(isRecorded
      ? [
          "ledger.ndjson stays as it is: readers saw the old address. The next publication adds the new one.",
        ]
      : []),
    `Then \`${checkCommand(given)}\`.`,
  ].join("\n");
}
