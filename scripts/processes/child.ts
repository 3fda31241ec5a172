/**
 * A child process: parses its share of the briefings, then writes pages, and the words of a volume that its parent has
 * indexed. It answers what it is asked and asks nothing. Briefings act on nothing but this process, which may start no
 * program (see `permissions.ts`).
 */
import type { ParsedBriefing } from "../check/briefing.ts";
import { PROJECT } from "../config.ts";
import { faultOf } from "../files/machine-fault.ts";
import { keepBody } from "./bodies.ts";
import type { Answers, FromChild, ParseTask, TaskKind, ToChild } from "./messages.ts";
import { parseForOther } from "./parse-share.ts";
import { newQueue } from "./queue.ts";
import { endWithParent } from "./with-parent.ts";
import { loadEleventy, writePages } from "./write-pages.ts";
import { writeVolumeWords } from "./write-words.ts";

// Eleventy takes its templates relative to the working folder.
process.chdir(PROJECT);
endWithParent();
process.on("message", (message: ToChild) => void hear(message));

async function hear(message: ToChild): Promise<void> {
  const { id } = message;
  try {
    send({ id, answer: await answerOf(message) });
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ id, failed, code: faultOf(error)?.code });
  }
  // While the parent checks what was parsed, this process has nothing to do but to get ready. Why it cannot is
  // said when pages are asked for.
  if (message.kind === "parse") await loadEleventy().catch(() => undefined);
}

/** Two volumes are asked for at once, and this is one thread: pages and words are written one after the other. */
const turn = newQueue();

async function answerOf(message: ToChild): Promise<Answers[TaskKind]> {
  switch (message.kind) {
    case "parse":
      return parse(message.id, message.task);
    case "pages":
      return turn(() => writePages(message.task));
    case "words":
      return turn(() => writeVolumeWords(message.task));
    case "draw":
      throw new Error("Native code draws cards, in a process of its own.");
  }
}

function parse(id: number, { prefix = "/", ...share }: ParseTask): Answers["parse"] {
  // Of another machine's briefing no body may have been read: kept, it would be an empty page.
  const keep =
    share.settings.wanted === "relations"
      ? undefined
      : (parsed: ParsedBriefing) => keepBody(parsed, { prefix, lang: share.settings.lang });
  return parseForOther(share, (rows) => send({ id, rows }), keep);
}

function send(message: FromChild): void {
  process.send?.(message);
}
