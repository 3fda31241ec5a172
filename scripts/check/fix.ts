/** Mends what has one right answer: edits of a file's decoded text, applied to its bytes as they are. */
import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";

/** The edits of a file's diagnostics that can be made together: in order, without one that touches another. */
export function editsOf(diagnostics: readonly Diagnostic[]): Edit[] {
  const edits = diagnostics.flatMap(({ fix }) => fix ?? []);
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  let end = -1;
  return edits.filter(({ from, to }) => {
    if (from < end || (from === end && to === from)) return false;
    end = to;
    return true;
  });
}

/**
 * The raw text with the edits made. `raw` may have a byte order mark and `\r\n` line ends, which the edits'
 * offsets do not count (`decode` drops them); whatever no edit touches stays as it was, byte for byte.
 */
export function applyEdits(raw: string, edits: readonly Edit[]): string {
  const lineEnd = raw.includes("\r\n") ? "\r\n" : "\n";
  const pieces: string[] = [];
  const start = raw.startsWith("\ufeff") ? 1 : 0;
  let [at, offset, taken] = [start, 0, 0];
  /** Where an offset of the decoded text stands in the raw one. */
  const advance = (to: number): number => {
    for (; offset < to && at < raw.length; offset++) at += raw.startsWith("\r\n", at) ? 2 : 1;
    return at;
  };
  for (const { from, to, text } of edits) {
    pieces.push(raw.slice(taken, advance(from)), text.replaceAll("\n", lineEnd));
    taken = advance(to);
  }
  return pieces.join("") + raw.slice(taken);
}
