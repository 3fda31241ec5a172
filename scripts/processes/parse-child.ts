/** A child process that parses for a check, and loads nothing that only a build needs: half of a build's start. */

import type { FromChild, ToChild } from "./messages.ts";
import { parseForOther } from "./parse-share.ts";
import { endWithParent } from "./with-parent.ts";

endWithParent();
process.on("message", ({ id, kind, task }: ToChild) => {
  if (kind !== "parse") return;
  let message: FromChild;
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
