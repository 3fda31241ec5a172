/** Finds words of a page in the file: they stand there as they are, or with escapes, and then they are meant as words. */

/** How many signs more a text may have in the file than on the page: its escapes and entities. */
const LONGER = 40;

/** Where words stand unescaped in a text, looked for from `near` on and not far; undefined where they do not. */
export function findAsWritten(text: string, words: string, near: number): number | undefined {
  const ahead = text.slice(near, near + words.length + LONGER);
  const at = ahead.indexOf(words);
  if (at === -1 || text[near + at - 1] === "\\") return undefined;
  // Without the escapes they may stand before that: those were meant, and these are others, such as code.
  const escapes = ahead.slice(0, at).split("\\").length - 1;
  return ahead.replaceAll("\\", "").indexOf(words) === at - escapes ? near + at : undefined;
}

/** The next place of some signs, and whether one of them is escaped there: what follows it may be without. */
export function findNextOf(
  text: string,
  signs: string,
  from: number,
): { readonly at: number; readonly end: number; readonly isEscaped: boolean } | undefined {
  const either = new RegExp(signs.replace(/\W/g, "\\\\?\\$&"), "g");
  either.lastIndex = from;
  const match = either.exec(text);
  if (match === null) return undefined;
  return { at: match.index, end: either.lastIndex, isEscaped: match[0] !== signs };
}
