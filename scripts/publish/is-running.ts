/** Asks whether a process lives: what a dead one left behind may be tidied away. */

/** True when there is a process of this id, another user's included. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
