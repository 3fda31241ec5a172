import fc from "fast-check";
import { expect, test } from "vitest";
import { markHtml } from "../../scripts/import/html.ts";
import { renderLines } from "../../scripts/import/lines.ts";
import { runs } from "../support/promise.ts";

interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** A field cut into blocks, each as wide and high as is asked for or as there is room: what a table's cells may be. */
function cut(rows: number, columns: number, sizes: readonly (readonly [number, number])[]) {
  const owner = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1));
  const blocks: Block[] = [];
  for (let top = 0; top < rows; top++)
    for (let left = 0; left < columns; left++) {
      if (owner[top]?.[left] !== -1) continue;
      const [high, wide] = sizes[blocks.length % sizes.length] ?? [1, 1];
      let right = left;
      while (right < columns && right < left + wide && owner[top]?.[right] === -1) right++;
      const bottom = Math.min(rows, top + high);
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++)
          (owner[row] as number[])[column] = blocks.length;
      const text = `${blocks.length + 1}`;
      blocks.push({ top, left, rows: bottom - top, columns: right - left, text });
    }
  return blocks;
}

function htmlOf(blocks: readonly Block[], rows: number, hasZeros: boolean): string {
  const cells = (row: number) =>
    blocks
      .filter(({ top }) => top === row)
      .map((block) => {
        const isToEnd = hasZeros && block.top + block.rows === rows && block.rows > 1;
        const high = isToEnd ? 0 : block.rows;
        return `<td colspan=${block.columns} rowspan="${high}">${block.text}</td>`;
      });
  return `<table>${Array.from({ length: rows }, (_, row) => `<tr>${cells(row).join("")}</tr>`).join("")}</table>`;
}

const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));

test("every figure of a table stays in its column, whatever its cells span", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 2, max: 8 }),
      fc.array(size, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (rows, columns, sizes, hasZeros) => {
        const blocks = cut(rows, columns, sizes);
        const lefts = [...new Set(blocks.map(({ left }) => left))].sort((a, b) => a - b);
        const expected = Array.from({ length: rows }, (_, row) =>
          lefts.map(
            (left) => blocks.find((block) => block.top === row && block.left === left)?.text ?? "",
          ),
        ).filter((line) => line.some((text) => text !== ""));
        const marked = markHtml(htmlOf(blocks, rows, hasZeros), "https://a.example/");
        const lines = renderLines(String(marked)).split("\n");
        // One column is no table.
        if (lefts.length === 1) {
          expect(lines.join("")).not.toContain("|");
          return;
        }
        const found = lines
          .filter((_, at) => at !== 1)
          .map((line) =>
            line
              .slice(1, -1)
              .split("|")
              .map((cell) => cell.trim()),
          );
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: runs(500) },
  );
});
