/** The line of a file that a diagnostic is about, with a caret under what is meant. */
import type { Diagnostic } from "./diagnostic.ts";
import { printable } from "./print.ts";

/** As many columns as an excerpt shows of a long line. */
const WIDEST = 100;

export interface Excerpt {
  readonly line: string;
  /** Spaces and carets, to stand below `line`. */
  readonly caret: string;
}

/** The excerpt of a line of text, around the diagnostic's column; undefined where there is nothing to see. */
export function excerptOf(
  line: string,
  { column, length }: Pick<Diagnostic, "column" | "length">,
): Excerpt | undefined {
  if (line.trim() === "") return undefined;
  const at = Math.min(column - 1, line.length);
  const end = Math.min(line.length, at + (length ?? wordLength(line.slice(at))));
  const from = line.length <= WIDEST ? 0 : Math.max(0, Math.min(at - 30, line.length - WIDEST));
  const to = Math.min(line.length, from + WIDEST);
  const before = from > 0 ? "…" : "";
  const after = to < line.length ? "…" : "";
  const shown = (start: number, stop: number) =>
    printable(line.slice(start, stop).replaceAll("\t", " "));
  const lead = before + shown(from, at);
  const meant = shown(at, Math.max(at, Math.min(end, to)));
  return {
    line: lead + meant + shown(Math.max(at, Math.min(end, to)), to) + after,
    caret: " ".repeat(widthOf(lead)) + "^".repeat(Math.max(1, widthOf(meant))),
  };
}

/** How much of a text is meant where no length is given: a citation, or a word. */
export function wordLength(text: string): number {
  return Math.max(1, /^(?:\[@[^\]]*\]|[\p{L}\p{M}\p{N}_.:/-]+)/u.exec(text)?.[0].length ?? 1);
}

/** Columns of a terminal: wide for Chinese, Japanese and Korean, none for marks that stand on another. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
