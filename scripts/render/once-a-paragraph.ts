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
    if (cited.length < 2) continue;
    const isSentence = sentencesAmong(children);
    // Where the words that come next have none, the last would seem to be their own too.
    for (const [at, one] of cited.slice(0, -1).entries()) {
      const areSentences = isSentence[at] && isSentence[at + 1] && isSentence[at + 2];
      if (areSentences && isSame(metaOf(one), metaOf(cited[at + 1]))) left.add(one);
    }
  }
  return left;
}

function metaOf(token: Token | undefined): CitationMeta | undefined {
  return token?.meta as CitationMeta | undefined;
}

/** Whether two citations name the same sources at the same places, in one order. */
function isSame(one: CitationMeta | undefined, other: CitationMeta | undefined): boolean {
  const written = one?.citations === undefined ? undefined : JSON.stringify(one.citations);
  return written !== undefined && written === JSON.stringify(other?.citations);
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
