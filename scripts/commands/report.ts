/** What the terminal shows: diagnostics with clickable paths, progress, sizes and times. */
import { statSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Format, formatReport } from "../diagnostics/format.ts";
import { count, printable } from "../diagnostics/print.ts";
import { type ChangeKind, cutOffIn, FINISHED_BY } from "../files/change-files.ts";
import { DESK } from "../files/desk.js";
import { slashed } from "../files/is-within.ts";
import type { LedgerOutcome } from "../publish/ledger.ts";
import { asTyped, standing } from "./as-typed.ts";
import { type Arguments, type Exit, textOption, UsageError } from "./command.ts";

export interface ReportOptions {
  readonly format: Format;
  /** The briefings folder: paths are shown as seen from where the writer stands. */
  readonly briefings: string;
}

/** Writes a report of diagnostics, in the form asked for; nothing where that form has nothing to say. */
export async function writeReport(
  stream: NodeJS.WriteStream,
  diagnostics: readonly Diagnostic[],
  { format, briefings }: ReportOptions,
): Promise<void> {
  const [{ readLines }, { EVERY_RULE }] = await Promise.all([
    import("./source-lines.ts"),
    import("../check/rules.ts"),
  ]);
  const report = formatReport(format, diagnostics.map(toType(briefings)), {
    lineOf: readLines(briefings),
    pathOf: (file) => pathOf(file, briefings),
    rules: [...EVERY_RULE.values()],
    hasColour: stream.isTTY === true && (process.env.NO_COLOR ?? "") === "",
  });
  if (report !== "") stream.write(`${report}\n`);
}

/** What stands in the way of a build: its errors in full, and how many warnings there are besides. */
export async function writeErrors(
  diagnostics: readonly Diagnostic[],
  briefings: string,
): Promise<void> {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.length - errors.length;
  await writeReport(process.stderr, errors, { format: "pretty", briefings });
  if (warnings > 0)
    process.stderr.write(`${count(warnings, "warning")}: \`${checkOf(briefings)}\` shows them.\n`);
}

/** What a writer types to check the archive that they work in, named as they named it. */
export function checkCommand(given: Arguments): string {
  return printable(asTyped("npm run check", textOption(given, "briefings", "")));
}

/** What a writer types to check a folder of briefings. */
export function checkOf(briefings: string): string {
  return printable(typedFor("npm run check", briefings));
}

/** A text with commands in it, as they are typed about a folder of briefings. */
export function typedFor(text: string, briefings: string): string {
  return asTyped(text, archiveFrom(briefings));
}

/** Commands in messages as they are to be typed: of another archive than the usual one they name it. */
export function toType(briefings: string): (diagnostic: Diagnostic) => Diagnostic {
  const archive = archiveFrom(briefings);
  return (diagnostic) => ({ ...diagnostic, message: asTyped(diagnostic.message, archive) });
}

/** An archive as seen from where the writer stands; empty for the desk's own, which no command needs named. */
function archiveFrom(briefings: string): string {
  if (resolve(briefings) === join(DESK, "briefings")) return "";
  return relative(standing(), briefings) || ".";
}

/** The path of a file below the briefings as seen from where the writer stands. */
export function pathOf(file: string, briefings: string): string {
  const base = relative(standing(), briefings);
  // A theme's files stand beside the briefings' folder, and are told from there.
  return posix.join(slashed(base), file);
}

/** The path of a briefing as seen from where the writer stands. */
export function pathFrom(folder: string, path: string): string {
  return printable(relative(standing(), join(folder, path)));
}

/**
 * Takes what the asking command would end, if anything.
 * @throws UsageError when there is no such folder, or an archive in which any other change was ended half-way.
 */
export function requireFolder(
  folder: string,
  option: string,
  { finishes }: { finishes?: ChangeKind } = {},
): void {
  if (!isFolder(folder))
    throw new UsageError(`There is no folder ${folder}. Name one with ${option}.`);
  const cutOff = cutOffIn(folder);
  if (cutOff !== undefined && cutOff !== finishes)
    throw new UsageError(
      `A ${cutOff} of ${folder} was ended half-way. Finish it first: \`${FINISHED_BY[cutOff]}\`.`,
    );
}

/** Whether a folder stands there, as far as this system can say: not of a path that is too long for it. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** One line that overwrites itself on a terminal; a plain line every few seconds elsewhere. */
export class ProgressLine {
  /** What takes no longer than a few seconds needs no line in a log. */
  #last = process.stderr.isTTY === true ? Number.NEGATIVE_INFINITY : performance.now();
  #isOpen = false;
  #began: number | undefined;

  show(text: string): void {
    const isTerminal = process.stderr.isTTY === true;
    const now = performance.now();
    if (now - this.#last < (isTerminal ? 80 : 5000)) return;
    this.#last = now;
    process.stderr.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    this.#isOpen = isTerminal;
  }

  /** How much of the work is done, and about how long the rest takes at the pace so far. */
  measure(done: number, of: number, what: string): void {
    this.#began ??= performance.now();
    // In a log "0 of 232 pages" would be the only line of a build that went well.
    if (done === 0 && process.stderr.isTTY !== true) return;
    const left = done === 0 ? 0 : ((performance.now() - this.#began) / done) * (of - done);
    const estimate = left < 1000 ? "" : `, about ${duration(left)} left`;
    this.show(`${done} of ${what} rendered and indexed${estimate}`);
  }

  end(): void {
    if (this.#isOpen) process.stderr.write("\r\u001b[K");
    this.#isOpen = false;
  }
}

/** "40 s" or "3 min": as exact as an estimate is. */
function duration(millis: number): string {
  const whole = Math.ceil(millis / 1000);
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`;
}

export function seconds(millis: number): string {
  return `${(millis / 1000).toFixed(2)} s`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

/** 2 where the site is in place and the ledger is not. */
export function exitOf(ledger: LedgerOutcome | undefined): Exit {
  return ledger !== undefined && "failed" in ledger ? 2 : 0;
}

/** What was recorded, or why it was not: an operator must know either. */
export function ledgerLine(ledger: LedgerOutcome | undefined): string[] {
  if (ledger === undefined) return [];
  if ("failed" in ledger)
    return [
      printable(
        `ledger.ndjson could not be kept (${ledger.failed}). A change of what was just published would go unnoticed: mend that, and build again.`,
      ),
    ];
  const { added, changed, versions } = ledger;
  if (added + changed === 0) return [];
  const { kept = 0, lost = [] } = versions ?? {};
  return [
    ...lost.map(({ path, why }) =>
      printable(
        `A version could not be kept: ${why}. Readers are told that it is missing; whoever has the text puts it back as ${path}.`,
      ),
    ),
    ...(kept === 0 ? [] : [`versions/ has ${count(kept, "former text")} more.`]),
    `ledger.ndjson has ${added} new and ${changed} changed: commit it${kept === 0 ? "" : ", and versions/,"} with the briefings.`,
  ];
}
