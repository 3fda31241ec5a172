/** Rules that go by another name than before: what a desk wrote with the old one still holds, and it is told. */

import type { Problem } from "../yaml/problem.ts";

/** Old id → the id of now. */
const MOVED: ReadonlyMap<string, string> = new Map([
  ["origin-is-not-alone", "voice-is-not-alone"],
  ["rating-one-has-two-origins", "rating-one-has-two-voices"],
  ["confirmed-has-two-origins", "confirmed-has-two-voices"],
]);

/** The id by which a rule goes now. */
export function idOfRule(written: string): string {
  return MOVED.get(written) ?? written;
}

/** What is said of an id of before where it is written, and the id of now to write there; undefined where it did not move. */
export function renaming(written: string, offset: number): Problem | undefined {
  const message = movedTo(written);
  if (message === undefined) return undefined;
  const length = written.length;
  const fix = { from: offset, to: offset + length, text: idOfRule(written) };
  return { ruleId: "rule-has-its-name", offset, length, severity: "warning", message, fix };
}

/** "`old` is called `new` now."; undefined for an id that did not move. */
export function movedTo(written: string): string | undefined {
  const now = MOVED.get(written);
  return now === undefined ? undefined : `\`${written}\` is called \`${now}\` now. Write that.`;
}
