/** What the terminal shows: diagnostics with clickable paths, progress, sizes and times. */
import { statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic, printable, summarise } from "../diagnostics/print.ts";
import { type Arguments, textOption, UsageError } from "./command.ts";

/** Prints every diagnostic with its path as seen from where the writer stands; the summary comes last. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], briefings: string): void {
  if (diagnostics.length === 0) return;
  process.stderr.write(
    `${linesOf(diagnostics, briefings).join("\n")}\n${summarise(diagnostics)}\n`,
  );
}

export function linesOf(diagnostics: readonly Diagnostic[], briefings: string): string[] {
  const base = relative(process.env.INIT_CWD ?? process.cwd(), briefings);
  return diagnostics.map((diagnostic) =>
    formatDiagnostic({
      ...diagnostic,
      file: base === "" ? diagnostic.file : `${base}/${diagnostic.file}`,
    }),
  );
}

/** The path of a briefing as seen from where the writer stands. */
export function pathFrom(folder: string, path: string): string {
  return printable(relative(process.env.INIT_CWD ?? process.cwd(), join(folder, path)));
}

/** What a writer types to check the archive that they work in. */
export function checkCommand(given: Arguments): string {
  const folder = textOption(given, "briefings", "");
  if (folder === "") return "npm run check";
  return printable(
    `npm run check -- --briefings ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`,
  );
}

/** @throws UsageError when there is no such folder. */
export function requireFolder(folder: string, option: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`There is no folder ${folder}. Name one with ${option}.`);
  }
}

/** One line that overwrites itself on a terminal; a plain line every few seconds elsewhere. */
export class ProgressLine {
  #last = 0;
  #isOpen = false;

  show(text: string): void {
    const isTerminal = process.stderr.isTTY === true;
    const now = performance.now();
    if (now - this.#last < (isTerminal ? 80 : 5000)) return;
    this.#last = now;
    process.stderr.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    this.#isOpen = isTerminal;
  }

  end(): void {
    if (this.#isOpen) process.stderr.write("\r\u001b[K");
    this.#isOpen = false;
  }
}

export function seconds(millis: number): string {
  return `${(millis / 1000).toFixed(2)} s`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}
