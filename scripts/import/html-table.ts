/** A table's marked rows as lines of Markdown; tables that only lay a page out become paragraphs. */
import { layOut, type TableRow, WIDEST } from "./grid.ts";
import { flatten, MARK } from "./marked-text.ts";

/** A cell, with what it spans. */
export function markCell(content: string, element: HTMLElement): string {
  const span = (name: string) => /^\s*\+?(\d{1,6})/.exec(element.getAttribute(name) ?? "")?.[1];
  return `${MARK.cell}${span("colspan") ?? 1},${span("rowspan") ?? 1}${MARK.cellSpan}${content}`;
}

/** A head, body or foot: what spans rows ends with it, and a foot stands last, wherever it is written. */
export function markGroup(content: string, { nodeName }: HTMLElement): string {
  const kind = nodeName === "THEAD" ? "h" : nodeName === "TFOOT" ? "f" : "b";
  return `${MARK.group}${kind}${content}${MARK.group}`;
}

/** The rows, cut at their marks. The first is the header: Markdown has no table without one. */
export function renderTable(content: string): string {
  const groups = [...content.matchAll(/\u001a([hbf])([^\u001a]*)\u001a/g)];
  const caption = content.replace(/\u001a[^\u001a]*\u001a/g, "").trim();
  const title = caption === "" ? "" : `\n\n${caption}\n\n`;
  const ordered = ["h", "b", "f"].flatMap((kind) => groups.filter((group) => group[1] === kind));
  const cells = ordered.map(([, , rows = ""]) => parseRows(rows));
  const rows = layOut(cells)?.filter((row) => row.some((cell) => flatten(cell) !== ""));
  const width = rows?.[0]?.length ?? 0;
  if (rows === undefined || width < 2) return `${title}\n\n${texts(cells).join("\n\n")}\n\n`;
  const lines = rows.map(line);
  lines.splice(1, 0, `${MARK.row}|${" --- |".repeat(width)}`);
  return `${title}\n\n${lines.join("\n")}\n\n`;
}

function texts(groups: readonly (readonly TableRow[])[]): string[] {
  return groups.flat().flatMap((row) => row.map(({ text }) => text).filter((text) => text !== ""));
}

function parseRows(content: string): TableRow[] {
  return content
    .split(MARK.rowEnd)
    .slice(0, -1)
    .map((row) => row.split(MARK.cell).slice(1).map(parseCell));
}

function parseCell(cell: string): TableRow[number] {
  const [, columns = "1", rows = "1", text = ""] = /^(\d+),(\d+)\u0019(.*)$/s.exec(cell) ?? [];
  return {
    text: text.trim(),
    // Of one that is wider than any table only that is of use.
    columns: Math.min(Math.max(Number(columns), 1), WIDEST + 1),
    rows: Number(rows),
  };
}

function line(cells: readonly string[]): string {
  return `${MARK.row}| ${cells.map((cell) => flatten(cell).replace(/\|/g, "\\|")).join(" | ")} |`;
}
