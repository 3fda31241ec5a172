/** Lays the cells of a table out on its grid, as the HTML standard does (4.9.12.1, Forming a table). */

export interface TableCell {
  readonly text: string;
  /** How many columns it spans. */
  readonly columns: number;
  /** How many rows it spans; 0 is all that are left of its group. */
  readonly rows: number;
}
export type TableRow = readonly TableCell[];

/** Wider tables are no tables that a reader could follow. */
export const WIDEST = 40;
/** Further to the right no cell is looked for: as many columns as one cell may span. */
const FURTHEST = 1000;

/**
 * The text of each place, row by row, all of one width: what spans several stands in its first, and the others are
 * empty, so that no figure is there twice. Columns in which no cell begins are left out.
 * Undefined for a table that is wider than a reader could follow.
 */
export function layOut(groups: readonly (readonly TableRow[])[]): string[][] | undefined {
  const placed: Map<number, string>[] = [];
  for (const group of groups) {
    // For each column, the first row of the group in which it is free again.
    const free: number[] = [];
    for (const [at, row] of group.entries()) {
      const texts = place(row, at, free);
      if (texts === undefined) return undefined;
      placed.push(texts);
    }
  }
  const columns = [...new Set(placed.flatMap((texts) => [...texts.keys()]))].sort((a, b) => a - b);
  if (columns.length > WIDEST) return undefined;
  return placed.map((texts) => columns.map((column) => texts.get(column) ?? ""));
}

/** The texts of a row by the column in which they begin; undefined where they go too far. */
function place(row: TableRow, at: number, free: number[]): Map<number, string> | undefined {
  const texts = new Map<number, string>();
  let column = 0;
  for (const { text, columns, rows } of row) {
    while ((free[column] ?? 0) > at) column++;
    if (column > FURTHEST) return undefined;
    texts.set(column, text);
    const until = rows === 0 ? Number.POSITIVE_INFINITY : at + rows;
    for (const end = column + columns; column < end; column++)
      free[column] = Math.max(free[column] ?? 0, until);
  }
  return texts;
}
