/** Makes a feed's text visible: what cannot be seen is dropped, every space is a plain one. */
import { withoutUnseen } from "../read/unseen.ts";

const SPACES = /[\p{Zs}\t\n\r\u0085\u2028\u2029]+/gu;

/** The text on one line, in NFC, with single spaces and nothing that cannot be seen; its ends are not cut. */
export function visible(text: string): string {
  const { text: seen } = withoutUnseen(text.replace(/[\r\u0085]/g, " "));
  return seen.replace(SPACES, " ").normalize("NFC");
}

/** The same for text whose lines and indentation matter. */
export function visibleLines(text: string): string {
  const { text: seen } = withoutUnseen(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"));
  return seen.replace(/\p{Zs}/gu, " ").normalize("NFC");
}

/** The text in at most `longest` code points, cut after a word, with `…` where something is left out. */
export function shorten(text: string, longest: number): string {
  const points = [...text];
  if (points.length <= longest) return text;
  const room = points.slice(0, longest - 1).join("");
  const space = room.lastIndexOf(" ");
  // A text without spaces, or with one giant word, is cut where it must be.
  const kept = space > room.length / 2 ? room.slice(0, space) : room;
  return `${kept.replace(/[\s,;:–—-]+$/, "")}…`;
}

/** Length as a reader counts it: in code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
