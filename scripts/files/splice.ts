/** Puts edits into a file's own text: its byte order mark and its line ends stay as they are. */
import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";

/** The file's text with the edits in it; new lines end as the first line does. */
export function splice(raw: string, edits: readonly Edit[]): string {
  const newline = /^[^\n]*\r\n/.test(raw) ? "\r\n" : "\n";
  const offsetIn = offsetsOf(raw);
  let text = "";
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    text += raw.slice(done, offsetIn(edit.from)) + edit.text.replaceAll("\n", newline);
    done = offsetIn(edit.to);
  }
  return text + raw.slice(done);
}

/** Where an offset of the decoded text stands in the file's own: decoding drops the mark and every `\r`. */
function offsetsOf(raw: string): (offset: number) => number {
  const start = raw.startsWith("\ufeff") ? 1 : 0;
  const dropped = [...raw.matchAll(/\r\n/g)].map(({ index }, earlier) => index - start - earlier);
  return (offset) => start + offset + dropped.filter((at) => at < offset).length;
}

/** The edits of diagnostics that can be made together: in order, without one that touches another. */
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
