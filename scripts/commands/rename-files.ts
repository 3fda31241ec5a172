/** Renames a briefing as it was asked for: all of its files change, or none, and what became of them is said. */
import { printable } from "../diagnostics/print.ts";
import { changeFiles, cutOffIn, finishChange } from "../files/change-files.ts";
import { addressOf, type BriefingId, parseKey, parseStem } from "../read/identity.ts";
import { listFolder } from "../read/read.ts";
import { planRename, type RenamePlan } from "../rename/plan-rename.ts";
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
  const identity = newIdentity(to, file.day);
  const settings = await settingsOf(listing, briefings);
  if (settings === undefined) return 1;
  const order = { root: briefings, listing, settings, now: nowOption(given), file, to: identity };
  const plan = planRename(order);
  if ("reason" in plan) throw new UsageError(plan.reason);
  if ("diagnostics" in plan) {
    await writeErrors(plan.diagnostics, briefings);
    process.stderr.write("Mend this first, then rename it.\n");
    return 1;
  }
  changeFiles(briefings, plan.changes, { kind: "renaming" });
  const isRecorded = (listing.ledger?.text ?? "").includes(`"id":"${file.id}"`);
  process.stdout.write(
    `${told(given, plan, { briefings, from: file.id, to: identity.id, isRecorded })}\n`,
  );
  return 0;
}

function newIdentity(to: string, day: string) {
  const identity = parseStem(to);
  if (identity !== undefined) return identity;
  const slug = parseKey(to.replace(/\.md$/, ""));
  const near = parseStem(slug === undefined ? "" : `${day}-${slug}`)?.id;
  throw new UsageError(
    `\`${to}\` is no id. Write its day and a slug of small letters, digits and single hyphens${near === undefined ? `, as in ${day}-envoy-warns-senators` : `: ${near}`}.`,
  );
}

function told(
  given: Arguments,
  { changes, others, alias }: RenamePlan,
  {
    briefings,
    from,
    to,
    isRecorded,
  }: { briefings: string; from: BriefingId; to: BriefingId; isRecorded: boolean },
): string {
  const path = changes.find(({ bytes, before }) => bytes !== undefined && before === undefined);
  return [
    pathFrom(briefings, path?.path ?? ""),
    `\`${from}\` is \`${to}\` now, at ${addressOf(to)}.`,
    alias === undefined
      ? "No reader has seen it, so its old address leads nowhere."
      : `Its old address ${alias} leads there: it stands under \`aliases:\`.`,
    ...(others.length === 0
      ? []
      : [
          "These said the old id, and say the new one:",
          ...others.map((other) => `  ${printable(pathFrom(briefings, other))}`),
        ]),
    ...(isRecorded
      ? [
          "ledger.ndjson stays as it is: readers saw the old address. The next publication adds the new one.",
        ]
      : []),
    `Then \`${checkCommand(given)}\`.`,
  ].join("\n");
}
