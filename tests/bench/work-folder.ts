/** A folder for what a measurement makes, which may be gigabytes: gone at the end, and when it is interrupted. */
import { mkdtempSync, rmSync } from "node:fs";
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
