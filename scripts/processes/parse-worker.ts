/** A child process that parses for a check, and loads nothing that only a build needs: half of a build's start. */

import type { FromWorker, ToWorker } from "./messages.ts";
import { parseForOther } from "./parse-share.ts";
import { endWithParent } from "./with-parent.ts";

endWithParent();
process.on("message", (message: ToWorker) => {
  if (!("parse" in message)) return;
  const { id } = message;
  let answer: FromWorker;
  try {
    answer = { id, parsed: parseForOther(message.parse, (rows) => process.send?.({ id, rows })) };
  } catch (error) {
    answer = {
      id,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  process.send?.(answer);
});
