/** Builds the sample archive once for all tests, and hands its folder to them. */
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { cli, temporary } from "./cli.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built sample archive. */
    site: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const { folder, remove } = temporary();
  const site = join(folder, "site");
  const { code, out, err } = await cli(["build", "--output", site]);
  if (code !== 0) throw new Error(`The sample archive does not build:\n${out}${err}`);
  provide("site", site);
  return remove;
}
