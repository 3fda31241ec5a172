import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { PROJECT } from "../support/cli.ts";

function measure(...args: string[]) {
  const given = ["--import", "tsx", "tests/bench/bench.ts", ...args];
  const env = { ...process.env, INIT_CWD: PROJECT };
  return spawnSync(process.execPath, given, { cwd: PROJECT, env, encoding: "utf8" });
}

test("tells with --help how it is used, with examples", () => {
  const { status, stdout } = measure("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("Examples\n  npm run bench");
});

test("says in a sentence what is wrong, and exits with 2", () => {
  const wrong = (...args: string[]) => {
    const { status, stderr } = measure(...args);
    expect(status).toBe(2);
    return stderr;
  };
  expect(wrong("--round", "2")).toContain("no option `--round`. Did you mean `rounds`?");
  expect(wrong("--rounds", "many")).toContain("`--rounds many` is no number");
  expect(wrong("--briefings", "nowhere")).toContain("There is no folder");
  expect(wrong("--cases", "hugoo")).toContain("Did you mean `hugo`?");
});
