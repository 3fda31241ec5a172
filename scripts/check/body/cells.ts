/** Where the cells of a table stand in its rows: Markdown's tokens know the row alone. */

/** The ranges of a row's cells, by their index: each between two bars that are not escaped. One that the row lacks is at its end. */
export function cellsOf(row: string): (index: number) => [from: number, to: number] {
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map((bar) => bar.index);
  // What stands before the first bar is a cell, unless it is only the sign of a list or quotation.
  const edges = /^(?:[\s>]|[-*+] |\d+[.)] )*\|/.test(row) ? bars : [-1, ...bars];
  return (index) => [(edges[index] ?? -1) + 1, edges[index + 1] ?? row.length];
}
