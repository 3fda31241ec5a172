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
    else if (token.type === "tr_open")
      return heads > 0 ? rowTaken(token, heads, lines) : barsTaken(lines[headAt] ?? "", headAt);
    else if (token.type === "table_close" && tokens[index - 1]?.type === "thead_close")
      return [{ kind: "head-alone", line: headAt, written: "|", shown: "" }];
    return [];
  });
}

function rowTaken({ map }: Token, heads: number, lines: readonly string[]): TakenOnLine[] {
  const [line = 0] = map ?? [];
  const cells = cellsIn(lines[line] ?? "");
  const bars = barsTaken(lines[line] ?? "", line);
  if (bars.length > 0) return bars;
  const lost = cells.slice(heads).find((cell) => cell.trim() !== "");
  if (lost !== undefined) return [{ kind: "cell-lost", line, written: lost.trim(), shown: "" }];
  if (cells.length >= heads) return [];
  return [{ kind: "row-short", line, written: String(cells.length), shown: String(heads) }];
}

/** A bar behind a path, or behind two backslashes and more: of those one goes for the bar, and the others in pairs. */
const BARRED =
  /(?<![^\s|])(?=([^\s|\\]{1,80}(?:\\+[^\s|\\]{1,80}){0,20}|\\{2}[^\s|]{1,80})?(\\+)\|)/g;
const PATH = /^(?:[("'“‘«[*_]*[A-Za-z]:|\\\\[\p{L}\p{N}]|.*[\p{L}\p{N}]\\[\p{L}\p{N}])/u;

function barsTaken(row: string, line: number): TakenOnLine[] {
  if (!row.includes("\\|")) return [];
  return [...row.matchAll(BARRED)].flatMap(([, words = "", slashes = ""]): TakenOnLine[] => {
    // Three are a backslash and a bar, and whoever writes them knows.
    const isMeant = slashes.length === 1 ? !PATH.test(words) : slashes.length % 2 === 1;
    if (isMeant) return [];
    const kept = "\\".repeat(Math.floor((slashes.length - 1) / 2));
    return [{ kind: "cell-bar", line, written: `${words}${slashes}|`, shown: `${words}${kept}|` }];
  });
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
