/** What an editor asks about an open file, answered in the words of the protocol. */
import { completionsAt, pageCompletionsAt, settingsCompletionsAt } from "./completions.ts";
import type { Document } from "./documents.ts";
import { hoverAt, pageHoverAt, settingsHoverAt } from "./hover.ts";
import type { Position, Range } from "./positions.ts";
import { completionItem, quickFix, rangeOf } from "./protocol.ts";

export function completionAnswer({ archive, kind, lines }: Document, position: Position) {
  const { words } = archive;
  const offset = lines.offsetAt(position);
  const found =
    kind === "briefing"
      ? completionsAt(lines.text, offset, words)
      : kind === "page"
        ? pageCompletionsAt(lines.text, offset, words)
        : settingsCompletionsAt(lines.text, offset, { kind, words });
  return found.map((completion, index) => completionItem(completion, lines, index));
}

export function hoverAnswer({ archive, kind, lines }: Document, position: Position) {
  const { words } = archive;
  const offset = lines.offsetAt(position);
  const hover =
    kind === "briefing"
      ? hoverAt(lines.text, offset, words)
      : kind === "page"
        ? pageHoverAt(lines.text, offset, words)
        : settingsHoverAt(lines.text, offset, { kind, words });
  if (hover === undefined) return null;
  const contents = { kind: "plaintext", value: hover.text };
  return { contents, range: lines.rangeOf(hover.from, hover.to) };
}

/** The fixes of what is wrong in a range, and of nothing else. */
export function fixesAnswer({ archive, path, lines, uri }: Document, range: Range) {
  const from = lines.offsetAt(range.start);
  const to = lines.offsetAt(range.end);
  return (archive.diagnostics.get(path) ?? []).flatMap((diagnostic) => {
    const { start, end } = rangeOf(diagnostic, lines);
    const isThere = lines.offsetAt(start) <= to && lines.offsetAt(end) >= from;
    return isThere ? (quickFix(diagnostic, lines, uri) ?? []) : [];
  });
}
