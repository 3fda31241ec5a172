/** The history at the end of `docs/speed.md`: a row for each measurement of the same few things, the newest last. */
import { UsageError } from "../../scripts/commands/command.ts";
import { byCodeUnit } from "../../scripts/diagnostics/code-unit-order.ts";
import { inMegabytes, inSeconds } from "./figures.ts";
import { markdownTable } from "./json-lines.ts";
import type { Measured } from "./measured.ts";
import { ratioOf } from "./ratio.ts";

const HEADING = "## History";

const INTRO = `\`npm run bench -- --row\` adds a row, and a run of everything keeps them: one round, processor time, and time by the clock
in brackets. \`+\` behind a commit: with changes that were not committed.`;

const HEAD = [
  ...["day, commit, briefings", "from nothing", "÷ Hugo + Pagefind", "newest edited"],
  ...["nothing changed", "check", "largest process", "machine"],
];

const ROW = /^\| \d{4}-\d\d-\d\d, [0-9a-f]{7,40}\+?, [^|]+ \|(?: [^|]+ \|){7}$/;

/** What is measured for a row, beside Hugo: each from the page's own cases. */
export const ROW_CASES = ["empty-cache", "unchanged", "edit-newest", "check", "hugo"] as const;

/** What a row says of itself. */
export interface RowOf {
  readonly day: string;
  /** A short hash, with "+" where there are changes. */
  readonly commit: string;
  readonly machine: string;
  readonly runs: readonly Measured[];
}

/** One row, as the table has it. */
export function historyRow({ day, commit, machine, runs }: RowOf): string {
  const named = (name: string) => runs.filter((run) => run.name === name);
  const time = (name: string) => {
    const [run] = named(name);
    return run === undefined ? "–" : `${inSeconds(run.processor)} (${inSeconds(run.wall)})`;
  };
  const ratio = (figure: (run: Measured) => number | undefined) =>
    ratioOf(named("empty-cache"), named("hugo"), figure)?.text ?? "–";
  const [built] = named("empty-cache");
  const cells = [
    `${day}, ${commit}, ${built?.corpus.title ?? "–"}`,
    time("empty-cache"),
    `${ratio(({ processor }) => processor)} (${ratio(({ wall }) => wall)})`,
    ...["edit-newest", "unchanged", "check-empty-cache"].map(time),
    inMegabytes(built?.peak),
    machine,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The section of a page: rows by their days, those of one day as they came. */
export function historySection(rows: readonly string[]): string {
  const sorted = [...rows].sort((a, b) => byCodeUnit(a.slice(0, 12), b.slice(0, 12)));
  const table = [markdownTable(HEAD, []), ...sorted].join("\n");
  return `${HEADING}\n\n${INTRO}\n\n${rows.length === 0 ? "No row yet." : table}\n`;
}

/** The rows of a page. @throws UsageError for one that is not as the bench writes it, which a rewrite would lose. */
export function historyOf(page: string): string[] {
  const mark = page.split("\n").findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  if (mark !== -1) throw broken(mark + 1, "is left from a merge");
  const start = page.indexOf(`\n${HEADING}\n`) + 1;
  if (start === 0) throw broken(1, `is the first of a page that has no \`${HEADING}\``);
  const lines = page.slice(start).split("\n");
  const rows = lines.filter((line) => ROW.test(line));
  const wanted = historySection(rows).split("\n");
  const at = lines.findIndex((line, index) => line !== wanted[index]);
  if (at !== -1 || lines.length !== wanted.length) {
    const before = page.slice(0, start).split("\n").length;
    throw broken(before + (at === -1 ? lines.length : at), "is not as the bench writes it");
  }
  return rows;
}

/** The page with one row more. @throws UsageError for a broken page. */
export function addRow(page: string, row: string): string {
  const rows = historyOf(page);
  return `${page.slice(0, page.indexOf(`\n${HEADING}\n`) + 1)}${historySection([...rows, row])}`;
}

function broken(line: number, how: string): UsageError {
  return new UsageError(
    `Line ${line} of speed.md ${how}. Put it back (\`git checkout docs/speed.md\`) or delete it. Nothing was measured.`,
  );
}
