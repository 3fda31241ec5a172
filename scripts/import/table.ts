/** A table's marked rows as lines of Markdown; tables that only lay a page out become paragraphs. */
import { flatten, MARK } from "./marks.ts";

/** Wider tables are no tables that a reader could follow. */
const WIDEST = 40;

/** The rows, cut at their marks. The first is the header: Markdown has no table without one. */
export function renderTable(content: string): string {
  const [caption = "", ...rows] = parseRows(content);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const title = caption === "" ? "" : `\n\n${caption}\n\n`;
  if (width < 2 || width > WIDEST)
    return `${title}\n\n${rows.flatMap((row) => row.cells).join("\n\n")}\n\n`;
  const lines = rows.map((row) => line(row.cells, width));
  lines.splice(1, 0, `${MARK.row}|${" --- |".repeat(width)}`);
  return `${title}\n\n${lines.join("\n")}\n\n`;
}

interface Row {
  readonly cells: readonly string[];
}

/** What stands before the first cell, then the rows that have any text. */
function parseRows(content: string): [string, ...Row[]] {
  const first = content.indexOf(MARK.cell);
  const caption = first === -1 ? content : content.slice(0, first);
  const rows = content
    .slice(caption.length)
    .split(MARK.rowEnd)
    .map((row) => ({
      cells: row
        .split(MARK.cell)
        .slice(1)
        .map((cell) => cell.trim()),
    }))
    .filter((row) => row.cells.some((cell) => flatten(cell) !== ""));
  return [caption.trim(), ...rows];
}

function line(cells: readonly string[], width: number): string {
  const padded = Array.from({ length: width }, (_, index) =>
    flatten(cells[index] ?? "").replace(/\|/g, "\\|"),
  );
  return `${MARK.row}| ${padded.join(" | ")} |`;
}
