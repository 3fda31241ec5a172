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
  P3: "A preview is served to its own machine alone, and no byte of it is published",
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
 * The page with its table made anew. A run of some files alone, or several that were joined, writes the rows of the
 * promises that it tried in full; all others stay as they are, each with its own day.
 * @throws for a run that failed, that tried a promise in part, that showed nothing for one, or for a page without a
 * place for the table.
 */
export function withTable(page: string, report: TestReport, run: TestRun): string {
  if (!report.success) throw new Error("The run failed: the table stays as it is.");
  const [head, rest] = page.split(BEGIN);
  const [table, tail] = rest?.split(END) ?? [];
  if (head === undefined || table === undefined || tail === undefined)
    throw new Error(`No ${BEGIN} … ${END} to write between.`);
  const rows = Object.entries(PROMISES).map(([id, promise]) => {
    const before = table.split("\n").find((line) => line.startsWith(`| ${id} | `));
    const [shown, on] = shownFor(id, report, run) ?? before?.split(" | ").slice(2) ?? [];
    if (shown === undefined || on === undefined)
      throw new Error(`No test showed anything for ${id}.`);
    return `| ${id} | ${promise} | ${shown} | ${on.replace(/ \|$/, "")} |`;
  });
  return `${head}${BEGIN}

| | promise | shown by | on |
| --- | --- | --- | --- |
${rows.join("\n")}
${END}${tail}`;
}

/** What a run showed for a promise, and when and where; undefined where it tried none of its files. */
function shownFor(
  id: string,
  { testResults, startTime }: TestReport,
  { machine, files }: TestRun,
): [shown: string, on: string] | undefined {
  const own = files.filter((file) => file.startsWith(`${id.toLowerCase()}-`));
  const results = testResults.filter(({ name }) => own.includes(basename(name)));
  if (results.length === 0) return undefined;
  const tried = new Set(results.map(({ name }) => basename(name)));
  const missing = own.filter((file) => !tried.has(file));
  if (missing.length > 0)
    throw new Error(`The run left out ${missing.join(", ")}: the table stays as it is.`);
  const found = results
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ meta }) => meta?.shown ?? []);
  const other = found.find(({ promise }) => promise !== id);
  if (other !== undefined) throw new Error(`A test of ${id} shows something for ${other.promise}.`);
  if (found.length === 0) throw new Error(`No test showed anything for ${id}.`);
  const day = new Date(startTime).toISOString().slice(0, 10);
  return [found.map(({ what }) => cell(what)).join("<br>"), `${day}, ${machine}`];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
