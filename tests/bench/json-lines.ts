/** Prints what was measured as JSON, a line each, and keeps the lines in a file when there is one. */
import { appendFileSync } from "node:fs";

/** Prints one line; `file` gets it, too. */
export function printLine(value: object, file?: string): void {
  const line = `${JSON.stringify(value)}\n`;
  process.stdout.write(line);
  if (file !== undefined) appendFileSync(file, line);
}

/** A Markdown table: the first column's words to the left, figures to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
