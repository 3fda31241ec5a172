/** Holds an output for one build at a time, by a folder beside it that says which process has it. */
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeFolder } from "../files/make-folder.ts";
import { OutputRefused, orRefuse } from "../files/output-refused.ts";
import { isAlive, markIn, newMark, processOf } from "./lock-mark.ts";

/** How often a held lock is looked at before a build gives up: five seconds, in which the build of one save ends. */
const TRIES = 50;
const MILLIS_BETWEEN = 100;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Acts while no other build may write the output; one that is about to end is waited for.
 * @throws OutputRefused when another build goes on.
 */
export async function whileHeld<Result>(
  output: string,
  act: () => Result | Promise<Result>,
): Promise<Result> {
  const lock = lockOf(output);
  const mark = newMark();
  // Registered before the lock is taken, for a signal may come between the two.
  const release = releaseAtEnd(lock, mark);
  try {
    for (let left = TRIES; !orRefuse(output, () => take(lock, mark)); left--) {
      if (left === 0) throw new OutputRefused(refusal(output, lock));
      await pause(MILLIS_BETWEEN);
    }
    return await act();
  } finally {
    release();
  }
}

/** The folder that stands beside an output while a build writes it. */
export function lockOf(output: string): string {
  return join(dirname(output), `.${basename(output)}.lock`);
}

/** Takes the lock; false where a living process has it. A dead one's is taken over, by one of those who try. */
function take(lock: string, mark: string): boolean {
  const draft = `${lock}-${process.pid}`;
  makeFolder(dirname(lock));
  const holder = markIn(lock);
  if (holder !== undefined && isAlive(holder)) return false;
  try {
    // Filled before it is put in its place: a lock never stands there without saying whose it is.
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft);
    writeFileSync(join(draft, mark), "");
    // Only the dead one's mark is removed: whoever takes the lock over at the same time has another.
    if (holder !== undefined) rmSync(join(lock, holder), { force: true });
    removeEmpty(lock);
    renameSync(draft, lock);
    return true;
  } catch (error) {
    if (!existsSync(lock)) throw error;
    return false;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Has the lock released when the process is told to end, too. Returns what releases it now. */
function releaseAtEnd(lock: string, mark: string): () => void {
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, end);
    process.off("exit", release);
    try {
      rmSync(join(lock, mark), { force: true });
      removeEmpty(lock);
    } catch {
      // The lock stays. This process is about to end, and the next build takes over the lock of a process that is gone.
    }
  };
  const end = (signal: NodeJS.Signals) => {
    release();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  process.once("exit", release);
  return release;
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // There is no lock any more, or another process has taken it.
  }
}

function refusal(output: string, lock: string): string {
  const pid = processOf(markIn(lock));
  const who = pid === undefined ? "Another build" : `Another build (process ${pid})`;
  return `${who} is writing ${output}. Wait until it has ended, or name another folder with --output. If none runs, delete ${lock}.`;
}
