/** Rules that go by another name than before: what a desk wrote with the old one still holds, and it is told. */

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

/** "`old` is called `new` now."; undefined for an id that did not move. */
export function movedTo(written: string): string | undefined {
  const now = MOVED.get(written);
  return now === undefined ? undefined : `\`${written}\` is called \`${now}\` now. Write that.`;
}
