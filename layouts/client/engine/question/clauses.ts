/** What a question says in words, clause by clause: a briefing is found when each clause has one of its ways. */
import type { QueryWord } from "../../search-api.ts";
import type { FiledValue } from "../files/opened-catalogue.ts";
import type { PartsPiece, WordPart } from "./query-terms.ts";

/** A word, a phrase, or a run of words that is somebody's name. */
export interface Clause {
  /** As typed. */
  readonly text: string;
  readonly isExcluded: boolean;
  /** Typed in quotation marks. */
  readonly isQuoted: boolean;
  /** The words themselves first, then other names. Empty where only `filed` counts. */
  readonly ways: readonly Way[];
  /** What the name stands for in the vocabulary: whoever is filed under it is found too. */
  readonly filed: readonly FiledValue[];
}

/** Parts that are all held by the same briefing. */
export interface Way {
  readonly parts: readonly WordPart[];
  readonly worth: number;
  /** Whether a text must have them one after the other. */
  readonly isPhrase: boolean;
  /** How many words of a title it stands for: "ceasefire" for the two of "cease-fire". */
  readonly words: number;
}

/** A word of the question with its tokens. */
export interface TypedWord extends QueryWord {
  readonly parts: readonly WordPart[];
  readonly pieces: readonly PartsPiece[];
}

/** A name that a run of the question's words says, from one of them to before another. */
export interface NamedRun {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly filed: readonly FiledValue[];
  /** The other names, with their tokens. */
  readonly others: readonly { readonly name: string; readonly parts: readonly WordPart[] }[];
}

/** Every term that a clause looks for. */
export function termsOf(ways: readonly Pick<Way, "parts">[]): string[] {
  return ways.flatMap(({ parts }) =>
    parts.flatMap(({ choices }) => choices.map(({ term }) => term)),
  );
}
