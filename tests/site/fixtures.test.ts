import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { ARCHIVE_RULES, FILE_RULES, LEDGER_RULES } from "../../scripts/check/rules.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { NOW } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";

const folder = readFolder(join(PROJECT, "tests/fixtures/check"));
const found = checkFolder(folder, NOW).diagnostics;

/** `file:line rule-id` for every `expect rule-id …` in the files, and for what has no line to say it on. */
const expected = [
  "2024/2024-12-29-never-closed.md:1 front-matter-opens",
  "ledger.ndjson:1 published-stays",
  ...folder.briefings.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const rules =
        /\bexpect ((?:[a-z0-9]+(?:-[a-z0-9]+)+ ?)+)/.exec(line)?.[1]?.trim().split(" ") ?? [];
      return rules.map((rule) => `${path}:${index + 1} ${rule}`);
    }),
  ),
];

test("every fixture has the problems that its lines expect, no fewer and no more", () => {
  expect(found.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`).sort()).toEqual(
    expected.sort(),
  );
});

test("every rule has a fixture that breaks it, a reason, and an id that is its file's name", () => {
  const broken = new Set(found.map(({ ruleId }) => ruleId));
  // A date ahead of the clock cannot be written into a file that lasts: `check.test.ts` has it.
  const RULES = [...FILE_RULES, ...ARCHIVE_RULES, ...LEDGER_RULES];
  expect(RULES.filter(({ id }) => !broken.has(id)).map(({ id }) => id)).toEqual(["date-is-past"]);
  for (const { reason } of RULES) expect(reason.length).toBeGreaterThan(40);
});

test("every message says what to write: it is a sentence or two and ends like one", () => {
  for (const { message } of found) expect(message).toMatch(/^[`\p{L}\d/“][^\n]*[.?)]$/u);
});
