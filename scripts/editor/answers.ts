/** What an editor asks about an open file, answered in the words of the protocol. */
import { completionsAt, pageCompletionsAt, settingsCompletionsAt } from "./completions.ts";
import { type Document, namingFile } from "./documents.ts";
import { hoverAt } from "./hover.ts";
import { type OutlineEntry, outlineOf } from "./outline.ts";
import type { Position, Range } from "./positions.ts";
import { completionItem, rangeOf } from "./protocol.ts";
import { quickFix } from "./quick-fix.ts";

export function completionAnswer({ archive, kind, lines }: Document, position: Position) {
  const { words, lang } = archive;
  const offset = lines.offsetAt(position);
  const found =
    kind === "briefing"
      ? completionsAt(lines.text, offset, { words, lang })
      : kind === "page"
        ? pageCompletionsAt(lines.text, offset, { words, lang })
        : settingsCompletionsAt(lines.text, offset, { kind, words });
  return found.map((completion, index) => completionItem(completion, lines, index));
}

export function hoverAnswer(document: Document, position: Position) {
  const { archive, lines } = document;
  const hover = hoverAt(namingFile(document), lines.offsetAt(position), archive.words);
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

/** `SymbolKind` of the protocol: a string, as other servers have headings; a key; an event; a field. */
const SYMBOLS = { heading: 15, source: 20, claim: 24, entry: 8 } as const;

export function outlineAnswer(document: Document) {
  const { lines } = document;
  const symbol = (entry: OutlineEntry): object => ({
    name: entry.name,
    detail: entry.detail,
    kind: SYMBOLS[entry.kind],
    range: lines.rangeOf(entry.from, entry.to),
    selectionRange: lines.rangeOf(entry.from, entry.nameTo),
    children: entry.children.map(symbol),
  });
  return outlineOf(namingFile(document)).map(symbol);
}
