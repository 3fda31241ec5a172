/** What is wrong with the numbers of a sentence, and where in it. */
import type { WrittenNumber } from "./written-numbers.ts";

/** Something wrong in a sentence; its place is in the sentence. */
export interface WrongFigure {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

/** A wrong figure whose place is from one number to another. */
export function wrongFrom(first: WrittenNumber, last: WrittenNumber, message: string): WrongFigure {
  return { at: first.at, length: last.to - first.at, message };
}
