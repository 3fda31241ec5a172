/** Says of characters that nobody sees what they are, and what to do about them. */
import { count } from "../diagnostics/print.ts";
import { lastOf, type Unseen } from "./unseen.ts";

/** A sentence or two about a run of characters that are not to be seen. */
export function sayUnseen({ kind, code, count: signs }: Unseen): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (kind === "credential")
    return `A signed content credential (C2PA) is hidden in the text here: ${count(signs, "character")} that cannot be seen. It signs the text as its origin had it, not this one. Delete the characters.`;
  if (kind === "tags")
    return `${count(signs, "tag character")} from ${name} on can write words here that nobody sees. Delete ${them(signs)}.`;
  if (kind === "bytes" && signs > 1)
    return `${count(signs, "variation selector")} can hide a message here that nobody sees. Delete them.`;
  if (kind === "bytes")
    return `This variation selector (${name}) changes nothing that stands before it. Delete it.`;
  if (code === 0x200b)
    return "Here is a zero-width space (U+200B), which cuts a word in two for the search. Delete it.";
  if (code === 0xad)
    return "Here is a soft hyphen (U+00AD), which cuts a word in two for the search. Delete it.";
  if (code === 0xfffc)
    return "U+FFFC stands here for a picture or an object that was lost. Delete it, or link to what it showed.";
  if (kind === "blank")
    return `${name} looks like a space and is none. Write a space, or delete it.`;
  const what = signs === 1 ? name : `${name}, ${signs} times,`;
  return `${what} cannot be seen and may change what a reader sees. Delete ${signs === 1 ? "the character" : "the characters"}.`;
}

/** A space, or an end of a line. */
const GAP = /^[\s\u00a0]?$/;
const WORD = /^[\p{L}\p{M}\p{N}]$/u;

/**
 * What can be taken out of a text without a change of what a reader sees or hears: a blank that stands beside a space,
 * and the place of a lost object unless it holds two words apart. Who should say which of two words was meant?
 */
export function meansNothing({ kind, code, index, length }: Unseen, text: string): boolean {
  if (kind !== "blank") return kind !== "control";
  const left = lastOf(text, index);
  const right = String.fromCodePoint(text.codePointAt(index + length) ?? 0x0a);
  if (code === 0xfffc) return !(WORD.test(left) && WORD.test(right));
  return GAP.test(left) || GAP.test(right);
}

/** Of several, at least one, that which hides most: a manifest, or else the first. */
export function mostTelling(all: readonly Unseen[]): Unseen {
  const [first] = all;
  if (first === undefined) throw new Error("There is nothing to tell of.");
  return all.find(({ kind }) => kind === "credential") ?? first;
}

function them(signs: number): string {
  return signs === 1 ? "it" : "them";
}
