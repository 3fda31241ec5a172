import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROMISES as NAMED, type TestReport, withTable } from "../../scripts/docs/promise-table.ts";
import { PROJECT } from "../support/cli.ts";

const PROMISES = [
  ...["S1", "S2", "L1", "L2", "L3", "L4"],
  ...["F1", "F2", "F3", "F4", "Q1", "Q2"],
] as const;

const PAGE = "before\n<!-- promises -->\nstale\n<!-- /promises -->\nafter\n";

const RUN = { machine: "Node 20", files: ["one.test.ts"] };

function report(promises: readonly string[], success = true): TestReport {
  const shown = promises.map((promise) => ({ promise, what: `7 | of\n${promise}` }));
  const assertionResults = [{ status: "passed", meta: { shown } }, { status: "passed" }];
  const testResults = [{ name: "/desk/tests/promises/one.test.ts", assertionResults }];
  return { success, numPassedTests: 12, startTime: 0, testResults };
}

test("the table has a row for each promise, of what the run showed", () => {
  const page = withTable(PAGE, report([...PROMISES, "S1"]), RUN);
  expect(
    page.startsWith(
      "before\n<!-- promises -->\n\nFull run of 1970-01-01, Node 20: 12 tests.\n\n| |",
    ),
  ).toBe(true);
  expect(page.endsWith(" |\n<!-- /promises -->\nafter\n")).toBe(true);
  expect(page).not.toContain("stale");
  for (const id of PROMISES)
    expect(page).toContain(`| ${id} | ${NAMED[id as keyof typeof NAMED]} | 7 \\| of ${id}`);
  expect(page).toContain("7 \\| of S1<br>7 \\| of S1 |");
  expect(withTable(page, report([...PROMISES, "S1"]), RUN)).toBe(page);
});

test("no table is made of a run that failed, left out a file or showed nothing for a promise", () => {
  expect(() => withTable(PAGE, report(PROMISES, false), RUN)).toThrow("The run failed");
  const files = ["one.test.ts", "other.test.ts", "third.test.ts"];
  expect(() => withTable(PAGE, report(PROMISES), { ...RUN, files })).toThrow(
    "left out other.test.ts, third.test.ts",
  );
  expect(() => withTable(PAGE, report(PROMISES.slice(1)), RUN)).toThrow("showed anything for S1");
  expect(() => withTable("no place", report(PROMISES), RUN)).toThrow("to write between");
});

test("the page says of every promise what a full run showed", () => {
  const page = readFileSync(join(PROJECT, ".github/SECURITY.md"), "utf8");
  expect(Object.keys(NAMED)).toEqual([...PROMISES]);
  for (const id of PROMISES)
    expect(page).toMatch(new RegExp(`^\\| ${id} \\| .+ \\| .*\\d.* \\|$`, "m"));
});
