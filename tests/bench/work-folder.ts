/** A folder for what a measurement makes, which may be gigabytes: gone at the end, and when it is interrupted. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Hands a new folder to `use` and removes it afterwards, whatever happens. */
export async function inWorkFolder(use: (work: string) => Promise<void>): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const remove = () => rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  const stop = () => {
    remove();
    process.exit(130);
  };
  process.once("SIGINT", stop);
  try {
    await use(work);
  } finally {
    process.off("SIGINT", stop);
    remove();
  }
}

/** The same in a folder that is kept, where one is named. */
export async function inKeptFolder(
  kept: string | undefined,
  use: (work: string) => Promise<void>,
): Promise<void> {
  if (kept === undefined) return inWorkFolder(use);
  mkdirSync(kept, { recursive: true });
  return use(kept);
}
