/** Which citations of a paragraph need not be shown, because the one that ends their run of sentences says the same. */
import type { Token } from "markdown-it";
import type { CitationMeta } from "../check/body/dialect.ts";
import { sentencesOf } from "../check/language/english.ts";

/** Ends a paragraph after its last citation: nothing but marks. */
const NOTHING = /^[\s\p{P}]*$/u;

/** The citations that are left out: of sentences that follow each other and are each cited to the same, all but the last. */
export function citedOnce(tokens: readonly Token[]): ReadonlySet<Token> {
  const left = new Set<Token>();
  for (const { type, children } of tokens) {
    if (type !== "inline" || children === null) continue;
    const cited = children.filter((token) => token.type === "citation");
    const repeated = cited.filter((one, at) => isSame(metaOf(one), metaOf(cited[at + 1])));
    if (repeated.length === 0) continue;
    const isSentence = sentencesAmong(children);
    // Where the words that come next have none, the last would seem to be their own too.
    for (const one of repeated) {
      const at = cited.indexOf(one);
      if (isSentence[at] && isSentence[at + 1] && isSentence[at + 2]) left.add(one);
    }
  }
  return left;
}

function metaOf(token: Token | undefined): CitationMeta | undefined {
  return token?.meta as CitationMeta | undefined;
}

/** Whether two citations name the same sources at the same places, in one order. */
function isSame(one: CitationMeta | undefined, other: CitationMeta | undefined): boolean {
  const [some, others] = [one?.citations, other?.citations];
  return (
    some !== undefined &&
    some.length === others?.length &&
    some.every(({ key, locator }, at) => key === others[at]?.key && locator === others[at].locator)
  );
}

/** Whether one sentence stands before each citation, and nothing after the last: of two, one would have none. */
function sentencesAmong(children: readonly Token[]): boolean[] {
  const pieces: string[] = [""];
  for (const { type, content } of children) {
    if (type === "citation") pieces.push("");
    else if (type === "softbreak" || type === "hardbreak") pieces[pieces.length - 1] += " ";
    else pieces[pieces.length - 1] += content;
  }
  const last = pieces.pop() ?? "";
  // The stop of the sentence before opens the next piece.
  const isOne = pieces.map((words) => sentencesOf(words.replace(/^[\s\p{P}]+/u, "")).length === 1);
  return [...isOne, NOTHING.test(last)];
}
