import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { runCommand } from "../../scripts/commands/run-command.ts";
import { BENCH } from "../bench/bench-command.ts";
import { PROJECT, temporary } from "../support/cli.ts";

const { folder, remove } = temporary();
afterAll(remove);
afterEach(() => vi.restoreAllMocks());

/** What the command says of words that are wrong. */
async function wrong(...words: string[]): Promise<string> {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await runCommand(BENCH, words)).toBe(2);
  const text = said.mock.calls.join("");
  said.mockRestore();
  return text;
}

test("tells with --help how it is used, with examples", async () => {
  const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  expect(await runCommand(BENCH, ["--help"])).toBe(0);
  expect(said.mock.calls.join("")).toContain("Examples\n  npm run bench\n");
});

test.each([
  ["--round 2", "no option `--round`. Did you mean `rounds`?"],
  ["--rounds many", "`--rounds many` is no number"],
  ["--briefings nowhere", "There is no folder"],
  ["--cases hugoo", "Did you mean `hugo`?"],
  ["--corpora 18g", "Did you mean `18f`?"],
  ["--corpora generated --sizes 0", "`--sizes 0` is no number of at least 1"],
  ["briefings", "`briefings` is not expected here"],
  ["--row --cases hugo", "Leave out `--cases`"],
  ["--row --profile", "Leave out `--profile`"],
  [`--row --into ${folder}`, "`npm run bench` writes one"],
])("`%s` is told to be wrong in a sentence, and nothing is measured", async (words, told) => {
  const text = await wrong(...words.split(" "), "--into", folder);
  expect(text).toContain(told);
  expect(text).not.toMatch(/^ +at /m);
});

test("profiles a build with its child processes, and names our rooms in it", () => {
  const given = ["--import", "tsx", "tests/bench/bench.ts", "--profile", "--into", folder];
  const few = ["--corpora", "generated", "--sizes", "12"];
  const env = { ...process.env, INIT_CWD: PROJECT };
  const run = spawnSync(process.execPath, [...given, ...few], { cwd: PROJECT, env });
  expect([run.status, run.stderr.toString()]).toEqual([0, ""]);
  const report = readFileSync(join(folder, "profile.txt"), "utf8");
  expect(run.stdout.toString()).toContain(report);
  for (const told of ["  a child\n", "  scripts/check\n", "  layouts\n", "  relate "])
    expect(report).toContain(told);
});
