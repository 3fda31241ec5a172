/** A child process that parses for a check, and loads nothing that only a build needs: half of a build's start. */

import type { FromWorker, ToWorker } from "./messages.ts";
import { parseForOther } from "./parse-share.ts";
import { endWithParent } from "./with-parent.ts";

endWithParent();
process.on("message", ({ id, kind, task }: ToWorker) => {
  if (kind !== "parse") return;
  let message: FromWorker;
  try {
    message = { id, answer: parseForOther(task, (rows) => process.send?.({ id, rows })) };
  } catch (error) {
    message = {
      id,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  process.send?.(message);
});
