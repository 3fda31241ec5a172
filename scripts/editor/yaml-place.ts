/** Where in YAML a cursor stands. */
import type { PathStep } from "./form.ts";

export interface YamlCursor {
  /** From the root to the mapping, list item or value in which the cursor stands. */
  readonly path: readonly PathStep[];
  /** After `key: ` only a value may stand; at the start of a line or item a key may, too. */
  readonly slot: "start" | "value";
  /** What is written before the cursor of the key or value. */
  readonly word: string;
  /** Keys that the mapping already has before the cursor. */
  readonly siblings: ReadonlySet<string>;
}
