/** New desks for tests: made without a package manager, for what it installs is not theirs. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { parseAnswers } from "../../scripts/init/desk-answers.ts";
import { type Made, makeDesk } from "../../scripts/init/make-desk.ts";
import { BY_DEFAULT, type TypedAnswers } from "../../scripts/init/typed-answers.ts";
import type { Day } from "../../scripts/read/dates.ts";
import { PROJECT } from "./cli.ts";

export const TODAY = "2026-11-30" as Day;

/** Makes a desk in a folder, with what is given in place of the usual answers. */
export function newDesk(folder: string, asked: Partial<TypedAnswers> = {}): Made {
  const answers = parseAnswers({ ...BY_DEFAULT, ...asked });
  return makeDesk({ folder, answers, day: TODAY, dependency: { spec: "0.2.0" } });
}

/** Every file of a folder with its text, in the order of its names. */
export function textsOf(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

/** Puts this project where a desk's package manager would have installed it. */
export function linkProject(desk: string): void {
  mkdirSync(join(desk, "node_modules/.bin"), { recursive: true });
  mkdirSync(join(desk, "node_modules/@briefings"));
  symlinkSync(PROJECT, join(desk, "node_modules/@briefings/dateline"));
  symlinkSync(join(PROJECT, "scripts/dateline.js"), join(desk, "node_modules/.bin/dateline"));
}

/** Runs a line of shell where a writer of a desk stands; what it said and its exit code. */
export function shell(line: string, desk: string): { code: number | null; said: string } {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_OPTIONS$)/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], {
    cwd: desk,
    env,
    encoding: "utf8",
  });
  return { code: status, said: stdout + stderr };
}
