/** A child process that draws share cards: words and colours come to it, pixels leave it, and it is told of no file. */
import { drawCard } from "../share-cards/draw-card.ts";
import type { FromChild, ToChild } from "./messages.ts";
import { endWithParent } from "./with-parent.ts";

/** Bytes of memory beyond which it ends: a card takes a tenth of them. */
const MOST_MEMORY = 1_500_000_000;

endWithParent();
process.on("message", (message: ToChild) => void hear(message));

async function hear({ id, kind, task }: ToChild): Promise<void> {
  if (kind !== "draw") return;
  try {
    send({ id, answer: await drawCard(task) });
  } catch (error) {
    send({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  if (process.memoryUsage.rss() > MOST_MEMORY) process.exit(1);
}

function send(message: FromChild): void {
  process.send?.(message);
}
