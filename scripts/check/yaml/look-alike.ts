/** Signs that look like those of the keyboard and are others: what they are, and the text without them. */

const MARKS =
  /^[\u201c-\u201f\u2018-\u201b\u00ab\u00bb\u2039\u203a](.*)[\u201c-\u201f\u2018-\u201b\u00ab\u00bb\u2039\u203a]$/su;
const LOW_MARKS = /^[\u201e\u201a](.*)[\u201c-\u201f\u2018-\u201b]$/su;
const SPACES = /[\u00a0\u202f\u2007]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

export interface LookAlike {
  readonly plain: string;
  /** What the first of the signs is, as a sentence. */
  readonly what: string;
}

/** The text with the keyboard's own signs; undefined where it has no others. */
export function withoutLookAlikes(text: string): LookAlike | undefined {
  const written = text.trim();
  const bare = (MARKS.exec(written) ?? LOW_MARKS.exec(written))?.[1];
  const what =
    bare !== undefined
      ? "These are curly quotation marks, which YAML takes for part of the text."
      : whatOf(text);
  if (what === undefined) return undefined;
  const plain = (bare ?? text)
    .replace(SPACES, " ")
    .replace(HYPHENS, "-")
    // The values of both rows of digits are the last four bits of their code points.
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .trim();
  return { plain, what };
}

function whatOf(text: string): string | undefined {
  if (text.search(SPACES) !== -1) return "There is a no-break space in this text.";
  if (text.search(HYPHENS) !== -1) return "These hyphens are not the keyboard's.";
  return text.search(DIGITS) === -1 ? undefined : "These are not the digits 0 to 9.";
}

/** True for a text that needs no quotation marks wherever it stands in YAML. */
export function isPlainYaml(text: string): boolean {
  return /^[\p{L}\d/](?:[^\s,[\]{}#:]|:(?=[^\s,[\]{}])| (?=[\p{L}\d]))*$/u.test(text);
}
