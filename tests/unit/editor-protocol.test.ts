import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { TextLines } from "../../scripts/editor/positions.ts";
import { diagnosticItem } from "../../scripts/editor/protocol.ts";
import { quickFix } from "../../scripts/editor/quick-fix.ts";

const LINES = new TextLines(
  "---\ndate: 12/06/2025\n---\n\nDry since 😀 Thursday [@clerk, p. 3].\n",
);
const found = (place: Partial<Diagnostic>): Diagnostic => ({
  ruleId: "date-is-real",
  severity: "warning",
  file: "2025/2025-06-12-barn.md",
  line: 2,
  column: 7,
  message: "Write 2025-06-12.",
  ...place,
});
const charactersOf = (place: Partial<Diagnostic>) => {
  const { range } = diagnosticItem(found(place), LINES);
  return [range.start.line, range.start.character, range.end.line, range.end.character];
};

describe("a diagnostic is underlined", () => {
  test("as a word where nothing says how long it is", () => {
    expect(charactersOf({})).toEqual([1, 6, 1, 16]);
  });
  test("as far as it says", () => {
    expect(charactersOf({ length: 2 })).toEqual([1, 6, 1, 8]);
  });
  test("as a whole citation, counted as editors count", () => {
    expect(charactersOf({ line: 5, column: 23 })).toEqual([4, 22, 4, 36]);
  });
  test("within the text, whatever it says", () => {
    expect(charactersOf({ line: 99, column: 99, length: 99 })).toEqual([5, 0, 5, 0]);
  });
});

test("a diagnostic with one right answer is a quick fix", () => {
  const fix = { from: 10, to: 20, text: "2025-06-12" };
  expect(quickFix(found({ fix }), LINES, "file:///barn.md")).toMatchObject({
    title: "Write 2025-06-12",
    kind: "quickfix",
    edit: {
      changes: {
        "file:///barn.md": [
          {
            newText: "2025-06-12",
            range: { start: { line: 1, character: 6 }, end: { line: 1, character: 16 } },
          },
        ],
      },
    },
  });
  expect(quickFix(found({}), LINES, "file:///barn.md")).toBeUndefined();
});

test("a position beyond a line is the line's end, and every offset comes back", () => {
  expect(LINES.offsetAt({ line: 0, character: 99 })).toBe(3);
  expect(LINES.offsetAt({ line: 99, character: 0 })).toBe(LINES.text.length);
  for (let offset = 0; offset <= LINES.text.length; offset++)
    expect(LINES.offsetAt(LINES.positionAt(offset))).toBe(offset);
});
