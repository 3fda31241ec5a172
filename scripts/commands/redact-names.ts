/** Redacts briefings from what was typed: shows what would change, and changes all of it once somebody agrees. */
import { existsSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { forgetArchives } from "../cache/forget-archives.ts";
import { parseLedger } from "../check/ledger/ledger.ts";
import { unreadable } from "../check/ledger/seal.ts";
import { text as textField } from "../check/schema/fields.ts";
import { type ChangeEnd, changeFiles, cutOffIn, finishChange } from "../files/change-files.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { whileHeld } from "../publish/lock.ts";
import { expectApart } from "../publish/publish.ts";
import { claimRemoval } from "../publish/remove-site.ts";
import { type Folder, LEDGER, listFolder, readFolder } from "../read/read.ts";
import { readChanges } from "../redact/change.ts";
import { findElsewhere } from "../redact/elsewhere.ts";
import { redact } from "../redact/redaction.ts";
import { siteOption } from "./archive-places.ts";
import {
  type Arguments,
  cacheOption,
  type Exit,
  nowOption,
  textOption,
  UsageError,
} from "./command.ts";
import { sealOption } from "./ledger-key.ts";
import { findBriefing, settingsOf } from "./named-briefing.ts";
import { isConfirmed, namesOf } from "./names-to-redact.ts";
import { tellDone, tellPlan } from "./redact-told.ts";
import { typedFor, writeErrors } from "./report.ts";

/** @throws UsageError for what was typed wrong, OutputRefused for what the file system says. */
export async function redactAs(given: Arguments, briefings: string): Promise<Exit> {
  const output = await siteOption(given, briefings);
  const cache = cacheOption(given, [briefings, output]);
  expectApart(output, briefings);
  const ending = (): ChangeEnd => {
    const removeSite = claimRemoval(output, briefings);
    const forget = () => {
      forgetArchives(cache);
      removeSite();
    };
    return { kind: "redaction", forget };
  };
  if (cutOffIn(briefings) === "redaction") {
    await whileHeld(output, () => finishChange(briefings, ending()));
    process.stdout.write("A redaction that was ended half-way is finished now.\n");
    if (given.positionals.length === 0) return 0;
  }
  const typed = typedStandIn(given);
  const [first, ...more] = given.positionals;
  if (first === undefined) throw new UsageError("Name the briefings by their ids.");
  const listing = listFolder(briefings);
  const ids = new Set([first, ...more].map((id) => findBriefing(id, listing, briefings).id));
  const settings = await settingsOf(listing, briefings);
  if (settings === undefined) return 1;
  const names = await namesOf(given);
  const seal = await sealOption(briefings);
  const asked = { ids, names, typed, now: nowOption(given), seal };
  const folder = readFolder(briefings);
  const [sealed] = unreadable(parseLedger(folder.ledger ?? NO_LEDGER, seal).ledger);
  if (sealed !== undefined) throw new UsageError(sealed.message);
  const plan = redact(folder, settings, asked);
  if (plan.problems.length > 0) {
    await writeErrors(plan.problems, briefings);
    process.stderr.write(
      "Nothing was changed: the files would have these errors then. Lines are those of the new texts.\n",
    );
    return 1;
  }
  const elsewhere = findElsewhere(briefings, names, isKnownIn(folder));
  const others = [...plan.others, ...elsewhere];
  process.stderr.write(
    tellPlan({ ...plan, others }, { names, briefings, hasSite: existsSync(output) }),
  );
  if (plan.changes.length === 0)
    throw new UsageError("None of these briefings holds such a name. Nothing was changed.");
  if (!(await isConfirmed(given))) {
    process.stderr.write("Nothing was changed.\n");
    return 1;
  }
  await whileHeld(output, () => {
    // Somebody may have saved a file while the question stood there.
    if (!isDeepStrictEqual(textsOf(readFolder(briefings)), textsOf(folder)))
      throw new OutputRefused("A file was saved meanwhile. Nothing was changed: try again.");
    // What may be removed is asked before anything is decided.
    changeFiles(briefings, readChanges(briefings, plan.changes), ending());
  });
  process.stdout.write(typedFor(tellDone(plan.changes), briefings));
  return 0;
}

/** A folder without its theme, which is read where it is asked for: two readings of it never compare as the same. */
function textsOf({ theme, ...texts }: Folder): Omit<Folder, "theme"> {
  return texts;
}

const NO_LEDGER = { path: LEDGER, text: "" };

/** What stands there instead, as front matter may hold it. */
function typedStandIn(given: Arguments): string | undefined {
  const typed = textOption(given, "with", "").trim();
  if (typed === "") return undefined;
  const parsed = textField.safeParse(typed);
  if (parsed.success && !/[\r\n]/.test(typed)) return parsed.data;
  throw new UsageError("--with: write a few words on one line.");
}

/** What the redaction itself looks through. */
function isKnownIn({
  briefings,
  versions = [],
  vocabulary,
  ledger,
}: Folder): (path: string) => boolean {
  const paths = [
    ...briefings,
    ...versions,
    ...vocabulary.values(),
    ...(ledger === undefined ? [] : [ledger]),
  ];
  const known = new Set(paths.map(({ path }) => path));
  return (path) => known.has(path);
}
