/** The table of what is promised and what a full run of its tests showed. */
import { basename } from "node:path";

/** What is promised, by its name in `tests/promises/`. */
export const PROMISES = {
  S1: "A hostile contribution runs no code, reads and writes no other file, and is refused with a place",
  S2: "Any string in any field is shown as text, or refused",
  L1: "A public site is the same bytes with and without withheld briefings",
  L2: "No withheld string is anywhere in the output",
  L3: "Taking back leaves nothing",
  L4: "An embargo lifts at its second, in its zone",
  F1: "Killed at any moment, the site is the old one or the new one",
  F2: "Disk full, read-only, no files left: the exit is not 0, the live site is unchanged",
  F3: "One input, one SHA-256",
  F4: "No input hangs or kills a build, and the other files are still reported",
  Q1: "The output is valid",
  Q2: "The headers hold",
} as const;

/** What a test showed for a promise. */
export interface PromiseResult {
  /** The promise, as `S1`. */
  readonly promise: string;
  /** What was tried and found, in one phrase with its numbers: `131 hostile folders: 0 breaches`. */
  readonly what: string;
}

/** What we read of Vitest's JSON report. */
export interface TestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  /** Milliseconds since 1970. */
  readonly startTime: number;
  readonly testResults: readonly {
    /** The test's file. */
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly meta?: {
        readonly shown?: readonly PromiseResult[];
      };
    }[];
  }[];
}

const BEGIN = "<!-- promises -->";
const END = "<!-- /promises -->";

/** Where a run was, and what it was to try. */
export interface TestRun {
  readonly machine: string;
  /** Every file of tests, without its folder. */
  readonly files: readonly string[];
}

/**
 * The page with its table made anew. The report may be of runs of some files each that were joined.
 * @throws for a run that failed, that left out a file, that showed nothing for a promise, or for a page without a
 * place for the table.
 */
export function withTable(page: string, report: TestReport, { machine, files }: TestRun): string {
  if (!report.success) throw new Error("The run failed: the table stays as it is.");
  const tried = new Set(report.testResults.map(({ name }) => basename(name)));
  const missing = files.filter((file) => !tried.has(file));
  if (missing.length > 0)
    throw new Error(`The run left out ${missing.join(", ")}: the table stays as it is.`);
  const [head, rest] = page.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined)
    throw new Error(`No ${BEGIN} … ${END} to write between.`);
  const shown = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ meta }) => meta?.shown ?? []);
  const rows = Object.entries(PROMISES).map(([id, promise]) => {
    const found = shown.filter((each) => each.promise === id).map(({ what }) => cell(what));
    if (found.length === 0) throw new Error(`No test showed anything for ${id}.`);
    return `| ${id} | ${promise} | ${found.join("<br>")} |`;
  });
  const day = new Date(report.startTime).toISOString().slice(0, 10);
  return `${head}${BEGIN}

Full run of ${day}, ${machine}: ${report.numPassedTests} tests.

| | promise | shown by |
| --- | --- | --- |
${rows.join("\n")}
${END}${tail}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
