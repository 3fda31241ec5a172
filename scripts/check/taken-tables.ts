/** Cells of a table that have no head, and rows that lack some. */
import type { Token } from "markdown-it";
import type { TakenOnLine } from "./taken-lists.ts";

/** What the tables of a body take, by its lines. */
export function tablesTaken(tokens: readonly Token[], lines: readonly string[]): TakenOnLine[] {
  const taken: TakenOnLine[] = [];
  let heads = 0;
  for (const token of tokens) {
    if (token.type === "thead_open") heads = 0;
    else if (token.type === "th_open") heads++;
    else if (token.type === "tr_open" && token.map !== null && heads > 0) {
      const line = token.map[0];
      const cells = cellsIn(lines[line] ?? "");
      const lost = cells.slice(heads).find((cell) => cell.trim() !== "");
      if (lost !== undefined)
        taken.push({ kind: "cell-lost", line, written: lost.trim(), shown: "" });
      else if (cells.length < heads)
        taken.push({
          kind: "row-short",
          line,
          written: String(cells.length),
          shown: String(heads),
        });
    }
  }
  return taken;
}

/** The cells of a row as the parser cuts them: a bar behind a backslash is one of the text. */
function cellsIn(line: string): string[] {
  const cells = line
    .replace(/^[\s>]+/, "")
    .trimEnd()
    .split(/(?<!\\)\|/);
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}
