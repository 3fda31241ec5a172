/** Which corrections stand in other words than readers were shown them. */
import { oldestFirst } from "../schema/note-order.ts";
import type { LedgerLine } from "./ledger.ts";
import { hashIn } from "./seal.ts";
import { type Corrections, DIGITS, hashOfNote } from "./shown-notes.ts";

/**
 * The places in the list of those that stand where others were shown, the oldest first. None where a line keeps no
 * hashes, as one that was written before there were any, or where the key that sealed them is not at hand.
 */
export function rewordedNotes(corrections: Corrections, line: LedgerLine): number[] {
  if (line.notes === undefined) return [];
  const shown = line.notes.split(" ");
  const fresh: number[] = [];
  for (const [index, note] of oldestFirst(corrections)) {
    const hash = hashIn(line, hashOfNote(note))?.slice(0, DIGITS);
    if (hash === undefined) return [];
    const at = shown.indexOf(hash);
    if (at === -1) fresh.push(index);
    else shown.splice(at, 1);
  }
  // What is left of the shown ones is gone: the oldest of the others stand in their place, and the rest are new.
  return fresh.slice(0, shown.length);
}
