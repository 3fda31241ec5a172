import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROMISES as NAMED, type TestReport, withTable } from "../../scripts/docs/promise-table.ts";
import { PROJECT } from "../support/cli.ts";

const PROMISES = [
  ...["S1", "S2", "L1", "L2", "L3", "L4"],
  ...["F1", "F2", "F3", "F4", "P3", "Q1", "Q2"],
] as const;

const PAGE = "before\n<!-- promises -->\nstale\n<!-- /promises -->\nafter\n";

const fileOf = (promise: string) => `${promise.toLowerCase()}-one.test.ts`;
const RUN = { machine: "Node 20", files: PROMISES.map(fileOf) };

/** A run of the files of these promises, of which each showed `what` twice. */
function report(promises: readonly string[], what = "7 | of", success = true): TestReport {
  const testResults = promises.map((promise) => {
    const shown = [{ promise, what: `${what}\n${promise}` }];
    const assertionResults = [
      { status: "passed", meta: { shown } },
      { status: "passed" },
      { status: "passed", meta: { shown } },
    ];
    return { name: `/desk/tests/promises/${fileOf(promise)}`, assertionResults };
  });
  return { success, startTime: 0, testResults };
}

test("the table has a row for each promise, of what the run showed, with its day and machine", () => {
  const page = withTable(PAGE, report(PROMISES), RUN);
  expect(page.startsWith("before\n<!-- promises -->\n\n| |")).toBe(true);
  expect(page.endsWith(" |\n<!-- /promises -->\nafter\n")).toBe(true);
  expect(page).not.toContain("stale");
  for (const id of PROMISES)
    expect(page).toContain(
      `| ${id} | ${NAMED[id as keyof typeof NAMED]} | 7 \\| of ${id}<br>7 \\| of ${id} | 1970-01-01, Node 20 |`,
    );
  expect(withTable(page, report(PROMISES), RUN)).toBe(page);
});

test("a run of some promises alone writes their rows, and no other", () => {
  const page = withTable(PAGE, report(PROMISES), RUN);
  const later = { ...report(["L2"], "8 |"), startTime: 86_400_000 };
  const again = withTable(page, later, RUN);
  const rowsOf = (text: string) => text.split("\n").filter((line) => line.startsWith("| "));
  const changed = rowsOf(again).filter((row, index) => row !== rowsOf(page)[index]);
  expect(changed).toEqual([`| L2 | ${NAMED.L2} | 8 \\| L2<br>8 \\| L2 | 1970-01-02, Node 20 |`]);
});

test("no table is made of a run that failed, tried a promise in part or showed nothing for it", () => {
  expect(() => withTable(PAGE, report(PROMISES, "7", false), RUN)).toThrow("The run failed");
  const files = [...RUN.files, "s1-other.test.ts", "s1-third.test.ts"];
  expect(() => withTable(PAGE, report(PROMISES), { ...RUN, files })).toThrow(
    "left out s1-other.test.ts, s1-third.test.ts",
  );
  expect(() => withTable(PAGE, report(PROMISES.slice(1)), RUN)).toThrow("showed anything for S1");
  const [result] = report(["S2"]).testResults;
  const silent = { ...report([]), testResults: [{ name: fileOf("S2"), assertionResults: [] }] };
  const page = withTable(PAGE, report(PROMISES), RUN);
  expect(() => withTable(page, silent, RUN)).toThrow("showed anything for S2");
  const swapped = { ...report([]), testResults: [{ ...result, name: fileOf("S1") }] };
  expect(() => withTable(page, swapped as TestReport, RUN)).toThrow("A test of S1 shows");
  expect(() => withTable("no place", report(PROMISES), RUN)).toThrow("to write between");
});

test("the page says of every promise what a full run showed, and when", () => {
  const page = readFileSync(join(PROJECT, ".github/SECURITY.md"), "utf8");
  expect(Object.keys(NAMED)).toEqual([...PROMISES]);
  for (const id of PROMISES)
    expect(page).toMatch(
      new RegExp(`^\\| ${id} \\| .+ \\| .*\\d.* \\| \\d{4}-\\d\\d-\\d\\d, Node .+ \\|$`, "m"),
    );
});

test("each file of promises is named after the one that it tries", () => {
  const names = PROMISES.map((id) => id.toLowerCase());
  for (const file of readdirSync(join(PROJECT, "tests/promises")))
    expect(names).toContain(file.split("-")[0]);
});
