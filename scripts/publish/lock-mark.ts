/** The name in a lock of whoever has it: its process, when that started, and which of its turns this is. */
import { readdirSync } from "node:fs";
import { startOf } from "../files/is-running.ts";

const MARK = /^(\d+)-(\d*)-\d+$/;
let turns = 0;

/** A mark that nobody else has, this process at another time included. */
export function newMark(): string {
  return `${process.pid}-${startOf(process.pid) ?? ""}-${++turns}`;
}

/** The id of the process that made a mark. */
export function processOf(mark = ""): string | undefined {
  return MARK.exec(mark)?.[1];
}

/** The mark of whoever has a lock; undefined where there is none. */
export function markIn(lock: string): string | undefined {
  try {
    return readdirSync(lock).find((name) => MARK.test(name));
  } catch {
    return undefined;
  }
}

/** True while the very process runs that made the mark. */
export function isAlive(mark: string): boolean {
  const [, pid, then] = MARK.exec(mark) ?? [];
  const now = startOf(Number(pid));
  return now !== undefined && (now === then || now === "" || then === "");
}
