/** Runs the command line as a writer does, in a process of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a build says of its progress where the machine is slow: no complaint, and not said on a fast one. */
export const PROGRESS = /^[\d,]+ of [\d,]+ pages? rendered and indexed.*\n/gm;

/** Runs `npm run VERB -- …` without npm, of this project or of a copy. Paths in the output are as seen from it. */
export function cli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  project = PROJECT,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/dateline.js", ...args], {
      cwd: project,
      env: { ...process.env, INIT_CWD: project, NODE_OPTIONS: "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err: err.replaceAll(PROGRESS, "") }));
  });
}

/** A new empty folder, and how to remove it. */
export function temporary(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
