/** Which citations of a paragraph need not be shown, because the one at its end says the same. */
import type { Token } from "markdown-it";
import type { CitationMeta } from "../check/body/dialect.ts";
import { sentencesOf } from "../check/language/english.ts";

/** Ends a paragraph after its last citation: nothing but marks. */
const NOTHING = /^[\s\p{P}]*$/u;

/** The citations that are left out: of each paragraph whose every sentence is cited, and all to the same, all but the last. */
export function citedOnce(tokens: readonly Token[]): ReadonlySet<Token> {
  const left = new Set<Token>();
  for (const { type, children } of tokens) {
    if (type !== "inline" || children === null) continue;
    const cited = children.filter((token) => token.type === "citation");
    if (
      cited.length < 2 ||
      !cited.every((token) => isSame(token.meta as CitationMeta, cited[0]?.meta as CitationMeta))
    )
      continue;
    if (isOfAll(children)) for (const token of cited.slice(0, -1)) left.add(token);
  }
  return left;
}

/** Whether two citations name the same sources at the same places, in one order. */
export function isSame(one: CitationMeta | undefined, other: CitationMeta | undefined): boolean {
  const written = one?.citations === undefined ? undefined : JSON.stringify(one.citations);
  return written !== undefined && written === JSON.stringify(other?.citations);
}

/** Whether each sentence has its citation: where one has none, the last would seem to be its own too. */
function isOfAll(children: readonly Token[]): boolean {
  const pieces: string[] = [""];
  for (const { type, content } of children) {
    if (type === "citation") pieces.push("");
    else if (type === "softbreak" || type === "hardbreak") pieces[pieces.length - 1] += " ";
    else pieces[pieces.length - 1] += content;
  }
  const last = pieces.pop() ?? "";
  // The stop of the sentence before opens the next piece.
  return (
    NOTHING.test(last) &&
    pieces.every((words) => sentencesOf(words.replace(/^[\s\p{P}]+/u, "")).length === 1)
  );
}
