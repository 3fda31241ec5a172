/** `npm run correct -- ID --typo`: says that what changed is a slip of the keyboard, which readers need no note of. */

import type { Briefing } from "../check/briefing.ts";
import { type LedgerLine, parseLedger } from "../check/ledger/ledger.ts";
import { rewordedNotes } from "../check/ledger/reworded-notes.ts";
import { hashIn, isMarked, isUnreadable } from "../check/ledger/seal.ts";
import { type ShownNotes, sealNotes, shownNotes } from "../check/ledger/shown-notes.ts";
import { sincePublished } from "../check/ledger/since-published.ts";
import { parseFiles } from "../check/parse.ts";
import { oldestFirst } from "../check/schema/note-order.ts";
import { markTypo } from "../publish/mark-typo.ts";
import { writeLedger } from "../publish/write-ledger.ts";
import { LARGEST_LEDGER } from "../read/decode.ts";
import { readSource, readText } from "../read/file.ts";
import { LEDGER, listFolder } from "../read/read.ts";
import { type Exit, UsageError } from "./command.ts";
import { sealOption } from "./ledger-key.ts";
import { findBriefing } from "./named-briefing.ts";
import { writeErrors } from "./report.ts";

/** Marks the text that a briefing has now, in the ledger. @throws UsageError where there is nothing to mark. */
export async function callTypo(named: string, folder: string): Promise<Exit> {
  const file = findBriefing(named, listFolder(folder), folder);
  const { briefings, diagnostics } = parseFiles([readSource(folder, file)]);
  const [briefing] = briefings;
  if (briefing === undefined || diagnostics.length > 0) {
    await writeErrors(diagnostics, folder);
    return 1;
  }
  const text = readText(folder, LEDGER, LARGEST_LEDGER);
  const { ledger } = parseLedger(
    { path: LEDGER, text: typeof text === "string" ? text : "" },
    await sealOption(folder),
  );
  const line = ledger.get(briefing.id);
  if (line !== undefined && isUnreadable(line))
    throw new UsageError(
      `What the ledger knows of \`${file.id}\` is sealed. Set DATELINE_LEDGER_KEY.`,
    );
  const notes = line === undefined ? undefined : notesAsTheyAre(briefing, line);
  const isTextShown = line !== undefined && isAsShown(briefing, folder, line);
  if (isTextShown && notes === undefined)
    throw new UsageError(
      `The text of \`${file.id}\` is as readers were shown it: there is no slip to mark. Mend it first.`,
    );
  const hash = line === undefined ? undefined : hashIn(line, briefing.textHash);
  const mark = {
    ...(isTextShown || hash === undefined ? {} : { typo: hash }),
    ...(notes === undefined ? {} : { notes }),
  };
  const marked = typeof text === "string" ? markTypo(text, file.id, mark) : undefined;
  if (marked === undefined)
    throw new UsageError(
      `\`${file.id}\` is not in ${LEDGER}, so no reader has seen it and nothing needs a mark. Simply edit it.`,
    );
  writeLedger(folder, marked);
  process.stdout.write(
    `${LEDGER} calls the text of \`${file.id}\` as it stands now a mended slip of the keyboard. Commit it with the briefing: reviewers see who says so.\n`,
  );
  return 0;
}

/** The notes that readers were shown, in the words that they have now; undefined where these are the same. */
function notesAsTheyAre({ meta }: Briefing, line: LedgerLine): ShownNotes | undefined {
  if (rewordedNotes(meta.corrections, line).length === 0) return undefined;
  const shown = oldestFirst(meta.corrections).slice(0, line.corrections);
  const notes = shownNotes(shown.map(([, note]) => note));
  return notes === undefined || line.seal === undefined ? notes : sealNotes(notes, line.seal.text);
}

/** True where readers have seen this very text: a mark would speak of nothing. */
function isAsShown(briefing: Briefing, folder: string, line: LedgerLine): boolean {
  if (isMarked(line, briefing.textHash)) return false;
  const source = readSource(folder, briefing);
  const lang = briefing.meta.lang ?? "en";
  return (
    "text" in source && sincePublished(briefing, line, { text: source.text, lang }) === undefined
  );
}
