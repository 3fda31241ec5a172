/** Builds the sample archive and the program once for all tests, and hands their folders to them. */
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { bundleProgram } from "../../scripts/program/bundle.js";
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
  const program = join(folder, "program");
  await bundleProgram(PROJECT, program, { isPacked: false });
  const { code, out, err } = await cli(["build", "--output", site]);
  if (code !== 0) throw new Error(`The sample archive does not build:\n${out}${err}`);
  provide("site", site);
  provide("program", program);
  return remove;
}
