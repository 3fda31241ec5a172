/** Corrects a briefing from what was typed: the file is written once the corrected text is proved, and read again. */
import { join } from "node:path";
import { parseFiles } from "../check/parse.ts";
import { text as textField } from "../check/schema/fields.ts";
import { CORRECTION_KINDS } from "../check/schema/schema.ts";
import { correctBriefing, type Opened, openBriefing, type Refused } from "../correct/correct.ts";
import type { Correction } from "../correct/correction.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { changeFiles } from "../files/change-files.ts";
import { replaceFile } from "../files/replace.ts";
import { removalOf } from "../publish/kept-versions.ts";
import { dayIn } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import { type BriefingFile, readBytes, readSource } from "../read/file.ts";
import { listFolder } from "../read/read.ts";
import { type Arguments, type Exit, nowOption, textOption, UsageError } from "./command.ts";
import { findBriefing, settingsOf } from "./named-briefing.ts";
import { checkCommand, pathFrom, writeErrors } from "./report.ts";
import { expectShown } from "./words-before.ts";

export interface Amending {
  /** The id, file or address that was typed. */
  readonly named: string;
  readonly folder: string;
  readonly ask: () => Promise<string>;
  /** Of the option by which its text is given. */
  readonly option?: string;
}

/** @throws UsageError for what was typed wrong, and for a briefing that cannot be corrected. */
export async function amend(
  given: Arguments,
  { named, folder, ask, option = "text" }: Amending,
): Promise<Exit> {
  const kind = kindOf(given);
  const listing = listFolder(folder);
  const file = findBriefing(named, listing, folder);
  const settings = await settingsOf(listing, folder);
  if (settings === undefined) return 1;
  const now = nowOption(given);
  const today = dayIn(now, settings.zone);
  const open = (): Opened | Refused => {
    const bytes = readBytes(folder, file.path);
    if ("ruleId" in bytes) return { diagnostics: [bytes] };
    return openBriefing(file, bytes.slice(), { today, now });
  };
  const before = open();
  if (!("bytes" in before)) return refuse(before, folder);
  const was = textOption(given, "was", "");
  const old = was === "" ? {} : { was: textOf(was, "--was") };
  if (old.was !== undefined && kind !== "retraction")
    await expectShown(old.was, before, { folder, listing, lang: settings.lang });
  // Asked for last: nobody types what is refused afterwards.
  const text = textOf(await ask(), `--${option}`);
  const correction: Correction = { date: today, kind, text, ...old };
  // While the question stood there, somebody may have saved the file.
  const opened = open();
  const result = "bytes" in opened ? correctBriefing(opened, correction) : opened;
  if (!("bytes" in result)) return refuse(result, folder);
  replaceFile(join(folder, file.path), result.bytes);
  const diagnostics = problemsOf(file, folder);
  if (diagnostics.length > 0) return refuse({ diagnostics }, folder);
  // What is withdrawn has no former versions: the publication would take them away, and a clone keep them until then.
  const former = kind === "retraction" ? removalOf(folder, file.id) : [];
  if (former.length > 0) changeFiles(folder, former, { kind: "publication" });
  process.stdout.write(`${told(given, file, { ...result, kind, today, folder })}\n`);
  return 0;
}

async function refuse(refused: Refused, folder: string): Promise<Exit> {
  if ("reason" in refused) throw new UsageError(refused.reason);
  await writeErrors(refused.diagnostics, folder);
  process.stderr.write("Mend this first, then correct it.\n");
  return 1;
}

/** Reads the file again: what counts is what stands on the disk. */
function problemsOf(file: BriefingFile, folder: string): readonly Diagnostic[] {
  return parseFiles([readSource(folder, file)]).diagnostics;
}

function kindOf(given: Arguments): Correction["kind"] {
  const named = textOption(given, "kind", "correction");
  const kind = CORRECTION_KINDS.find((known) => known === named);
  if (kind !== undefined) return kind;
  throw new UsageError(
    `There is no kind \`${named}\`.${didYouMean(named, CORRECTION_KINDS)} Choose one of: ${CORRECTION_KINDS.join(", ")}.`,
  );
}

/** A text as front matter may hold it. */
function textOf(typed: string, option: string): string {
  const words = decode("", new TextEncoder().encode(typed));
  if (typeof words !== "string") throw new UsageError(`${option}: ${words.message}`);
  const parsed = textField.safeParse(words);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${option}: ${parsed.error.issues.map(({ message }) => message).join(" ")}`);
}

function told(
  given: Arguments,
  file: BriefingFile,
  {
    kind,
    today,
    status,
    folder,
  }: Pick<Correction, "kind"> & {
    today: string;
    status: string;
    folder: string;
  },
): string {
  const next =
    kind === "retraction"
      ? "At the next build its words leave every page; its address stays and says why."
      : "Mend the text itself where it still needs it.";
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  return [
    pathFrom(folder, file.path),
    `Added ${article} ${kind} of ${today}; the briefing says \`status: ${status}\`.`,
    `${next} Then \`${checkCommand(given)}\`.`,
  ].join("\n");
}
