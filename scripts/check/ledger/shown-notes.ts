/** Which corrections readers were shown, by their hashes: one of the past that is reworded is noticed. */
import { sha256Of } from "../../read/file.ts";
import type { FrontMatter } from "../schema/schema.ts";

/** What a line of the ledger keeps of them: a hash of each, in the order of the hashes, with spaces between. */
export type ShownNotes = string;

export type Corrections = FrontMatter["corrections"];

/** Hexadecimal digits: two of a thousand notes have the same once in 10^13. */
export const DIGITS = 16;
const NOTE = `[0-9a-f]{${DIGITS}}`;

/** The form of what the ledger keeps. */
export const SHOWN_NOTES = new RegExp(`^${NOTE}(?: ${NOTE})*$`);

/** What a line keeps of these corrections; undefined where there are none. */
export function shownNotes(corrections: Corrections): ShownNotes | undefined {
  return corrections.length === 0 ? undefined : joined(corrections.map(hashOfNote));
}

/** The same, each hash sealed by `seal`, so that no guess of a name in a note can be proved. */
export function sealNotes(notes: ShownNotes, seal: (hash: string) => string): ShownNotes {
  return joined(notes.split(" ").map((hash) => seal(hash).slice(0, DIGITS)));
}

/** By what a note is known. */
export function hashOfNote({ date, kind, text, was }: Corrections[number]): string {
  return sha256Of(JSON.stringify([date, kind, text, was])).slice(0, DIGITS);
}

/** Sorted, so that a list that is turned round is the same. */
function joined(hashes: readonly string[]): ShownNotes {
  return [...hashes].sort().join(" ");
}
