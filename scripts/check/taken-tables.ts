/** Cells of a table that have no head, and rows that lack some. */
import type { Token } from "markdown-it";
import type { TakenOnLine } from "./taken-lists.ts";

/** What the tables of a body take, by its lines. */
export function tablesTaken(tokens: readonly Token[], lines: readonly string[]): TakenOnLine[] {
  // Most bodies have no table.
  if (!tokens.some(({ type }) => type === "thead_open")) return [];
  let heads = 0;
  let headAt = 0;
  return tokens.flatMap((token, index): TakenOnLine[] => {
    if (token.type === "thead_open") {
      heads = 0;
      headAt = token.map?.[0] ?? 0;
    } else if (token.type === "th_open") heads++;
    else if (token.type === "tr_open" && heads > 0) return rowTaken(token, heads, lines);
    else if (token.type === "table_close" && tokens[index - 1]?.type === "thead_close")
      return [{ kind: "head-alone", line: headAt, written: "|", shown: "" }];
    return [];
  });
}

function rowTaken({ map }: Token, heads: number, lines: readonly string[]): TakenOnLine[] {
  const [line = 0] = map ?? [];
  const cells = cellsIn(lines[line] ?? "");
  const lost = cells.slice(heads).find((cell) => cell.trim() !== "");
  if (lost !== undefined) return [{ kind: "cell-lost", line, written: lost.trim(), shown: "" }];
  if (cells.length >= heads) return [];
  return [{ kind: "row-short", line, written: String(cells.length), shown: String(heads) }];
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
