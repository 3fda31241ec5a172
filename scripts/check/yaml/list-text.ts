/** Texts that were meant for lists: `topics: shipping`, or items whose dash lacks its space. */
import { withoutLookAlikes } from "./look-alike.ts";

/** Items as they came out of YAML, which reads a dash without a space as part of a text. */
export const DASHED = /^-[^\s-]/;
const WORD = String.raw`[\p{L}\d/][\p{L}\d_./-]*`;
const WORDS = new RegExp(`^${WORD}(?:, ?${WORD})*$`, "u");
const ITEMS = new RegExp(`^- ?${WORD}(?: - ?${WORD})*$`, "u");

/** The list that a text can only mean, as YAML in one line; undefined for a text of several words. */
export function asList(text: string): string | undefined {
  const written = withoutLookAlikes(text)?.plain ?? text.trim();
  if (ITEMS.test(written)) return `[${written.replace(/^- ?/, "").replace(/ - ?/g, ", ")}]`;
  return WORDS.test(written) ? `[${written.replace(/, ?/g, ", ")}]` : undefined;
}
