/** What Markdown takes from a text, or makes of it, that its writer may not have meant: readers see less, or other. */

/**
 * All that is no agreed writing (`tests/support/agreed-writings.ts`). A kind for each way in which a page differs from what
 * was typed, and one rule for those that have a remedy in common.
 */
export type TakenKind =
  /** `5*10 to 6*10` is emphasis between its stars. */
  | "mark-in-word"
  /** `**„Plan“**entwurf` is no emphasis: readers see its stars. */
  | "mark-seen"
  /** The `s between two apostrophes that were typed as grave accents is code. */
  | "apostrophe"
  /** `60. That is` opens a list at 60. */
  | "list-start"
  /** `1. May was dry.` is a list of one. */
  | "list-of-one"
  /** `1.` and then `3.` are shown as 1 and 2. */
  | "list-number"
  /** `- 5 degrees` has a bullet for a minus, `>60` a quotation for its sign. */
  | "sign-of-number"
  /** A line of `---` or `===` makes a heading of the sentence above. */
  | "underline"
  /** `## Notes on C #` loses its last sign. */
  | "heading-end"
  /** Four spaces make code of a line. */
  | "indent"
  /** Code without its end takes in all that follows. */
  | "open-fence"
  /** Words behind the signs that open code. */
  | "fence-words"
  /** `C:\!x` loses its backslash. */
  | "path"
  /** `\$` needs no backslash. */
  | "escape"
  /** `&copy;` is ©. */
  | "entity"
  /** A cell beyond the last head. */
  | "cell-lost"
  /** A row with fewer cells than heads, which a line below a table is too. */
  | "row-short"
  /** `C:\|` in a cell loses its backslash, and so the cell its end. */
  | "cell-bar"
  /** A bullet with no words behind it. */
  | "item-empty"
  /** `Dry |` over a line of `---` is the head of a table, and there is no more of it. */
  | "head-alone"
  /** `[note]: this` is an address for links, and no link asks for it. */
  | "definition"
  /** `[road](https://… "Closed")`: the words in quotation marks. */
  | "link-title"
  /** `[](https://…)` shows its address. */
  | "link-wordless";

export interface Taken {
  readonly kind: TakenKind;
  /** UTF-16 code units from the start of whatever was read. */
  readonly offset: number;
  readonly length: number;
  /** As it was typed. */
  readonly written: string;
  /** What readers see instead. */
  readonly shown: string;
}
