/** Asks whether a process lives: what a dead one left behind may be tidied away. */
import { readFileSync } from "node:fs";

/** True when there is a process of this id, another user's included. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * When a process started, as its system counts: it tells a process from a later one that was given the same id.
 * Empty where the system does not say; undefined for a process that is gone, or dead and only not yet buried.
 */
export function startOf(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name in brackets, which may hold anything; the third is the state, the 22nd the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return /^[ZX]/.test(fields[0] ?? "") ? undefined : (fields[19] ?? "");
  } catch {
    return "";
  }
}
