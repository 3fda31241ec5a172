/** Citations and links of ours that Markdown took for words: a bracket is open, or a space stands in an address. */
import type { Problem } from "../yaml/problem.ts";
import { findAsWritten, findNextOf } from "./as-written.ts";
import type { Block } from "./found.ts";

/** A citation or link that stands open. */
const OPEN = /\[@|\]\((?:date|place|who|brief):/gi;
/** A link whose halves stand apart, or the wrong way round. */
const APART =
  /(\]\s{1,3}\()((?:date|place|who|brief):[^\s()]{1,80})\)|\(((?:date|place|who|brief):[^\s()]{1,80})\)\[([^[\]]{1,80})\]/gi;

/** How far before the address of a link its words are looked for. */
const BEFORE = 400;

/** Where words stand in their block, as far as it is known. */
interface WordsInBlock {
  /** Where the words would begin if nothing before them were escaped. */
  readonly found: number;
  /** Up to where the block was read. */
  readonly cursor: number;
}

/** What such words hold of them, and up to where the block is read then. */
export function lostIn(
  content: string,
  block: Block,
  { found, cursor }: WordsInBlock,
): { readonly problems: readonly Problem[]; readonly cursor: number } {
  const problems: Problem[] = [];
  let end = cursor;
  for (const [written] of content.matchAll(OPEN)) {
    const next = findNextOf(block.text, written, end);
    // An entity, or escaped: then it is meant as words.
    if (next === undefined) continue;
    end = next.end;
    if (!next.isEscaped) problems.push(openAt(block.start + next.at, written));
  }
  for (const match of content.matchAll(APART))
    problems.push(...apartIn(match, block, found + match.index));
  return { problems, cursor: end };
}

function openAt(offset: number, written: string): Problem {
  if (written === "[@") {
    const message = "This citation is not closed. Write [@key], [@key, para 3] or [@key; @other].";
    return { ruleId: "citation-is-readable", offset, message };
  }
  const message =
    "This link cannot be read. Close its bracket, and leave no space in its address, as in [Thursday](date:2025-06-05).";
  return { ruleId: "link-is-readable", offset, message };
}

/** A link in two halves. `near` is where it would stand if nothing before it were escaped. */
function apartIn(match: RegExpExecArray, { text, start }: Block, near: number): Problem[] {
  const { 0: written, 1: apart, 2: target, 3: reversed, 4: named } = match;
  const at = findAsWritten(text, written, near);
  if (at === undefined) return [];
  const before = match.input.slice(Math.max(0, match.index - BEFORE), match.index);
  const words = apart === undefined ? named : /\[([^[\]]*)$/.exec(before)?.[1];
  // Brackets that nobody opened in these words are no half of a link.
  if (words === undefined) return [];
  const message = `Readers would see this link's two halves as they stand. Write [${words}](${target ?? reversed}).`;
  return [{ ruleId: "link-is-readable", offset: start + at, message }];
}
