/** Puts changed files in their places, all of them or none: what a killed run began, the next one ends. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { orRefuse } from "../files/output-refused.ts";
import type { Change } from "./change.ts";

/** Beside the briefings, whose reader passes by what begins with a dot. */
const PLAN = ".redaction";

type Step = Pick<Change, "from" | "path">;

/** Whether a redaction of this archive was decided and not ended. */
export function isUnfinished(root: string): boolean {
  return existsSync(join(root, PLAN, "plan.json"));
}

/**
 * Writes every new file beside the archive, and decides with one rename that they shall be put in place.
 * @throws OutputRefused where they cannot be written; then nothing was changed.
 */
export function decide(root: string, changes: readonly Change[]): void {
  const draft = join(root, `${PLAN}.new`);
  orRefuse(root, () => {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft);
    try {
      for (const [at, { from, text }] of changes.entries())
        writeFor(join(root, from), join(draft, String(at)), text);
      const steps: Step[] = changes.map(({ from, path }) => ({ from, path }));
      write(join(draft, "plan.json"), JSON.stringify(steps), 0o600);
      renameSync(draft, join(root, PLAN));
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  });
}

/**
 * Puts in place what was decided, calls `forget`, and only then forgets what was decided. May be killed and called again.
 * @throws OutputRefused where a file cannot be put in its place; the next call goes on from there.
 */
export function finish(root: string, forget: () => void): void {
  const plan = join(root, PLAN);
  orRefuse(root, () => {
    const steps = JSON.parse(readFileSync(join(plan, "plan.json"), "utf8")) as Step[];
    for (const [at, { from, path }] of steps.entries()) {
      const staged = join(plan, String(at));
      mkdirSync(dirname(join(root, path)), { recursive: true });
      if (existsSync(staged)) renameSync(staged, join(root, path));
      if (from !== path) rmSync(join(root, from), { force: true });
    }
  });
  forget();
  rmSync(plan, { recursive: true, force: true });
}

/** Writes the text as the file has it that it replaces: with its line ends, its byte order mark and its permissions. */
function writeFor(old: string, staged: string, text: string): void {
  const raw = readFileSync(old, "utf8");
  const lines = /^[^\n]*\r\n/.test(raw) ? text.replaceAll("\n", "\r\n") : text;
  write(staged, `${raw.startsWith("\ufeff") ? "\ufeff" : ""}${lines}`, lstatSync(old).mode);
}

function write(file: string, text: string, mode: number): void {
  const handle = openSync(file, "wx", mode);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
