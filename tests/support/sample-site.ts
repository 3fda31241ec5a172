/** Builds the sample archive once for all tests, and hands them its folder, and that of the program that built it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { aroundOf, filesOf } from "../../scripts/cache/own-code.js";
import { cli, PROJECT, temporary } from "./cli.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built sample archive. */
    site: string;
    /** Folder of the bundled program. */
    program: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const { folder, remove } = temporary();
  const site = join(folder, "site");
  const { code, out, err } = await cli(["build", "--output", site]);
  if (code !== 0) throw new Error(`The sample archive does not build:\n${out}${err}`);
  provide("site", site);
  provide("program", bundledProgram());
  return remove;
}

/** The program that the launcher has bundled of the code as it stands. @throws where there is none. */
function bundledProgram(): string {
  const now = JSON.stringify([aroundOf(PROJECT), filesOf(PROJECT)]);
  const programs = join(PROJECT, ".cache/program");
  // One that is being written has a process's number behind a point.
  const own = readdirSync(programs).find((name) => {
    if (name.includes(".")) return false;
    const { around, files } = JSON.parse(readFileSync(join(programs, name, "code.json"), "utf8"));
    return JSON.stringify([around, files]) === now;
  });
  if (own === undefined) throw new Error("The launcher has bundled no program of this code.");
  return join(programs, own);
}
