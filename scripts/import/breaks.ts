/** What becomes of `<br>`: paragraphs, points of a list, or lines that belong together. */
import { escapeStart, renderText } from "./line-text.ts";
import { MARK, PAIRS } from "./marked-text.ts";

/** A line shorter than this, without a stop at its end, is one of an address, a list of names or a verse. */
const SHORT = 80;

/** Lists that were typed with a sign for each point. */
const TYPED_BULLET = /^[•●▪◦‣·]\s*(?=\S)/;

export interface BrokenPiece {
  readonly text: string;
  /** How many breaks stand before it. */
  readonly breaks: number;
}

/** Cuts at breaks; emphasis that runs over one is closed before it and opened again after it. */
export function splitBroken(text: string): BrokenPiece[] {
  const pieces: BrokenPiece[] = [];
  let open: string[] = [];
  let breaks = 0;
  for (const part of text.split(MARK.break)) {
    const reopened = open.join("") + part;
    open = openAfter(reopened);
    const closing = open
      .map((mark) => PAIRS.find((pair) => pair.open === mark)?.close ?? "")
      .reverse()
      .join("");
    const rendered = renderText(reopened + closing);
    if (rendered !== "" && !isEndSign(rendered)) {
      const point = rendered.replace(TYPED_BULLET, "");
      pieces.push({
        text: point === rendered ? escapeStart(rendered) : `- ${escapeStart(point)}`,
        breaks,
      });
      breaks = 0;
    }
    breaks++;
  }
  return pieces;
}

function openAfter(text: string): string[] {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[\u0011-\u0016]/g)) {
    const pair = PAIRS.find(({ close }) => close === mark);
    if (pair === undefined) open.push(mark);
    else if (open.includes(pair.open)) open.splice(open.lastIndexOf(pair.open), 1);
  }
  return open;
}

/** Press offices end a release with this; it says nothing on a page. */
function isEndSign(text: string): boolean {
  return /^#(?: ?#)*$/.test(text);
}

/** Two short lines stay lines, as in an address; everything else that was broken is a paragraph of its own. */
export function joinBroken(pieces: readonly BrokenPiece[], prefix: string): string {
  return pieces
    .map(({ text, breaks }, index) => {
      const above = pieces[index - 1]?.text;
      if (above === undefined) return text;
      if (above.startsWith("- ") && text.startsWith("- ")) return `\n${prefix}${text}`;
      const isLine =
        breaks === 1 &&
        above.length <= SHORT &&
        text.length <= SHORT &&
        !text.startsWith("- ") &&
        !above.startsWith("- ") &&
        !/[.?!…:;)"”’—*]$/.test(above);
      return isLine ? `\\\n${prefix}${text}` : `\n${prefix.trimEnd()}\n${prefix}${text}`;
    })
    .join("");
}
