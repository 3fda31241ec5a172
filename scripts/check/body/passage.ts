/** A passage: the words of one paragraph, heading, item or cell as a reader sees them, with their places. */
import { findAsWritten } from "./as-written.ts";

export type PassageKind = "paragraph" | "item" | "quotation" | "speaker" | "heading" | "cell";

/** Something in a passage that is more than words. */
export interface Mark {
  readonly kind: "citation" | "code" | "date" | "place" | "who" | "brief" | "#" | "web";
  /** Range in the passage's text; empty for a citation. */
  readonly from: number;
  readonly to: number;
  /** Keys of a citation; the target of a link. */
  readonly targets: readonly string[];
}

export interface Passage {
  readonly kind: PassageKind;
  /** Lines joined by spaces, without citations; code is replaced by U+FFFC, for it is no prose. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Pairs of a place in `text` and its offset in the file, ascending. */
  readonly places: readonly (readonly [at: number, offset: number])[];
}

/** The words of some passages, a line for each: what stands in none of them is looked for once. */
export function wordsOf(passages: readonly Passage[]): string {
  // Rules ask one after the other, and the joining is what it costs.
  if (last?.passages !== passages)
    last = { passages, words: passages.map(({ text }) => text).join("\n") };
  return last.words;
}

let last: { readonly passages: readonly Passage[]; readonly words: string } | undefined;

/** Stands in a passage's text for a piece of code. */
export const CODE = "\uFFFC";

/** The offset in the file of a place in a passage's text. Halving: a paragraph has thousands of places at worst. */
export function offsetIn({ places }: Passage, at: number): number {
  let from = 0;
  let to = places.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((places[middle]?.[0] ?? 0) <= at) from = middle;
    else to = middle;
  }
  const [start, offset] = places[from] ?? [0, 0];
  return offset + at - start;
}

/** The offset of words of a passage that stand in the file as they are; undefined where they are escaped. */
export function offsetAsWritten(
  passage: Passage,
  { words, index }: { readonly words: string; readonly index: number },
  text: string,
): number | undefined {
  return findAsWritten(text, words, offsetIn(passage, index));
}

/** The marks of some kinds that touch a range of a passage's text. */
export function marksIn(
  { marks }: Passage,
  [from, to]: readonly [number, number],
  kinds: readonly Mark["kind"][],
): Mark[] {
  return marks.filter((mark) => kinds.includes(mark.kind) && mark.from <= to && mark.to >= from);
}
