/** Real corpora that stand beside the project on some machines; tests that need them say when they are absent. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./cli.ts";

/** Path of a shared file, or undefined when this machine has none. */
export function shared(path: string): string | undefined {
  const file = join(PROJECT, "../shared", path);
  if (existsSync(file)) return file;
  console.warn(`Not tested here: ${path} is not on this machine (../shared is absent).`);
  return undefined;
}
