/** What counts as "off the record", and what to do about it. */

const SAID = /\boff(?:[\s\p{Pd}_]+the[\s\p{Pd}_]+|[\p{Pd}_])record\b/iu;

/** Few texts have the word, and to look for it alone takes a fiftieth of the time. */
function saidIn(text: string): RegExpExecArray | null {
  return /record/i.test(text) ? SAID.exec(text) : null;
}

/** True when a text says it, denials included: that something is not off the record needs no saying. */
export function saysOffRecord(text: string): boolean {
  return saidIn(text) !== null;
}

/** Where a text first says it. */
export function offRecordIn(text: string): { index: number; length: number } | undefined {
  const found = saidIn(text);
  return found === null ? undefined : { index: found.index, length: found[0].length };
}

/** True when a text is nothing else, however its words are joined. */
export function isOffRecord(text: string): boolean {
  return /^off(?:the)?record$/i.test(text.replace(/[\s\p{Pd}_]+/gu, ""));
}

export const OFF_RECORD =
  "What was said off the record is never published. Delete the source and what rests on it, or agree on other terms with it and write those as `basis:`.";
