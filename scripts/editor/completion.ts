/** What an editor may offer at a place: words with what they mean, and the text that they replace. */
import type { OfferedWord } from "./offered-words.ts";

export interface Completion {
  readonly label: string;
  /** What is written when it is chosen. */
  readonly insert: string;
  /** A few words beside the label. */
  readonly detail: string;
  /** A sentence for whoever asks for more. */
  readonly description: string;
  readonly kind: "field" | "choice" | "reference";
  /** What a writer may have typed to find it. */
  readonly filter: string;
  /** Offsets of the text that it replaces. */
  readonly from: number;
  readonly to: number;
}

/** The text that a choice replaces: what is written of the word, on both sides of the cursor. */
export interface ReplacedText {
  readonly from: number;
  readonly to: number;
}

/** The span of a word that ends at the cursor, with the rest of the word behind it. */
export function spanOf(text: string, offset: number, word: string): ReplacedText {
  const behind = /^[\w-]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return { from: offset - word.length, to: offset + behind };
}

/** Words as choices; `wrap` writes what is put around them. */
export function offer(
  words: readonly OfferedWord[],
  span: ReplacedText,
  wrap: (id: string) => string = (id) => id,
): Completion[] {
  return words.map(({ id, name, aka }) => ({
    label: id,
    insert: wrap(id),
    detail: name,
    description: aka.join(", "),
    kind: "reference",
    filter: [wrap(id), name, ...aka].join(" "),
    ...span,
  }));
}
